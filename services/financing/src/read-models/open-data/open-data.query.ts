import { asOf, rowsAsOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral } from 'typeorm';
import * as row from './open-data.entity.js';

/** Changes after a place in the order of publication. */
export type Since = Readonly<{ since: bigint; limit: number }>;

type Placed = ObjectLiteral & Readonly<{ place: bigint | null }>;
export type AwardFacts = Readonly<{
  award: row.OpenAwardRow;
  changes: readonly row.OpenAwardChangeRow[];
  transactions: readonly row.OpenTransactionRow[];
}>;

const by = <R, K>(rows: readonly R[], key: (row: R) => K): Map<K, R[]> => Map.groupBy(rows, key);

@Injectable()
export class OpenDataQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Releases in the order of publication, one more than asked for. Of an award's, the call is that of the award. */
  async releases({ since, limit }: Since, at: At = {}) {
    const rows = await this.#placed(row.OpenReleaseRow, { since, limit }, at);
    const awardIds = rows.flatMap(({ awardId }) => (awardId === null ? [] : [awardId]));
    const callOf = new Map(
      (await this.#all(row.OpenAwardRow, 'awardId', awardIds, at)).map((one) => [one.awardId, one]),
    );
    return rows.map((one) => ({ ...one, callId: one.callId ?? callOf.get(one.awardId!)!.callId }));
  }

  /** Published calls by their last change. */
  calls(since: Since, at: At = {}): Promise<row.OpenCallRow[]> {
    return this.#placed(row.OpenCallRow, since, at);
  }

  /** Published calls by the last change of anything that their records say. */
  async records({ since, limit }: Since, at: At = {}) {
    const [calls, awards] = [row.OpenCallRow, row.OpenAwardRow].map((one) => rowsAsOf(this.dataSource, one, at));
    const last: { callId: string; place: string }[] = await this.dataSource.query(
      `SELECT c."callId", GREATEST(c.place, MAX(a.place))::text AS place
       FROM ${calls} c LEFT JOIN ${awards} a ON a."callId" = c."callId"
       WHERE c.place IS NOT NULL GROUP BY c."callId", c.place
       HAVING GREATEST(c.place, MAX(a.place)) > $1 ORDER BY GREATEST(c.place, MAX(a.place)) LIMIT $2`,
      [since.toString(), limit + 1],
    );
    const ids = last.map(({ callId }) => callId);
    const of = new Map((await this.#all(row.OpenCallRow, 'callId', ids, at)).map((one) => [one.callId, one]));
    return last.map(({ callId, place }) => ({ call: of.get(callId)!, place: BigInt(place) }));
  }

  call(callId: string, at: At = {}): Promise<row.OpenCallRow | null> {
    return asOf(this.dataSource, row.OpenCallRow, 'one', at)
      .where('one.callId = :callId AND one.place IS NOT NULL', { callId })
      .getOne();
  }

  /** Awards by their last change, each with its amendments and payments. */
  async awards(since: Since, at: At = {}) {
    const awards = await this.#placed(row.OpenAwardRow, since, at);
    const histories = await this.#histories(awards, at);
    const [calls, projects, organisations] = await Promise.all([
      this.#all(row.OpenCallRow, 'callId', [...new Set(awards.map(({ callId }) => callId))], at),
      this.#all(
        row.OpenProjectRow,
        'applicationId',
        awards.map(({ applicationId }) => applicationId),
        at,
      ),
      this.organisations(
        awards.flatMap(({ beneficiaryIds }) => beneficiaryIds),
        at,
      ),
    ]);
    const callOf = new Map(calls.map((one) => [one.callId, one]));
    const titleOf = new Map(projects.map(({ applicationId, title }) => [applicationId, title]));
    const authorities = await this.organisations(
      calls.flatMap(({ grantingAuthorityId: id }) => (id === null ? [] : [id])),
      at,
    );
    return histories.map((history) => ({
      ...history,
      call: callOf.get(history.award.callId),
      title: titleOf.get(history.award.applicationId),
      organisations: new Map([...organisations, ...authorities]),
    }));
  }

  /** What a record says beside the call itself, of several calls at once. */
  async ofCalls(callIds: readonly string[], at: At = {}) {
    const [changes, awards] = await Promise.all([
      this.#all(row.OpenCallChangeRow, 'callId', callIds, at, 'place'),
      this.#all(row.OpenAwardRow, 'callId', callIds, at, 'grantedPlace'),
    ]);
    const changesOf = by(changes, ({ callId }) => callId);
    const awardsOf = by(await this.#histories(awards, at), ({ award }) => award.callId);
    return (callId: string) => ({ changes: changesOf.get(callId) ?? [], awards: awardsOf.get(callId) ?? [] });
  }

  async organisations(actorIds: readonly string[], at: At = {}) {
    const rows = await this.#all(row.OpenOrganisationRow, 'actorId', [...new Set(actorIds)], at);
    return new Map(rows.map((one) => [one.actorId, one]));
  }

  async #histories(awards: readonly row.OpenAwardRow[], at: At): Promise<AwardFacts[]> {
    const ids = awards.map(({ awardId }) => awardId);
    const [changes, transactions] = await Promise.all([
      this.#all(row.OpenAwardChangeRow, 'awardId', ids, at, 'place'),
      this.#all(row.OpenTransactionRow, 'awardId', ids, at, 'place'),
    ]);
    const changesOf = by(changes, ({ awardId }) => awardId);
    const paid = by(transactions, ({ awardId }) => awardId);
    return awards.map((award) => ({
      award,
      changes: changesOf.get(award.awardId) ?? [],
      transactions: paid.get(award.awardId) ?? [],
    }));
  }

  #placed<R extends Placed>(entity: new () => R, { since, limit }: Since, at: At): Promise<R[]> {
    return asOf(this.dataSource, entity, 'one', at)
      .where('one.place > :since', { since: since.toString() })
      .orderBy('one.place')
      .limit(limit + 1)
      .getMany();
  }

  async #all<R extends ObjectLiteral>(
    entity: new () => R,
    column: Extract<keyof R, string>,
    ids: readonly string[],
    at: At,
    order: Extract<keyof R, string> = column,
  ): Promise<R[]> {
    if (ids.length === 0) return [];
    return asOf(this.dataSource, entity, 'one', at)
      .where(`one.${column} = ANY (:ids)`, { ids })
      .orderBy(`one.${order}`)
      .getMany();
  }
}
