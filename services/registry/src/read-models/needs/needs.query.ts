import { asOf, rowsAsOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import { NeedSignal, NeedSupport } from './needs.entity.js';

export type NeedFilter = Readonly<{
  status?: string | undefined;
  territory?: string | undefined;
  targetGroup?: string | undefined;
  serviceCode?: string | undefined;
  source?: string | undefined;
  challengeId?: string | undefined;
}>;

const conditions = ({ territory }: NeedFilter, supports: string): Record<keyof NeedFilter, string> => ({
  status: 'need.status = :status',
  territory: `:territory = ANY (need.${territory?.length === 2 ? 'communities' : 'territories'})`,
  targetGroup: ':targetGroup = ANY (need.targetGroups)',
  serviceCode: ':serviceCode = ANY (need.serviceCodes)',
  source: 'need.sourceActorId = :source',
  challengeId: `EXISTS (SELECT 1 FROM ${supports} support WHERE support."needId" = "need"."needId" AND support."challengeId" = :challengeId)`,
});

const sourceOf = ({ sourceKind, sourceActorId, sourceTitle, sourcePublisher, sourceUrl }: NeedSignal) =>
  sourceKind === 'organisation'
    ? { kind: 'organisation' as const, actorId: sourceActorId! }
    : {
        ...{ kind: 'statistic' as const, title: sourceTitle!, publisher: sourcePublisher! },
        ...(sourceUrl !== null && { url: sourceUrl }),
      };

const presented = (row: NeedSignal, supports: readonly NeedSupport[]) => {
  const { sourceKind: _k, sourceActorId: _a, sourceTitle: _t, sourcePublisher: _p, sourceUrl: _u, ...need } = row;
  const own = supports.filter(({ needId }) => needId === row.needId);
  return { ...need, source: sourceOf(row), challengeIds: own.map(({ challengeId }) => challengeId) };
};

@Injectable()
export class NeedsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(needId: string, at: At = {}) {
    const row = await asOf(this.dataSource, NeedSignal, 'need', at).where('need.needId = :needId', { needId }).getOne();
    return row ? presented(row, await this.#supports([row], at)) : undefined;
  }

  /** By the day they were observed. With `validAt`, those that stood on that day. */
  async list(filter: NeedFilter, slice: Slice, at: At = {}) {
    const { validAt: day } = at;
    const query = asOf(this.dataSource, NeedSignal, 'need', at);
    filtered(query, conditions(filter, rowsAsOf(this.dataSource, NeedSupport, at)), filter);
    if (day !== undefined) {
      query.andWhere('need.observedOn <= :day AND (need.withdrawnOn IS NULL OR :day < need.withdrawnOn)', { day });
    }
    const rows = await sliced(query, ['observedOn', 'needId'], slice).getMany();
    const supports = await this.#supports(rows, at);
    return rows.map((row) => presented(row, supports));
  }

  #supports(needs: readonly NeedSignal[], at: At): Promise<NeedSupport[]> {
    return asOf(this.dataSource, NeedSupport, 'support', at)
      .where('support.needId = ANY (:needIds)', { needIds: needs.map(({ needId }) => needId) })
      .orderBy('support.needId')
      .addOrderBy('support.challengeId')
      .getMany();
  }
}
