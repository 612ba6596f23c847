import type { Result } from './polls.js';

/** What is known of how far a result hangs on a lot that nobody has given. */
export type LotNeed = Readonly<{ between: readonly string[]; decisive: boolean | 'unknown' }>;

const MOST_ORDERS = 720;

const tiedByLot = ({ ties }: Result): string[] =>
  ties.flatMap(({ decidedBy, between }) => (decidedBy === 'lot' ? between : []));

const permutations = (items: readonly string[]): string[][] =>
  items.length <= 1
    ? [[...items]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

/**
 * Whether the winners depend on the lot: counts with every order of the candidates that a lot would have to tell apart, those included who are
 * tied only in some of these counts. Undefined when no lot is needed.
 */
export const needOfLot = (first: Result, count: (lot: readonly string[]) => Result): LotNeed | undefined => {
  let between = [...new Set(tiedByLot(first))];
  if (between.length === 0) return undefined;
  for (;;) {
    if (factorial(between.length) > MOST_ORDERS) return { between, decisive: 'unknown' };
    const results = permutations(between).map((order) => count(order));
    const all = [...new Set([...between, ...results.flatMap(tiedByLot)])];
    if (all.length === between.length) {
      return { between, decisive: !results.every(({ winners }) => sameSet(winners, first.winners)) };
    }
    between = all;
  }
};
