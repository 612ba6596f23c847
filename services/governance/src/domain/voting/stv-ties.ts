import type { Tie } from './tally-by-method.js';
import { inOrderOf } from './winners.js';

/** Votes of every candidate at the end of each stage so far, the first stage first. */
export type StvHistory = readonly (readonly bigint[])[];

type Wanted = 'highest' | 'lowest';
type Told = Readonly<{ chosen: number; tie?: Tie }>;

/**
 * Rules 49(2)-(3) and 51(2): candidates with equal votes are told apart by the most recent preceding stage at which they were unequal, those
 * still equal by the stage before that and so on, and candidates equal at all stages by lot. In the lot, who stands earlier
 * fares better: is transferred first, and is excluded last.
 */
export const tellApart = (
  equal: readonly number[],
  wanted: Wanted,
  history: StvHistory,
  options: readonly string[],
  lot: readonly string[],
): Told => {
  if (equal.length === 1) return { chosen: equal[0]! };
  const { left, decidingStage } = narrow(equal, wanted, history);
  const chosen = left.length === 1 ? left[0]! : byLot(left, wanted, options, lot);
  const tie: Tie = {
    about: wanted === 'highest' ? 'surplus' : 'exclusion',
    stage: history.length + 1,
    between: equal.map((number) => options[number]!),
    decidedBy: left.length === 1 ? 'earlier-stage' : 'lot',
    ...(decidingStage && { decidingStage }),
    chosen: [options[chosen]!],
  };
  return { chosen, tie };
};

const narrow = (equal: readonly number[], wanted: Wanted, history: StvHistory) => {
  let left = equal;
  let decidingStage: number | undefined;
  for (let stage = history.length; stage > 0 && left.length > 1; stage -= 1) {
    const extreme = extremesOf(left, wanted, history[stage - 1]!);
    if (extreme.length < left.length) [left, decidingStage] = [extreme, stage];
  }
  return { left, decidingStage };
};

/** The candidates with the most or the fewest votes. */
export const extremesOf = (numbers: readonly number[], wanted: Wanted, votes: readonly bigint[]): number[] => {
  const better = (a: bigint, b: bigint) => (wanted === 'highest' ? a > b : a < b);
  const extreme = numbers.map((number) => votes[number]!).reduce((a, b) => (better(b, a) ? b : a));
  return numbers.filter((number) => votes[number] === extreme);
};

const byLot = (left: readonly number[], wanted: Wanted, options: readonly string[], lot: readonly string[]): number => {
  const drawn = inOrderOf(
    lot,
    left.map((number) => options[number]!),
  );
  return options.indexOf(wanted === 'highest' ? drawn[0]! : drawn.at(-1)!);
};
