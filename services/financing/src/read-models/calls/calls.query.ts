import { euros, Fraction } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { explainRanking, type PlaceExplained } from '../../domain/call/ranking-explanation.rules.js';
import { afterId, type Slice } from '../after.js';
import { ApplicationRow } from '../applications/applications.entity.js';
import { CallRow, RankingRow } from './calls.entity.js';

/* A ranking after the provisional proposal does not take the call back, so its status follows from what has been recorded. */
const statusOf = ({ status, allegationsUntil, rankingRevision }: CallRow): CallRow['status'] => {
  if (status !== 'closed') return status;
  if (allegationsUntil !== null) return 'proposed';
  return rankingRevision === null ? status : 'ranked';
};

const shownCall = (row: CallRow) => {
  const { budgetCents, rankingRevision: _, rankedAt: __, assessors, ...call } = row;
  return { ...call, status: statusOf(row), assessors: Number(assessors), budget: euros(budgetCents) };
};
const shownPlace = ({ requestedCents, callId: _, rankingRevision: __, ...place }: RankingRow) => ({
  ...place,
  requested: euros(requestedCents),
});

export type CallFilter = Readonly<{ status?: CallRow['status'] | undefined }>;

/* In SQL what `statusOf` says. */
const STATUS = `CASE WHEN call.status <> 'closed' THEN call.status
  WHEN call."allegationsUntil" IS NOT NULL THEN 'proposed' WHEN call."rankingRevision" IS NOT NULL THEN 'ranked' ELSE call.status END`;

@Injectable()
export class CallsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list({ status, ...slice }: Slice & CallFilter, at: At = {}) {
    const query = asOf(this.dataSource, CallRow, 'call', at);
    if (status !== undefined) query.where(`${STATUS} = :status`, { status });
    return (await afterId(query, 'callId', slice)).map(shownCall);
  }

  async one(callId: string, at: At = {}) {
    const call = await this.#row(callId, at);
    return call ? shownCall(call) : undefined;
  }

  /** The latest ranking, best first; undefined for a call that is not known. */
  async ranking(callId: string, at: At = {}) {
    const call = await this.#row(callId, at);
    if (!call) return undefined;
    const places = await this.#places(call, at);
    const { rankingRule, rankedAt, budgetCents, allegationsUntil } = call;
    const said = {
      callId,
      status: statusOf(call),
      rankingRule,
      rankedAt,
      budget: euros(budgetCents),
      allegationsUntil,
    };
    return { ...said, ranking: places.map(shownPlace) };
  }

  /** Why everybody in the latest ranking stands where it stands: by the points that it was made from, whatever became of them since. */
  async explanation(callId: string, at: At = {}): Promise<{ callId: string; places: PlaceExplained[] } | undefined> {
    const call = await this.#row(callId, at);
    if (!call) return undefined;
    const places = await this.#places(call, at);
    const then = { asOf: call.rankedAt?.toISOString() };
    const applications = await asOf(this.dataSource, ApplicationRow, 'application', then)
      .where('application.applicationId = ANY (:ids)', { ids: places.map(({ applicationId }) => applicationId) })
      .getMany();
    const byId = new Map(applications.map((one) => [one.applicationId, one]));
    const explained = places.map(({ requestedCents, total, ...place }) => ({
      ...place,
      ...pointsOf(byId.get(place.applicationId)),
      requested: euros(requestedCents),
      total: Fraction.parse(total),
    }));
    const { criteria, budgetCents, minimumScore, tieBreak, conditions } = call;
    const terms = { criteria, minimumScore, tieBreak, budget: euros(budgetCents) };
    return { callId, places: explainRanking(explained, terms, conditions) };
  }

  /** Published calls whose window is over. */
  async windowsOver(now: Date, limit: number): Promise<string[]> {
    const where = { status: 'published', closesAt: LessThan(now) } as const;
    const rows = await this.dataSource.getRepository(CallRow).find({ where, order: { closesAt: 'ASC' }, take: limit });
    return rows.map(({ callId }) => callId);
  }

  async #row(callId: string, at: At): Promise<CallRow | null> {
    return asOf(this.dataSource, CallRow, 'call', at).where('call.callId = :callId', { callId }).getOne();
  }

  #places({ callId, rankingRevision }: CallRow, at: At): Promise<RankingRow[]> {
    return asOf(this.dataSource, RankingRow, 'place', at)
      .where('place.callId = :callId AND place.rankingRevision = :rankingRevision', {
        callId,
        rankingRevision: String(rankingRevision ?? -1n),
      })
      .orderBy('place.position')
      .getMany();
  }
}

const pointsOf = (application: ApplicationRow | undefined) => ({
  points: Object.fromEntries(
    Object.entries(application?.points ?? {}).map(([criterion, points]) => [criterion, Fraction.parse(points)]),
  ),
  submittedAt: application?.submittedAt?.toISOString() ?? '',
  territory: application?.territory ?? undefined,
});
