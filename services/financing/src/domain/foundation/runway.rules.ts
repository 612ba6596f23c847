import { Fraction, type Cents } from '@ceriss/kernel';

export const RUNWAY_RULE = 'runway@1';

export type Obligation = Readonly<{ dueOn: string; amount: Cents }>;
export type Runway = Readonly<{
  rule: string;
  available: Cents;
  committed: Cents;
  /** Whole and part months that the cash covers; null when it covers everything that is committed. */
  months: string | null;
  /** The first day on which something falls due that is not covered. */
  shortOn: string | null;
  shortfall: Cents;
}>;

/** The same day so many months later; the last day of the month where it has no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

const monthOf = (day: string, dueOn: string): number => {
  let month = 0;
  while (monthsAfter(day, month + 1) <= dueOn) month += 1;
  return month;
};

/**
 * How long available cash pays what is committed, in the order in which it falls due. Months are counted from the day: the first ends before the
 * same day of the next month. What is overdue belongs to the first. Of the month that is not covered whole, the part is cash left by what
 * falls due in it. An exact fraction.
 */
export const runwayOf = (day: string, available: Cents, obligations: readonly Obligation[]): Runway => {
  const due = obligations.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const committed = due.reduce((sum, { amount }) => sum + amount, 0n);
  const said = { rule: RUNWAY_RULE, available, committed };
  const shortfall = committed > available ? committed - available : 0n;
  if (due.length === 0 || shortfall === 0n) return { ...said, months: null, shortOn: null, shortfall };
  let left = available < 0n ? 0n : available;
  const byMonth = [...Map.groupBy(due, ({ dueOn }) => monthOf(day, dueOn))];
  for (const [month, inMonth] of byMonth) {
    const amount = inMonth.reduce((sum, one) => sum + one.amount, 0n);
    if (amount <= left) {
      left -= amount;
      continue;
    }
    const months = new Fraction(month).plus(new Fraction(left, amount)).toString();
    return { ...said, months, shortOn: firstShort(inMonth, left), shortfall };
  }
  throw new RangeError('the months hold everything that is committed');
};

const firstShort = (obligations: readonly Obligation[], cash: Cents): string => {
  let left = cash;
  return obligations.find(({ amount }) => (left -= amount) < 0n)!.dueOn;
};
