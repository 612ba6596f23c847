import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApplicantRow, EligibilityBlockRow } from './applicants.entity.js';

@Injectable()
export class ApplicantsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** What financing knows of an actor, with its eligibility blocks; undefined when it knows nothing. */
  async one(actorId: string) {
    const applicant = await this.dataSource.getRepository(ApplicantRow).findOneBy({ actorId });
    const order = { blockId: 'ASC' } as const;
    const blocks = await this.dataSource.getRepository(EligibilityBlockRow).find({ where: { actorId }, order });
    if (!applicant && blocks.length === 0) return undefined;
    return {
      actorId,
      standing: applicant?.standing ?? 'unknown',
      blocks: blocks.map(({ actorId: _, ...block }) => block),
    };
  }
}
