import { Fraction } from '@ceriss/kernel';
import type { OwnershipRecorded } from './registry-ownership.js';

/** A link that holds on the day in question; one of control has no share, which a table says with null. */
export type HeldLink = Pick<OwnershipRecorded, 'linkId' | 'ownerId' | 'ownedId' | 'kind'> &
  Readonly<{ share?: string | null | undefined }>;

/** Why an enterprise belongs: one that controls it, or several of the undertaking which hold a majority of its votes together. */
export type Ground = Readonly<{ ownedId: string; ownerIds: readonly string[]; kind: HeldLink['kind']; share?: string }>;

export type Undertaking = Readonly<{ members: readonly string[]; grounds: readonly Ground[] }>;

const HALF = new Fraction(1, 2);

/**
 * The single undertaking of an enterprise: all that are linked with it, in either direction and through one or more others (Regulation
 * (EU) 2023/2831, article 2(2)). A link of control joins two; votes join when those of one undertaking together are more than half: exactly
 * half is no majority. Joining makes undertakings larger and never smaller, so the result does not depend on the order of links, and
 * cross-holdings end. Members and grounds are sorted.
 */
export const undertakingOf = (actorId: string, links: readonly HeldLink[]): Undertaking => {
  const members = new Set(membersWith(groupsOf(links), actorId));
  return { members: [...members].toSorted(), grounds: groundsWithin(members, links) };
};

/* Undertakings as far as they are known grow together until no group holds a majority outside of itself. */
const groupsOf = (links: readonly HeldLink[]): Groups => {
  const groups: Groups = new Map();
  for (const { ownerId, ownedId, kind } of links) {
    if (kind !== 'voting-rights') join(groups, ownerId, ownedId);
  }
  const votes = votesByOwned(links);
  for (let joined = true; joined;) {
    joined = false;
    for (const [ownedId, held] of votes) {
      for (const owner of majoritiesOf(held, groups)) joined = join(groups, owner, ownedId) || joined;
    }
  }
  return groups;
};

const votesByOwned = (links: readonly HeldLink[]): ReadonlyMap<string, readonly HeldLink[]> =>
  Map.groupBy(
    links.filter(({ kind }) => kind === 'voting-rights'),
    ({ ownedId }) => ownedId,
  );

const majoritiesOf = (held: readonly HeldLink[], groups: Groups): string[] => {
  const byGroup = Map.groupBy(held, ({ ownerId }) => groupOf(groups, ownerId));
  return [...byGroup].flatMap(([group, links]) => (sumOf(links).compare(HALF) > 0 ? [group] : []));
};

const sumOf = (links: readonly HeldLink[]): Fraction =>
  Fraction.sum(links.flatMap(({ share }) => (share ? [Fraction.parse(share)] : [])));

const groundsWithin = (members: ReadonlySet<string>, links: readonly HeldLink[]): Ground[] => {
  const inside = links.filter(({ ownerId, ownedId }) => members.has(ownerId) && members.has(ownedId));
  const control = inside
    .filter(({ kind }) => kind !== 'voting-rights')
    .map(({ ownedId, ownerId, kind }): Ground => ({ ownedId, ownerIds: [ownerId], kind }));
  const majorities = [...votesByOwned(inside)].flatMap(([ownedId, held]): Ground[] => {
    const sum = sumOf(held);
    if (sum.compare(HALF) <= 0) return [];
    const ownerIds = held.map(({ ownerId }) => ownerId).toSorted();
    return [{ ownedId, ownerIds, kind: 'voting-rights', share: sum.toString() }];
  });
  const key = ({ ownedId, kind, ownerIds }: Ground) => [ownedId, kind, ...ownerIds].join(' ');
  return [...control, ...majorities].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** Disjoint sets: each enterprise points to another of its group, the first of a group to none. */
type Groups = Map<string, string>;

const groupOf = (groups: Groups, one: string): string => {
  let first = one;
  for (let parent = groups.get(first); parent !== undefined; parent = groups.get(first)) first = parent;
  // The way is shorter next time: chains of holdings can be long.
  for (let at = one; at !== first;) {
    const parent = groups.get(at)!;
    groups.set(at, first);
    at = parent;
  }
  return first;
};

/* True when they were apart. */
const join = (groups: Groups, a: string, b: string): boolean => {
  const [first, second] = [groupOf(groups, a), groupOf(groups, b)];
  if (first === second) return false;
  groups.set(second, first);
  return true;
};

const membersWith = (groups: Groups, one: string): readonly string[] => {
  const group = groupOf(groups, one);
  return [group, ...[...groups.keys()].filter((other) => groupOf(groups, other) === group)];
};
