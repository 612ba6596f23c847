import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApplicantRow, EligibilityBlockRow } from './applicants.entity.js';

@Injectable()
export class ApplicantsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** What financing knows of an actor, with its eligibility blocks; undefined when it knows nothing. */
  async one(actorId: string, at: At = {}) {
    const applicant = await asOf(this.dataSource, ApplicantRow, 'applicant', at)
      .where('applicant.actorId = :actorId', { actorId })
      .getOne();
    const blocks = await asOf(this.dataSource, EligibilityBlockRow, 'block', at)
      .where('block.actorId = :actorId', { actorId })
      .orderBy('block.blockId')
      .getMany();
    if (!applicant && blocks.length === 0) return undefined;
    return {
      actorId,
      standing: applicant?.standing ?? 'unknown',
      blocks: blocks.map(({ actorId: _, ...block }) => block),
    };
  }
}
