import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { InterestRateRow, ReimbursementRow } from './reimbursements.entity.js';

export type ReimbursementFilter = Readonly<{
  ownOf?: string | undefined;
  awardId?: string | undefined;
  beneficiaryId?: string | undefined;
  status?: string | undefined;
}>;

const shown = (row: ReimbursementRow) => {
  const { principalCents, interestCents, receivedCents, offsetCents, revision, ...rest } = row;
  const owed = principalCents === null ? null : principalCents + interestCents;
  return {
    ...rest,
    principal: principalCents === null ? null : euros(principalCents),
    interest: principalCents === null ? null : euros(interestCents),
    owed: owed === null ? null : euros(owed),
    received: euros(receivedCents),
    offset: euros(offsetCents),
    outstanding: owed === null ? null : euros(owed - receivedCents - offsetCents),
    revision: String(revision),
  };
};

@Injectable()
export class ReimbursementsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(filter: { reimbursementId: string; ownOf?: string | undefined }, at: At = {}) {
    const query = this.#of(filter, at);
    const row = await query.andWhere('reimbursement.reimbursementId = :id', { id: filter.reimbursementId }).getOne();
    return row ? shown(row) : undefined;
  }

  async list(filter: ReimbursementFilter, slice: Slice, at: At = {}) {
    return (await afterId(this.#of(filter, at), 'reimbursementId', slice)).map(shown);
  }

  /** By their first day. */
  async rates(at: At = {}) {
    const rates = await asOf(this.dataSource, InterestRateRow, 'rate', at).orderBy('rate.validFrom').getMany();
    return rates.map(({ validFrom, percent, reference }) => ({ validFrom, percent, reference }));
  }

  #of({ ownOf, awardId, beneficiaryId, status }: ReimbursementFilter, at: At) {
    const query = asOf(this.dataSource, ReimbursementRow, 'reimbursement', at);
    if (ownOf !== undefined) query.andWhere('reimbursement.beneficiaryId = :ownOf', { ownOf });
    for (const [column, value] of Object.entries({ awardId, beneficiaryId, status })) {
      if (value !== undefined) query.andWhere(`reimbursement.${column} = :${column}`, { [column]: value });
    }
    return query;
  }
}
