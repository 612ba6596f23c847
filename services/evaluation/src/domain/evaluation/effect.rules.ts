import { Fraction } from '@ceriss/kernel';
import type { Effect } from './evaluation.events.js';

/** First and last value of one indicator, by group, as exact fractions. */
export type Series = Readonly<{ indicatorId: string; participants: Span; comparison?: Span }>;
/** `ofFew`: one of its values tells of so few persons that it may not be published. */
export type Span = Readonly<{ from: string; to: string; ofFew: boolean }>;

const change = ({ from, to }: Span): Fraction => Fraction.parse(to).minus(Fraction.parse(from));

/** Before/after, and with a comparison group the difference in differences: what changed beyond what changed anyway. */
export const effectOf = ({ indicatorId, participants, comparison }: Series): Effect => {
  const own = change(participants);
  const { from, to } = participants;
  const measured = { indicatorId, from, to, change: own.toString() };
  if (!comparison) return measured;
  const other = change(comparison);
  return { ...measured, comparisonChange: other.toString(), effect: own.minus(other).toString() };
};

const tellsOfFew = ({ participants, comparison }: Series): boolean => participants.ofFew || comparison?.ofFew === true;

/** The effects that a conclusion tells, which is public: one that rests on few persons is left out. */
export const publishableEffects = (series: readonly Series[]): Effect[] =>
  series.filter((one) => !tellsOfFew(one)).map(effectOf);
