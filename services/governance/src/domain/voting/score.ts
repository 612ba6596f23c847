import { Fraction } from '@ceriss/kernel';
import type { Poll } from './vote.js';
import { fillPlaces, tiersBy } from './winners.js';

type Scored = { option: string; scores: number; sum: number };

/** Scores of a range, summed or averaged exactly. What a ballot leaves unscored is left out or has the lowest score, as the rules say. */
export const scoreResult = ({ method, options, papers, lot }: Poll<'score'>) => {
  const scored = new Map<string, Scored>(options.map((option) => [option, { option, scores: 0, sum: 0 }]));
  let marked = 0;
  for (const { content, times } of papers) {
    const known = Object.entries(content.scores).filter(([option]) => scored.has(option));
    for (const [option, score] of known) add(scored.get(option)!, score, times);
    if (known.length > 0) marked += times;
  }
  const all = [...scored.values()];
  if (method.unscored === 'lowest') {
    for (const option of all) add(option, method.lowest, marked - option.scores);
  }
  return {
    marked,
    options: all.map((option) => ({ ...option, mean: meanOf(option)?.toString() ?? null })),
    ...fillPlaces(tiersOf(all, method.statistic), { places: method.winners, tieBreak: method.tieBreak, lot }),
  };
};

const add = (option: Scored, score: number, times: number): void => {
  option.scores += times;
  option.sum += score * times;
};

const meanOf = ({ sum, scores }: Scored): Fraction | undefined =>
  scores === 0 ? undefined : new Fraction(sum, scores);

/* Nobody's score is no score: such an option cannot win, by the sum either. */
const tiersOf = (all: readonly Scored[], statistic: 'sum' | 'mean'): string[][] => {
  const rated = all.filter(({ scores }) => scores > 0);
  const tiers =
    statistic === 'sum'
      ? tiersBy(rated, (a, b) => b.sum - a.sum)
      : tiersBy(rated, (a, b) => meanOf(b)!.compare(meanOf(a)!));
  return tiers.map((tier) => tier.map(({ option }) => option));
};
