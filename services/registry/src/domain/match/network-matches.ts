import { alike, type Landscape, type Sought } from './landscape.js';
import { matchOf, reason, type Match, type Subject } from './match.js';

/** Networks in which others work for the same people with the same service, or on the same challenge; not one's own. */
export const networkMatches = (
  subject: Subject,
  sought: Sought,
  { networks, initiatives }: Landscape,
): readonly Match[] => {
  const present = new Set(sought.present);
  const peers = new Set(
    initiatives
      .filter((one) => alike(one, sought) || (one.challengeId !== null && one.challengeId === sought.challengeId))
      .flatMap(({ actorIds }) => actorIds)
      .filter((actorId) => !present.has(actorId)),
  );
  return networks.flatMap(({ networkId: id, name, memberIds }) => {
    if (sought.anchorId !== undefined && memberIds.includes(sought.anchorId)) return [];
    const known = memberIds.filter((member) => peers.has(member)).toSorted();
    const reasons = reason('members-take-part', known.length, { actors: known });
    return reasons.length === 0 ? [] : [matchOf(subject, { kind: 'network', id, name }, reasons)];
  });
};
