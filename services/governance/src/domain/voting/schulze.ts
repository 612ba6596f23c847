import type { MethodNamed } from './method.js';
import type { Papers, Poll } from './vote.js';
import { fillPlaces } from './winners.js';

type Matrix = readonly (readonly number[])[];
type Link = [support: number, opposition: number];
type Strength = MethodNamed<'schulze'>['strength'];

/**
 * Schulze's method: whoever is not beaten by a stronger path wins (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011). Links are wins; by winning votes, equal
 * support is told apart by less opposition, as in section 2.1 there.
 */
export const schulzeResult = ({ method, options, papers, lot }: Poll<'schulze'>) => {
  const groups = groupRankings(papers, options);
  const preferred = preferences(groups, options.length);
  const { strongest, ranks } = strongestPaths(preferred, method.strength);
  const order = tiersOf(ranks).map((tier) => tier.map((index) => options[index]!));
  const marked = groups.reduce((total, { count }) => total + count, 0);
  return {
    marked,
    options: [...options],
    preferred,
    order,
    strongest,
    ...fillPlaces(marked === 0 ? [] : order, { places: method.winners, tieBreak: method.tieBreak, lot }),
  };
};

type Group = { readonly rankOf: readonly number[]; count: number };

/* Equal ballots are counted once, with their number. An option of two ranks has the better one; unranked ones share the last. */
const groupRankings = (papers: readonly Papers<'schulze'>[], options: readonly string[]): Group[] => {
  const indexOf = new Map(options.map((option, index) => [option, index]));
  const groups = new Map<string, Group>();
  for (const { content, times } of papers) {
    const rankOf = ranksIn(content.ranking, indexOf);
    if (rankOf.every((rank) => rank === Infinity)) continue;
    const key = rankOf.join();
    const group = groups.get(key);
    if (group) group.count += times;
    else groups.set(key, { rankOf, count: times });
  }
  return [...groups.values()];
};

const ranksIn = (ranking: readonly (readonly string[])[], indexOf: ReadonlyMap<string, number>): number[] => {
  const rankOf = Array<number>(indexOf.size).fill(Infinity);
  ranking.forEach((rank, place) => {
    for (const option of rank) {
      const index = indexOf.get(option);
      if (index !== undefined) rankOf[index] = Math.min(rankOf[index]!, place);
    }
  });
  return rankOf;
};

const preferences = (groups: readonly Group[], size: number): number[][] => {
  const preferred = Array.from({ length: size }, () => Array<number>(size).fill(0));
  for (const group of groups) {
    for (let option = 0; option < size; option += 1) addPreferred(preferred[option]!, option, group);
  }
  return preferred;
};

/* Counted loops: with hundreds of options this is where a tally spends its time. */
const addPreferred = (row: number[], option: number, { rankOf, count }: Group): void => {
  const rank = rankOf[option]!;
  for (let other = 0; other < row.length; other += 1) {
    if (rank < rankOf[other]!) row[other] = row[other]! + count;
  }
};

/* By margins the opposition of a link is part of its number: two links of one margin are equally strong. */
const linkOf = (support: number, opposition: number, strength: Strength): Link =>
  strength === 'margins' ? [support - opposition, 0] : [support, opposition];

const weaker = (a: Link, b: Link): number => a[0] - b[0] || b[1] - a[1];

/* Links as ranks, the strongest the highest, 0 for none: then the strongest path is the widest one of whole numbers. */
const strongestPaths = (preferred: Matrix, strength: Strength) => {
  const wins = preferred.map((row, i) =>
    row.map((support, j) => (support > preferred[j]![i]! ? linkOf(support, preferred[j]![i]!, strength) : null)),
  );
  const ordered = wins
    .flat()
    .filter((link) => link !== null)
    .sort(weaker);
  const links = ordered.filter((link, index) => index === 0 || weaker(ordered[index - 1]!, link) !== 0);
  const rankOfLink = new Map(links.map((link, index) => [link.join(), index + 1]));
  const ranks = wins.map((row) => row.map((link) => (link ? rankOfLink.get(link.join())! : 0)));
  widen(ranks);
  return { ranks, strongest: ranks.map((row) => row.map((rank) => (rank > 0 ? links[rank - 1]! : null))) };
};

/* Floyd and Warshall's algorithm for widest paths. */
const widen = (ranks: number[][]): void => {
  for (const [via, onward] of ranks.entries()) {
    for (const row of ranks) widenBy(row, row[via]!, onward);
  }
  for (const [i, row] of ranks.entries()) row[i] = 0;
};

/* Compared by hand: with hundreds of options this is done a hundred million times. */
const widenBy = (row: number[], first: number, onward: readonly number[]): void => {
  for (let to = 0; to < row.length; to += 1) {
    const through = onward[to]! < first ? onward[to]! : first;
    if (through > row[to]!) row[to] = through;
  }
};

/* Those whom nobody left beats, then those whom nobody of the rest beats, and so on. */
const tiersOf = (ranks: Matrix): number[][] => {
  const tiers: number[][] = [];
  let left = ranks.map((_, index) => index);
  while (left.length > 0) {
    const tier = left.filter((i) => left.every((j) => ranks[j]![i]! <= ranks[i]![j]!));
    tiers.push(tier);
    left = left.filter((index) => !tier.includes(index));
  }
  return tiers;
};
