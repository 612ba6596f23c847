import { DomainError, Fraction, type Cents } from '@ceriss/kernel';
import { z } from 'zod';
import { daysBetween, isLeapYear } from '../calendar-terms.js';
import { day } from '../stored-shapes.js';

/** How days become parts of a year: all years have 365, or each has the days that it has. */
export const dayCount = z.enum(['actual/365', 'actual/actual']);
export type DayCount = z.infer<typeof dayCount>;

/** Percent a year, as it is published: `4.0625`. */
export const percent = z.string().regex(/^\d{1,3}(\.\d{1,8})?$/);
/** A rate holds from its first day until the next one begins. */
export type Rate = Readonly<{ validFrom: string; percent: string }>;

/** Days of one rate and, where that matters, of one kind of year. `to` is the first day that no longer counts. */
export const segment = z.object({ from: day, to: day, days: z.int().min(1), percent, yearDays: z.int() });
export type Segment = z.infer<typeof segment>;

export type InterestRefusal = 'INTEREST_RATE_UNKNOWN';

const newYear = (date: string): string => `${Number(date.slice(0, 4)) + 1}-01-01`;

const rateOn = (date: string, rates: readonly Rate[]): Rate => {
  const found = rates.filter(({ validFrom }) => validFrom <= date).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (found[0]) return found[0];
  throw new DomainError<InterestRefusal>('INTEREST_RATE_UNKNOWN', {
    rule: 'interest-table@1',
    facts: { day: date },
    wouldPassIf: { rateValidFromAtMost: date },
  });
};

const endOf = (from: string, to: string, rates: readonly Rate[], count: DayCount): string => {
  const changes = rates.map(({ validFrom }) => validFrom).filter((one) => one > from);
  const ends = [to, ...changes, ...(count === 'actual/actual' ? [newYear(from)] : [])];
  return ends.reduce((first, one) => (one < first ? one : first));
};

/** The days from `from` up to, but not with, `to`, cut where the rate changes and, by actual/actual, where a year ends. */
export const segmentsOf = (from: string, to: string, rates: readonly Rate[], count: DayCount): Segment[] => {
  const segments: Segment[] = [];
  for (let start = from; start < to;) {
    const end = endOf(start, to, rates, count);
    const yearDays = count === 'actual/actual' && isLeapYear(Number(start.slice(0, 4))) ? 366 : 365;
    const { percent: rate } = rateOn(start, rates);
    segments.push({ from: start, to: end, days: daysBetween(start, end), percent: rate, yearDays });
    start = end;
  }
  return segments;
};

/** Simple interest in exact cents: nothing is rounded between segments. */
export const exactInterest = (principal: Cents, segments: readonly Segment[]): Fraction =>
  Fraction.sum(
    segments.map(({ days, yearDays, percent: rate }) =>
      Fraction.fromDecimal(rate)
        .times(new Fraction(principal * BigInt(days)))
        .dividedBy(new Fraction(100 * yearDays)),
    ),
  );

/** To the cent, half a cent upwards. For amounts that are not negative. */
export const roundedHalfUp = ({ numerator, denominator }: Fraction): Cents =>
  (2n * numerator + denominator) / (2n * denominator);
