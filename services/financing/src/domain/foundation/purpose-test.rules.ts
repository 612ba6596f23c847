import { Fraction, type Cents } from '@ceriss/kernel';

export type PurposeRules = Readonly<{
  version: string;
  /** Least part of the income of a year that goes to the purposes. */
  share: string;
  /** How many years after that of the income there are for it. */
  yearsAfter: number;
  /** Kinds of income that do not count: what makes up the endowment. */
  outsideIncome: readonly string[];
  relatedNeedAuthorisation: boolean;
}>;

/** Of one financial year, which is a calendar year: income that counts less the cost of obtaining it, and what was spent on the purposes. */
export type YearFigures = Readonly<{ year: number; base: Cents; purposes: Cents }>;
export type YearResult = Readonly<{
  year: number;
  base: Cents;
  required: Cents;
  applied: Cents;
  outstanding: Cents;
  /** The last day there is for it. */
  dueBy: string;
  state: 'met' | 'open' | 'missed';
  /** Which year's spending met it, the earliest first. */
  from: readonly Readonly<{ year: number; amount: Cents }>[];
  /** What was applied as a part of the base; null where there is no base. */
  share: string | null;
}>;

/** The least whole cents that are not below the share: a cent less fails. Nothing is required of a year without income. */
export const requiredOf = (base: Cents, share: string): Cents => {
  const { numerator, denominator } = Fraction.parse(share);
  return base <= 0n ? 0n : (base * numerator + denominator - 1n) / denominator;
};

type Open = { year: number; base: Cents; required: Cents; outstanding: Cents; from: { year: number; amount: Cents }[] };

const spend = (open: readonly Open[], spentIn: number, purposes: Cents, yearsAfter: number): Cents => {
  let left = purposes;
  for (const one of open) {
    if (one.year > spentIn || spentIn > one.year + yearsAfter) continue;
    const amount = left < one.outstanding ? left : one.outstanding;
    if (amount <= 0n) continue;
    one.outstanding -= amount;
    one.from.push({ year: spentIn, amount });
    left -= amount;
  }
  return left;
};

const resultOf = ({ outstanding, ...one }: Open, today: string, yearsAfter: number): YearResult => {
  const dueBy = `${one.year + yearsAfter}-12-31`;
  const applied = one.required - outstanding;
  const state = outstanding === 0n ? 'met' : today <= dueBy ? 'open' : 'missed';
  const share = one.base > 0n ? new Fraction(applied, one.base).toString() : null;
  return { ...one, applied, outstanding, dueBy, state, share };
};

/**
 * Whether the income of each year has gone to the purposes, in that year or the years after it: spending meets the oldest year that is
 * still within its term first (Ley 50/2002, art. 27). `surplus` is what no year needed.
 */
export const purposeTest = (
  figures: readonly YearFigures[],
  { share, yearsAfter }: Pick<PurposeRules, 'share' | 'yearsAfter'>,
  today: string,
): Readonly<{ years: YearResult[]; surplus: Cents }> => {
  const sorted = figures.toSorted((a, b) => a.year - b.year);
  const open = sorted.map(({ year, base }): Open => {
    const required = requiredOf(base, share);
    return { year, base, required, outstanding: required, from: [] };
  });
  let surplus = 0n;
  for (const { year, purposes } of sorted) surplus += spend(open, year, purposes, yearsAfter);
  return { years: open.map((one) => resultOf(one, today, yearsAfter)), surplus };
};
