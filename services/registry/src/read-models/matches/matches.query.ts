import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, type At } from '@ceriss/read-models';
import { checkTerritory } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Found, Suggestions } from '../../application/match/suggestions.js';
import type { KnownInitiative, Landscape, Sought } from '../../domain/match/landscape.js';
import { ranked, type Match, type Subject } from '../../domain/match/match.js';
import { betweenOf, leads } from '../../domain/match/two-steps.js';
import { networkMatches } from '../../domain/match/network-matches.js';
import { partnerMatches } from '../../domain/match/partner-matches.js';
import { initiativeMatches, territoryMatches } from '../../domain/match/transfer-matches.js';
import { ChallengeListQuery } from '../challenge-list/challenge-list.query.js';
import { Survivors } from '../ecosystem/survivors.js';
import { InitiativeListQuery } from '../initiative-list/initiative-list.query.js';
import { knownInitiatives } from './known-initiatives.js';
import { LandscapeSource, type KnownNetworkWithCoordinator, type Moment } from './landscape-source.js';
import { MatchDismissal } from './matches.entity.js';
import { soughtByChallenge, soughtByInitiative, soughtByTerritory } from './sought.js';

type Around = Readonly<{ sought: Sought; landscape: Landscape; networks: readonly KnownNetworkWithCoordinator[] }>;

const nameOf = (territory: string): string => {
  const known = checkTerritory(territory);
  return known.valid ? known.territory.name : territory;
};

const suggested = (subject: Subject, { sought, landscape }: Around): readonly Match[] => [
  ...partnerMatches(subject, sought, landscape),
  ...networkMatches(subject, sought, landscape),
  ...(subject.kind === 'territory'
    ? initiativeMatches(subject, sought, landscape)
    : territoryMatches(subject, sought, landscape, nameOf)),
];

@Injectable()
export class MatchesQuery implements Suggestions {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly initiatives: InitiativeListQuery,
    private readonly challenges: ChallengeListQuery,
  ) {}

  /** The best of each kind that nobody has dismissed; undefined when there is no such initiative or challenge. */
  async list(subject: Subject, limit: number, at: At = {}): Promise<readonly Match[] | undefined> {
    const around = await this.#around(subject, at);
    if (!around) return undefined;
    const dismissed = await this.#dismissed(subject, at);
    const open = suggested(subject, around).filter(({ matchId }) => !dismissed.has(matchId));
    return (['partner', 'initiative', 'territory', 'network'] as const).flatMap((kind) =>
      ranked(
        open.filter(({ target }) => target.kind === kind),
        limit,
      ),
    );
  }

  /** Also what is tied since, or was dismissed: whoever repeats a command finds what it was about. */
  async find(subject: Subject, matchId: string): Promise<Found | undefined> {
    const around = await this.#around(subject, {});
    if (!around) return undefined;
    const landscape = { ...around.landscape, tied: new Set<string>() };
    const match = suggested(subject, { ...around, landscape }).find((one) => one.matchId === matchId);
    if (!match) return undefined;
    const { kind, id } = match.target;
    const network = around.networks.find(({ networkId }) => kind === 'network' && networkId === id);
    return {
      match,
      anchorId: around.sought.anchorId,
      counterpartId: kind === 'partner' ? id : network?.coordinatorId,
    };
  }

  async #around(subject: Subject, at: At): Promise<Around | undefined> {
    const moment = { at, day: dayOf(at, this.clock) };
    const survivors = await Survivors.of(this.dataSource, at);
    const source = new LandscapeSource(this.dataSource, survivors, moment);
    const asked = await this.#sought(subject, source, moment);
    if (!asked) return undefined;
    const sought = { ...asked, present: [...new Set(asked.present.map((one) => survivors.of(one)))] };
    const own = (one: KnownInitiative): boolean => subject.kind === 'initiative' && one.initiativeId === subject.id;
    const related = (await knownInitiatives(this.dataSource, sought, at, moment.day))
      .filter((one) => !own(one))
      .map((one) => ({ ...one, actorIds: one.actorIds.map((actorId) => survivors.of(actorId)) }));
    const { between, tied } = await this.#ties(subject, sought, source, moment.day);
    const working = related.flatMap(({ actorIds }) => actorIds);
    const [actors, needs, networks] = await Promise.all([
      source.actors([...working, ...between.keys(), ...sought.present]),
      source.needsLike(sought.targetGroups, sought.serviceCodes),
      source.networks(working),
    ]);
    return { sought, networks, landscape: { initiatives: related, actors, between, tied, needs, networks } };
  }

  async #sought({ kind, id }: Subject, source: LandscapeSource, { at, day }: Moment): Promise<Sought | undefined> {
    if (kind === 'territory') return soughtByTerritory(id, await source.needsIn(id));
    if (kind === 'challenge') {
      const challenge = await this.challenges.one(id, at);
      if (!challenge) return undefined;
      const wanted = { challengeId: id, targetGroups: [], serviceCodes: [] };
      return soughtByChallenge(id, challenge, await knownInitiatives(this.dataSource, wanted, at, day));
    }
    const initiative = await this.initiatives.one(id, at);
    if (!initiative) return undefined;
    const { challengeId } = initiative;
    return soughtByInitiative(
      initiative,
      challengeId === null ? undefined : await this.challenges.one(challengeId, at),
    );
  }

  /* Two steps from the anchor: through those it is tied to and those it works with. Without one, tied to those at work. */
  async #ties(
    { kind, id }: Subject,
    { anchorId, present }: Sought,
    source: LandscapeSource,
    day: string,
  ): Promise<Pick<Landscape, 'between' | 'tied'>> {
    const near = anchorId === undefined ? undefined : await source.neighbours(new Set([anchorId]));
    const toAnchor = near?.get(anchorId!) ?? new Map<string, string>();
    const toItself = kind === 'initiative' ? await source.tiedToInitiative(id) : [];
    const standing = [...toAnchor].filter(([, confirmedOn]) => leads(confirmedOn, day)).map(([actorId]) => actorId);
    const through = new Set([...present, ...standing].filter((actorId) => actorId !== anchorId));
    return {
      between: betweenOf(await source.neighbours(through), day),
      tied: new Set([...toAnchor.keys(), ...toItself]),
    };
  }

  async #dismissed({ kind, id }: Subject, at: At): Promise<ReadonlySet<string>> {
    const rows = await asOf(this.dataSource, MatchDismissal, 'dismissal', at)
      .where('dismissal.subjectKind = :kind AND dismissal.subjectId = :id', { kind, id })
      .getMany();
    return new Set(rows.map(({ matchId }) => matchId));
  }
}
