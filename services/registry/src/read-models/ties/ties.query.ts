import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decayOf } from '../../domain/relation/tie-decay.js';
import { idsOf } from '../actor-directory/aliases.js';
import { filtered } from '../filtered.js';
import { RecordedRelation } from './ties.entity.js';

export type RelationFilter = Readonly<{
  actor?: string | undefined;
  initiative?: string | undefined;
  kind?: string | undefined;
  minDaysUnconfirmed?: number | undefined;
}>;

const HELD = 'relation.validFrom <= :day AND (relation.validTo IS NULL OR :day <= relation.validTo)';

const CONDITIONS = {
  kind: 'relation.kind = :kind',
  initiative: ':initiative IN (relation.fromInitiativeId, relation.toInitiativeId)',
  minDaysUnconfirmed: `relation.confirmedOn <= CAST(:day AS date) - CAST(:minDaysUnconfirmed AS integer) AND ${HELD}`,
};

const shown = (row: RecordedRelation, day: string) => ({ ...row, decay: decayOf(row, day) });

@Injectable()
export class TiesQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Its last period, with all of them; with `validAt` the last that had begun by then, or the first. */
  async relation(relationId: string, at: At = {}) {
    const rows = await asOf(this.dataSource, RecordedRelation, 'relation', at)
      .where('relation.relationId = :relationId', { relationId })
      .orderBy('relation.term')
      .getMany();
    const { validAt: day } = at;
    const asked = (day !== undefined && rows.findLast(({ validFrom }) => validFrom <= day)) || undefined;
    const row = asked ?? (day === undefined ? rows.at(-1) : rows[0]);
    if (!row) return null;
    const periods = rows.map(({ term, validFrom, validTo, confirmedOn }) => ({
      ...{ term, validFrom, validTo, confirmedOn },
    }));
    return { ...shown(row, dayOf(at, this.clock)), periods, revision: rows.at(-1)!.revision };
  }

  /**
   * Periods by the day on which they began. With `validAt`, those that held on that day; `validTo` is the last one. An actor by any of
   * the ids that stand for it.
   */
  async relations({ actor, ...filter }: RelationFilter, slice: Slice, at: At = {}) {
    const day = dayOf(at, this.clock);
    const query = asOf(this.dataSource, RecordedRelation, 'relation', at).setParameter('day', day);
    if (at.validAt !== undefined) query.andWhere(HELD);
    if (actor !== undefined) {
      const actors = await idsOf(this.dataSource, actor, at);
      query.andWhere('(relation.fromActorId = ANY (:actors) OR relation.toActorId = ANY (:actors))', { actors });
    }
    const rows = await sliced(
      filtered(query, CONDITIONS, filter as Record<keyof typeof CONDITIONS, unknown>),
      ['validFrom', 'relationId'],
      slice,
    ).getMany();
    return rows.map((row) => shown(row, day));
  }
}
