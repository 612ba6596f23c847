import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf, rowsAsOf, type At, type EntityClass } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ecosystem, EcosystemActor, EcosystemTie } from '../../domain/ecosystem/ecosystem.js';
import type { Scope } from '../../domain/ecosystem/scope.js';
import { ActorProfile, DirectoryActor } from '../actor-directory/actor-directory.entity.js';
import {
  InitiativeEvaluation,
  InitiativePartner,
  ListedInitiative,
} from '../initiative-list/initiative-list.entity.js';
import { RecordedRelation } from '../ties/ties.entity.js';
import { Survivors } from './survivors.js';

const ROWS_A_READ = 10_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const ANY_SCOPE = { es: 'true', challenge: 'true', community: 'profile.community = $4', sector: 'profile.sector = $4' };

type From = (entity: EntityClass) => string;

const ACTORS = (from: From, { kind }: Scope): string => `
  SELECT profile."actorId", profile."legalName", profile.community, profile.sector
  FROM ${from(ActorProfile)} profile JOIN ${from(DirectoryActor)} actor USING ("actorId")
  WHERE actor.standing IN ('registered', 'verified') AND ${ANY_SCOPE[kind]}
    AND profile."validFrom" <= $1 AND (profile."validTo" IS NULL OR $1 < profile."validTo") AND profile."actorId" > $2
  ORDER BY profile."actorId" LIMIT $3`;

/* Of organisations only: what ties an initiative ties nobody who stands behind it (ADR 43). */
const RELATIONS = (from: From): string => `
  SELECT relation."relationId", relation."fromActorId", relation."toActorId", relation."confirmedOn"::text
  FROM ${from(RecordedRelation)} relation
  WHERE relation."validFrom" <= $1 AND (relation."validTo" IS NULL OR $1 <= relation."validTo") AND relation."relationId" > $2
    AND relation."fromActorId" IS NOT NULL AND relation."toActorId" IS NOT NULL
  ORDER BY relation."relationId" LIMIT $3`;

/* Who promotes an initiative for the challenge, or is its partner on the day. */
const ANSWERING = (from: From): string => `
  SELECT initiative."promoterId" AS "actorId" FROM ${from(ListedInitiative)} initiative
  WHERE initiative."challengeId" = $2 AND initiative."takenOverBy" IS NULL AND initiative."promoterId" IS NOT NULL
  UNION SELECT partner."actorId" FROM ${from(ListedInitiative)} initiative JOIN ${from(InitiativePartner)} partner USING ("initiativeId")
  WHERE initiative."challengeId" = $2 AND initiative."takenOverBy" IS NULL
    AND partner."validFrom" <= $1 AND (partner."validTo" IS NULL OR $1 < partner."validTo")`;

const EVIDENCE = (from: From): string => `
  SELECT max(evaluation."evidenceLevel")::integer AS level
  FROM ${from(InitiativeEvaluation)} evaluation JOIN ${from(ListedInitiative)} initiative USING ("initiativeId")
  WHERE initiative."challengeId" = $2 AND initiative."takenOverBy" IS NULL AND evaluation."approvedOn" <= $1
  GROUP BY evaluation."initiativeId" ORDER BY 1`;

/** Reads what the metrics are about, in slices: no statement of the database gives a whole table. */
@Injectable()
export class EcosystemSource {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The actors of the scope that are not suspended, with the relations that are in force among them. */
  async ecosystem(scope: Scope, at: At): Promise<Ecosystem> {
    const day = dayOf(at, this.clock);
    const survivors = await Survivors.of(this.dataSource, at);
    const actors = await this.#actors(scope, at, day, survivors);
    const members = new Set(actors.map(({ actorId }) => actorId));
    const ties: EcosystemTie[] = [];
    type Row = Readonly<{ relationId: string; fromActorId: string; toActorId: string; confirmedOn: string }>;
    for await (const row of this.#slices<Row>(RELATIONS(this.#from(at)), 'relationId', [day])) {
      const [a, b] = [survivors.of(row.fromActorId), survivors.of(row.toActorId)];
      if (members.has(a) && members.has(b)) ties.push({ a, b, confirmedOn: row.confirmedOn });
    }
    return { day, actors, ties };
  }

  /** The highest evidence level that an evaluation has approved for each initiative of a challenge, where there is one. */
  async evidenceLevels(challengeId: string, at: At): Promise<readonly number[]> {
    const parameters = [dayOf(at, this.clock), challengeId];
    const rows = await this.dataSource.query<{ level: number }[]>(EVIDENCE(this.#from(at)), parameters);
    return rows.map(({ level }) => level);
  }

  async #actors(scope: Scope, at: At, day: string, survivors: Survivors): Promise<EcosystemActor[]> {
    const answering = scope.kind === 'challenge' ? await this.#answering(scope.of, at, day, survivors) : undefined;
    const more = scope.kind === 'community' || scope.kind === 'sector' ? [scope.of] : [];
    const actors: EcosystemActor[] = [];
    for await (const row of this.#slices<EcosystemActor>(ACTORS(this.#from(at), scope), 'actorId', [day], more)) {
      if (answering?.has(row.actorId) ?? true) actors.push(row);
    }
    return actors;
  }

  async #answering(challengeId: string, at: At, day: string, survivors: Survivors): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ actorId: string }[]>(ANSWERING(this.#from(at)), [day, challengeId]);
    return new Set(rows.map(({ actorId }) => survivors.of(actorId)));
  }

  async *#slices<Row extends object>(
    sql: string,
    id: keyof Row,
    before: readonly unknown[],
    after: readonly unknown[] = [],
  ): AsyncGenerator<Row> {
    for (let last: unknown = BEFORE_ALL; ;) {
      const rows = await this.dataSource.query<Row[]>(sql, [...before, last, ROWS_A_READ, ...after]);
      yield* rows;
      if (rows.length < ROWS_A_READ) return;
      last = rows.at(-1)![id];
    }
  }

  #from(at: At): From {
    return (entity) => rowsAsOf(this.dataSource, entity, at);
  }
}
