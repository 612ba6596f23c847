import { rowsAsOf, type At, type EntityClass } from '@ceriss/read-models';
import type { DataSource } from 'typeorm';
import type { KnownActor, KnownNeed, KnownNetwork } from '../../domain/match/landscape.js';
import { ActorProfile, DirectoryActor } from '../actor-directory/actor-directory.entity.js';
import type { Survivors } from '../ecosystem/survivors.js';
import { NeedSignal } from '../needs/needs.entity.js';
import { FormedNetwork, NetworkMember } from '../networks/networks.entity.js';
import { RecordedRelation } from '../ties/ties.entity.js';

export type Moment = Readonly<{ at: At; day: string }>;

const ACTORS = (from: (entity: EntityClass) => string): string => `
  SELECT profile."actorId", profile."legalName", profile.sector
  FROM ${from(ActorProfile)} profile JOIN ${from(DirectoryActor)} actor USING ("actorId")
  WHERE actor.standing IN ('registered', 'verified') AND profile."actorId" = ANY ($2)
    AND profile."validFrom" <= $1 AND (profile."validTo" IS NULL OR $1 < profile."validTo")
  ORDER BY profile."actorId"`;

const NEEDS = (from: (entity: EntityClass) => string, wanted: string): string => `
  SELECT need."needId", need.territories, need."targetGroups", need."serviceCodes" FROM ${from(NeedSignal)} need
  WHERE need."observedOn" <= $1 AND (need."withdrawnOn" IS NULL OR $1 < need."withdrawnOn") AND ${wanted}
  ORDER BY need."needId"`;

const NETWORKS = (from: (entity: EntityClass) => string): string => `
  SELECT network."networkId", network.name, network."coordinatorId", array_agg(member."actorId" ORDER BY member."actorId") AS "memberIds"
  FROM ${from(FormedNetwork)} network JOIN ${from(NetworkMember)} member USING ("networkId")
  WHERE (network."dissolvedOn" IS NULL OR $1 < network."dissolvedOn")
    AND member."validFrom" <= $1 AND (member."validTo" IS NULL OR $1 < member."validTo")
  GROUP BY network."networkId", network.name, network."coordinatorId"
  HAVING array_agg(member."actorId") && $2::uuid[] ORDER BY network."networkId"`;

const TIES = (from: (entity: EntityClass) => string): string => `
  SELECT relation."fromActorId" AS a, relation."toActorId" AS b, relation."confirmedOn"::text FROM ${from(RecordedRelation)} relation
  WHERE relation."validFrom" <= $1 AND (relation."validTo" IS NULL OR $1 <= relation."validTo")
    AND relation."fromActorId" IS NOT NULL AND relation."toActorId" IS NOT NULL
    AND (relation."fromActorId" = ANY ($2) OR relation."toActorId" = ANY ($2))`;

const TIED_TO_INITIATIVE = (from: (entity: EntityClass) => string): string => `
  SELECT COALESCE(relation."fromActorId", relation."toActorId") AS "actorId" FROM ${from(RecordedRelation)} relation
  WHERE relation."validFrom" <= $1 AND (relation."validTo" IS NULL OR $1 <= relation."validTo")
    AND $2 IN (relation."fromInitiativeId", relation."toInitiativeId")
    AND (relation."fromActorId" IS NOT NULL OR relation."toActorId" IS NOT NULL)`;

type Tie = Readonly<{ a: string; b: string; confirmedOn: string }>;

export type KnownNetworkWithCoordinator = KnownNetwork & Readonly<{ coordinatorId: string }>;

/** Reads what lies around a subject, at one moment. */
export class LandscapeSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly survivors: Survivors,
    private readonly moment: Moment,
  ) {}

  actors(actorIds: Iterable<string>): Promise<KnownActor[]> {
    return this.#rows(ACTORS(this.#from), [...new Set(actorIds)]);
  }

  /** Standing needs for the same people with the same service. */
  async needsLike(targetGroups: readonly string[], serviceCodes: readonly string[]): Promise<KnownNeed[]> {
    return this.#rows(
      NEEDS(this.#from, 'need."targetGroups" && $2::text[] AND need."serviceCodes" && $3::text[]'),
      targetGroups,
      serviceCodes,
    );
  }

  /** Standing needs of a municipality, or of anything in a community. */
  async needsIn(territory: string): Promise<KnownNeed[]> {
    const place = territory.length === 2 ? 'communities' : 'territories';
    return this.#rows(NEEDS(this.#from, `$2 = ANY (need.${place})`), territory);
  }

  async networks(memberIds: readonly string[]): Promise<KnownNetworkWithCoordinator[]> {
    const rows = await this.#rows<KnownNetworkWithCoordinator>(
      NETWORKS(this.#from),
      this.survivors.idsOf(new Set(memberIds)),
    );
    return rows.map((row) => ({
      ...row,
      coordinatorId: this.survivors.of(row.coordinatorId),
      memberIds: row.memberIds.map((member) => this.survivors.of(member)),
    }));
  }

  /** Of each of the actors who is tied to it, and the day for which a tie between them was confirmed last. */
  async neighbours(actorIds: ReadonlySet<string>): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
    const rows = await this.#rows<Tie>(TIES(this.#from), this.survivors.idsOf(actorIds));
    const near = new Map<string, Map<string, string>>([...actorIds].map((actorId) => [actorId, new Map()]));
    for (const { a, b, confirmedOn } of rows) {
      const [one, other] = [this.survivors.of(a), this.survivors.of(b)];
      if (one === other) continue;
      for (const [self, neighbour] of [
        [one, other],
        [other, one],
      ] as const) {
        const known = near.get(self);
        if (known && (known.get(neighbour) ?? '') < confirmedOn) known.set(neighbour, confirmedOn);
      }
    }
    return near;
  }

  /** Actors that are tied to an initiative itself. */
  async tiedToInitiative(initiativeId: string): Promise<readonly string[]> {
    const rows = await this.#rows<{ actorId: string }>(TIED_TO_INITIATIVE(this.#from), initiativeId);
    return rows.map(({ actorId }) => this.survivors.of(actorId));
  }

  readonly #from = (entity: EntityClass): string => rowsAsOf(this.dataSource, entity, this.moment.at);

  #rows<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query(sql, [this.moment.day, ...parameters]);
  }
}
