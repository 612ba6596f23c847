import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AmendmentRow, ProposalTextRow } from './deliberations.entity.js';

@Injectable()
export class DeliberationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions of a proposal's text, the first one first; none while nobody has amended it. */
  texts(proposalId: string, at: At = {}): Promise<ProposalTextRow[]> {
    return asOf(this.dataSource, ProposalTextRow, 'version', at)
      .where({ proposalId })
      .orderBy('version.version')
      .getMany();
  }

  /** In the order in which they were submitted. */
  amendments(proposalId: string, at: At = {}): Promise<AmendmentRow[]> {
    return asOf(this.dataSource, AmendmentRow, 'amendment', at)
      .where({ proposalId })
      .orderBy('amendment.submittedAt')
      .addOrderBy('amendment.amendmentId')
      .getMany();
  }

  amendment(proposalId: string, amendmentId: string, at: At = {}): Promise<AmendmentRow | null> {
    return asOf(this.dataSource, AmendmentRow, 'amendment', at).where({ proposalId, amendmentId }).getOne();
  }

  text(proposalId: string, version: number, at: At = {}): Promise<ProposalTextRow | null> {
    return asOf(this.dataSource, ProposalTextRow, 'version', at).where({ proposalId, version }).getOne();
  }
}
