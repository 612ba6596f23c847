import { Fraction } from '@ceriss/kernel';
import type { HeldLink } from './undertaking.js';

const shareOf = ({ share }: HeldLink): Fraction => (share ? Fraction.parse(share) : Fraction.zero);

/* What was recorded of one enterprise under two ids is one hold, and not twice as much. */
const larger = <Link extends HeldLink>(one: Link, other: Link): Link =>
  shareOf(other).compare(shareOf(one)) > 0 ? other : one;

/**
 * Links as they are after mergers of actors: each end is the actor that survives, nobody holds itself, and of several links of a kind
 * between the same two the largest counts. Links that two ids have brought in any order give the same.
 */
export const mergedLinks = <Link extends HeldLink>(
  links: readonly Link[],
  survivorOf: (actorId: string) => string,
): readonly Link[] => {
  const kept = new Map<string, Link>();
  for (const link of links.toSorted((a, b) => (a.linkId < b.linkId ? -1 : 1))) {
    const [ownerId, ownedId] = [survivorOf(link.ownerId), survivorOf(link.ownedId)];
    if (ownerId === ownedId) continue;
    const key = [ownerId, ownedId, link.kind].join(' ');
    const known = kept.get(key);
    const merged = { ...link, ownerId, ownedId };
    kept.set(key, known ? larger(known, merged) : merged);
  }
  return [...kept.values()];
};
