import { Fraction } from '@ceriss/kernel';
import type { Effect } from './evaluation.events.js';

/** First and last value of one indicator, by group, as exact fractions. */
export type Series = Readonly<{ indicatorId: string; participants: Span; comparison?: Span }>;
export type Span = Readonly<{ from: string; to: string }>;

const change = ({ from, to }: Span): Fraction => Fraction.parse(to).minus(Fraction.parse(from));

/** Before/after, and with a comparison group the difference in differences: what changed beyond what changed anyway. */
export const effectOf = ({ indicatorId, participants, comparison }: Series): Effect => {
  const own = change(participants);
  const measured = { indicatorId, ...participants, change: own.toString() };
  if (!comparison) return measured;
  const other = change(comparison);
  return { ...measured, comparisonChange: other.toString(), effect: own.minus(other).toString() };
};
