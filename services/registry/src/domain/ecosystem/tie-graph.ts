import type { Ecosystem, EcosystemActor } from './ecosystem.js';

/** `neighbours[offsets[i]…offsets[i + 1])` are the neighbours of the ith actor, ascending. */
export type Adjacency = Readonly<{ offsets: Uint32Array; neighbours: Uint32Array }>;

/**
 * Who is tied to whom, without direction and each pair once, actors in the order of their ids. `confirmed` has the last confirmation of
 * each pair (ISO days), in the order of `pairs`.
 */
export type TieGraph = Adjacency &
  Readonly<{
    day: string;
    actors: readonly EcosystemActor[];
    pairs: readonly (readonly [number, number])[];
    confirmed: readonly string[];
  }>;

const byId = (a: EcosystemActor, b: EcosystemActor): number => (a.actorId < b.actorId ? -1 : 1);

const adjacency = (order: number, pairs: TieGraph['pairs']): Adjacency => {
  const offsets = new Uint32Array(order + 1);
  for (const pair of pairs) for (const end of pair) offsets[end + 1]! += 1;
  for (let i = 0; i < order; i += 1) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const neighbours = new Uint32Array(pairs.length * 2);
  for (const [a, b] of pairs) {
    neighbours[next[a]!++] = b;
    neighbours[next[b]!++] = a;
  }
  for (let i = 0; i < order; i += 1) neighbours.subarray(offsets[i], offsets[i + 1]).sort();
  return { offsets, neighbours };
};

/** The same graph for the same facts in any order. A tie to oneself or to somebody who is not among the actors is left out. */
export const tieGraph = ({ day, actors, ties }: Ecosystem): TieGraph => {
  const sorted = actors.toSorted(byId);
  const place = new Map(sorted.map(({ actorId }, index) => [actorId, index]));
  const newest = new Map<number, string>();
  for (const { a, b, confirmedOn } of ties) {
    const [i, j] = [place.get(a), place.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    const key = Math.min(i, j) * sorted.length + Math.max(i, j);
    const known = newest.get(key);
    if (known === undefined || known < confirmedOn) newest.set(key, confirmedOn);
  }
  const keys = [...newest.keys()].sort((a, b) => a - b);
  const pairs = keys.map((key) => [Math.floor(key / sorted.length), key % sorted.length] as const);
  const confirmed = keys.map((key) => newest.get(key)!);
  return { day, actors: sorted, pairs, confirmed, ...adjacency(sorted.length, pairs) };
};

export const degreeOf = ({ offsets }: Adjacency, actor: number): number => offsets[actor + 1]! - offsets[actor]!;

export const neighboursOf = ({ offsets, neighbours }: Adjacency, actor: number): Uint32Array =>
  neighbours.subarray(offsets[actor], offsets[actor + 1]);
