import { asOf, rowsAsOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import { BarrierInitiative, ReportedBarrier } from './barriers.entity.js';

export type BarrierFilter = Readonly<{
  status?: string | undefined;
  territory?: string | undefined;
  initiativeId?: string | undefined;
  reportedBy?: string | undefined;
}>;

/* One that holds in all of Spain holds in every territory. */
const conditions = ({ territory }: BarrierFilter, affected: string): Record<keyof BarrierFilter, string> => ({
  status: 'barrier.status = :status',
  reportedBy: 'barrier.reportedBy = :reportedBy',
  territory: `(barrier.territories = '{}' OR :territory = ANY (barrier.${territory?.length === 2 ? 'communities' : 'territories'}))`,
  initiativeId: `EXISTS (SELECT 1 FROM ${affected} affected WHERE affected."barrierId" = "barrier"."barrierId" AND affected."initiativeId" = :initiativeId)`,
});

const withInitiatives = (row: ReportedBarrier, affected: readonly BarrierInitiative[]) => {
  const own = affected.filter(({ barrierId }) => barrierId === row.barrierId);
  return { ...row, initiativeIds: own.map(({ initiativeId }) => initiativeId) };
};

@Injectable()
export class BarriersQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(barrierId: string, at: At = {}) {
    const row = await asOf(this.dataSource, ReportedBarrier, 'barrier', at)
      .where('barrier.barrierId = :barrierId', { barrierId })
      .getOne();
    return row ? withInitiatives(row, await this.#affected([row], at)) : undefined;
  }

  /** By title. With `validAt`, those that stood in the way on that day. */
  async list(filter: BarrierFilter, slice: Slice, at: At = {}) {
    const { validAt: day } = at;
    const query = asOf(this.dataSource, ReportedBarrier, 'barrier', at);
    filtered(query, conditions(filter, rowsAsOf(this.dataSource, BarrierInitiative, at)), filter);
    if (day !== undefined) {
      query.andWhere('barrier.reportedOn <= :day AND (barrier.endedOn IS NULL OR :day < barrier.endedOn)', { day });
    }
    const rows = await sliced(query, ['title', 'barrierId'], slice).getMany();
    const affected = await this.#affected(rows, at);
    return rows.map((row) => withInitiatives(row, affected));
  }

  #affected(barriers: readonly ReportedBarrier[], at: At): Promise<BarrierInitiative[]> {
    return asOf(this.dataSource, BarrierInitiative, 'affected', at)
      .where('affected.barrierId = ANY (:barrierIds)', { barrierIds: barriers.map(({ barrierId }) => barrierId) })
      .orderBy('affected.barrierId')
      .addOrderBy('affected.initiativeId')
      .getMany();
  }
}
