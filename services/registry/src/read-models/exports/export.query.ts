import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf, rowsAsOf, type At } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActorProfile, DirectoryActor } from '../actor-directory/actor-directory.entity.js';
import { InitiativeDescription, ListedInitiative } from '../initiative-list/initiative-list.entity.js';
import { RecordedRelation } from '../ties/ties.entity.js';

export type ExportedRow = Readonly<Record<string, string | readonly string[] | null>>;
export type Exported = 'actors' | 'initiatives' | 'relations';

const ROWS_A_PAGE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const KEY: Readonly<Record<Exported, string>> = {
  actors: 'actorId',
  initiatives: 'initiativeId',
  relations: 'relationId',
};

/** The whole of the register, a thousand rows in memory at once. */
@Injectable()
export class ExportQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All rows of a data set by their ids. */
  async *rows(dataset: Exported, at: At): AsyncGenerator<ExportedRow> {
    const [sql, parameters] = this.#select(dataset, at);
    for (let after = FIRST; ;) {
      const rows = await this.dataSource.query<ExportedRow[]>(sql, [after, ROWS_A_PAGE, ...parameters]);
      yield* rows;
      if (rows.length < ROWS_A_PAGE) return;
      after = String(rows.at(-1)![KEY[dataset]]);
    }
  }

  /** The first day about which the register says something of an actor; undefined when it is empty. */
  async begins(at: At): Promise<string | undefined> {
    const profiles = rowsAsOf(this.dataSource, ActorProfile, at);
    const sql = `SELECT min(profile."validFrom")::text AS day FROM ${profiles} profile`;
    const [first] = await this.dataSource.query<{ day: string | null }[]>(sql);
    return first?.day ?? undefined;
  }

  #select(dataset: Exported, at: At): readonly [sql: string, parameters: readonly string[]] {
    const day = dayOf(at, this.clock);
    const from = (entity: typeof DirectoryActor | typeof ListedInitiative | typeof RecordedRelation) =>
      rowsAsOf(this.dataSource, entity, at);
    switch (dataset) {
      case 'actors':
        return [actorsFrom(from(DirectoryActor), rowsAsOf(this.dataSource, ActorProfile, at)), [day]];
      case 'initiatives': {
        const descriptions = rowsAsOf(this.dataSource, InitiativeDescription, at);
        return [initiativesFrom(from(ListedInitiative), descriptions, from(DirectoryActor)), [day]];
      }
      case 'relations':
        return [relationsFrom(from(RecordedRelation), from(DirectoryActor)), [day]];
    }
  }
}

const actorsFrom = (actors: string, profiles: string): string =>
  `SELECT actor."actorId", actor.nif, p."legalName", p.sector, p.territory, p.community, actor.dir3,
     actor.standing, p."validFrom"::text AS "validFrom"
   FROM ${actors} actor JOIN ${profiles} p ON p."actorId" = actor."actorId"
     AND p."validFrom" <= $3 AND (p."validTo" IS NULL OR $3::date < p."validTo")
   WHERE actor."actorId" > $1 AND actor."mergedInto" IS NULL ORDER BY actor."actorId" LIMIT $2`;

const initiativesFrom = (initiatives: string, descriptions: string, actors: string): string =>
  `SELECT i."initiativeId", d.title, d.summary, promoter.nif AS "promoterNif", i."promoterId", i.stage, d.territories,
     d."targetGroups", d."serviceCodes", i."challengeId", i.origin, i."confirmedOn"::text AS "confirmedOn"
   FROM ${initiatives} i
   JOIN LATERAL (SELECT * FROM ${descriptions} described WHERE described."initiativeId" = i."initiativeId"
     AND described."validFrom" <= $3 ORDER BY described."validFrom" DESC LIMIT 1) d ON true
   LEFT JOIN ${actors} promoter ON promoter."actorId" = i."promoterId"
   WHERE i."initiativeId" > $1 AND i."takenOverBy" IS NULL ORDER BY i."initiativeId" LIMIT $2`;

const relationsFrom = (relations: string, actors: string): string =>
  `SELECT r."relationId", f.nif AS "fromNif", t.nif AS "toNif", r."fromInitiativeId", r."toInitiativeId",
     r.kind, r.evidence, r."validFrom"::text AS "validFrom",
     r."validTo"::text AS "validTo", r."confirmedOn"::text AS "confirmedOn"
   FROM ${relations} r
   LEFT JOIN ${actors} f ON f."actorId" = r."fromActorId" LEFT JOIN ${actors} t ON t."actorId" = r."toActorId"
   WHERE r."relationId" > $1 AND r."validFrom" <= $3 AND (r."validTo" IS NULL OR $3::date <= r."validTo")
   ORDER BY r."relationId" LIMIT $2`;
