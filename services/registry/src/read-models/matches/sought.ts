import { communityOf } from '@ceriss/spain';
import type { KnownInitiative, KnownNeed, Sought } from '../../domain/match/landscape.js';

type Classified = Readonly<{
  territories: readonly string[];
  targetGroups: readonly string[];
  serviceCodes: readonly string[];
}>;

const all = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].toSorted();

const communitiesOf = (territories: readonly string[]): string[] =>
  all([territories.map((territory) => communityOf(territory)!.code)]);

const classification = ({ territories, targetGroups, serviceCodes }: Classified) => ({
  ...{ territories, targetGroups, serviceCodes, communities: communitiesOf(territories) },
});

type Initiative = Classified &
  Readonly<{ promoterId: string | null; challengeId: string | null; partners: readonly { actorId: string }[] }>;

/** What an initiative looks for: those who work alike, and what its challenge asks for beyond its own services. */
export const soughtByInitiative = (initiative: Initiative, challenge: Classified | undefined): Sought => {
  const { promoterId, challengeId, serviceCodes, partners } = initiative;
  return {
    ...classification(initiative),
    anchorId: promoterId ?? undefined,
    challengeId: challengeId ?? undefined,
    missingServices: (challenge?.serviceCodes ?? []).filter((code) => !serviceCodes.includes(code)),
    present: all([promoterId === null ? [] : [promoterId], partners.map(({ actorId }) => actorId)]),
  };
};

/** What a challenge looks for: more who answer it, above all with the services that nobody brings yet. */
export const soughtByChallenge = (
  challengeId: string,
  challenge: Classified,
  answering: readonly KnownInitiative[],
): Sought => {
  const offered = all(answering.map(({ serviceCodes }) => serviceCodes));
  return {
    ...classification(challenge),
    anchorId: undefined,
    challengeId,
    missingServices: challenge.serviceCodes.filter((code) => !offered.includes(code)),
    present: all(answering.map(({ actorIds }) => actorIds)),
  };
};

/** What a territory looks for: what its needs are about. A community looks for what is signalled in any place in it. */
export const soughtByTerritory = (territory: string, needs: readonly KnownNeed[]): Sought => {
  const within = (place: string): boolean =>
    place === territory || (territory.length === 2 && communityOf(place)?.code === territory);
  return {
    ...{ anchorId: undefined, challengeId: undefined, missingServices: [], present: [] },
    territories: all([[territory], needs.flatMap(({ territories }) => territories.filter(within))]),
    communities: communitiesOf([territory]),
    targetGroups: all(needs.map(({ targetGroups }) => targetGroups)),
    serviceCodes: all(needs.map(({ serviceCodes }) => serviceCodes)),
  };
};
