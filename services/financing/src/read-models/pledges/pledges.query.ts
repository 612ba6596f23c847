import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { PledgeInstalmentRow, PledgeRow } from './pledges.entity.js';

/** Whether an instalment has come in by a day, and if not, whether it should have. */
const standing = ({ promisedCents, receivedCents, dueOn }: PledgeInstalmentRow, day: string) => {
  if (receivedCents >= promisedCents) return promisedCents === 0n ? ('reduced' as const) : ('received' as const);
  if (dueOn < day) return 'overdue' as const;
  return dueOn === day ? ('due' as const) : ('expected' as const);
};

const shown = (row: PledgeRow) => {
  const { pledgedCents, committedCents, receivedCents, revision, ...pledge } = row;
  return {
    ...pledge,
    pledged: euros(pledgedCents),
    committed: euros(committedCents),
    uncommitted: euros(pledgedCents - committedCents),
    received: euros(receivedCents),
    revision: revision.toString(),
  };
};

const shownInstalment = (row: PledgeInstalmentRow, day: string) => ({
  number: row.number,
  dueOn: row.dueOn,
  promised: euros(row.promisedCents),
  received: euros(row.receivedCents),
  creditorReference: row.creditorReference,
  status: standing(row, day),
});

@Injectable()
export class PledgesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, PledgeRow, 'pledge', at);
    if (at.validAt !== undefined) query.where('pledge.signedOn <= :validAt', { validAt: at.validAt });
    return (await afterId(query, 'pledgeId', slice)).map(shown);
  }

  /** A pledge with its instalments as they stand on a day. */
  async one(pledgeId: string, day: string, at: At = {}) {
    const row = await asOf(this.dataSource, PledgeRow, 'pledge', at)
      .where('pledge.pledgeId = :pledgeId', { pledgeId })
      .getOne();
    if (!row) return undefined;
    const instalments = await asOf(this.dataSource, PledgeInstalmentRow, 'instalment', at)
      .where('instalment.pledgeId = :pledgeId', { pledgeId })
      .orderBy('instalment.number')
      .getMany();
    return { ...shown(row), instalments: instalments.map((one) => shownInstalment(one, day)) };
  }

  /** Instalments that should have come in before a day and have not, of all pledges, the oldest first. */
  async overdue(day: string, limit: number, at: At = {}) {
    const rows = await asOf(this.dataSource, PledgeInstalmentRow, 'instalment', at)
      .where('instalment.dueOn < :day AND instalment.receivedCents < instalment.promisedCents', { day })
      .orderBy({ 'instalment.dueOn': 'ASC', 'instalment.pledgeId': 'ASC', 'instalment.number': 'ASC' })
      .limit(limit)
      .getMany();
    return rows.map((row) => ({ pledgeId: row.pledgeId, ...shownInstalment(row, day) }));
  }
}
