import { Fraction, type Cents } from '@ceriss/kernel';
import { exactInterest, roundedHalfUp, segmentsOf, type DayCount, type Rate } from '../interest/interest.rules.js';

/** Simple interest on what is owed of each day, cut to cents on the sum of all of it, so that parts never add up to more or less. */
export const LOAN_INTEREST = 'loan-interest@1';

export type Drawing = Readonly<{ receivedOn: string; cents: Cents }>;
export type Paid = Readonly<{ paidOn: string; principal: Cents; interest: Cents }>;
export type Bearing = Readonly<{
  drawings: readonly Drawing[];
  payments: readonly Paid[];
  /** In the order of their first days. */
  rates: readonly Rate[];
  dayCount: DayCount;
}>;

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

const stepsOf = ({ drawings, payments }: Bearing) =>
  [
    ...drawings.map(({ receivedOn: day, cents }) => ({ day, cents })),
    ...payments.map(({ paidOn: day, principal }) => ({ day, cents: -principal })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** Exact interest from the first rate up to, but not with, a day. What comes in or is paid on a day changes what is owed from that day on. */
export const accruedInterest = (loan: Bearing, until: string): Fraction => {
  const { rates, dayCount } = loan;
  const [first] = rates;
  if (!first) return Fraction.zero;
  const steps = stepsOf(loan);
  let owed = 0n;
  const parts = steps.map(({ day, cents }, index) => {
    owed += cents;
    const from = later(day, first.validFrom);
    const to = earlier(steps[index + 1]?.day ?? until, until);
    return from < to ? exactInterest(owed, segmentsOf(from, to, rates, dayCount)) : Fraction.zero;
  });
  return Fraction.sum(parts);
};

/** Cents of interest that are due on a day: what accrued, to the cent, less what was paid up to then. */
export const interestDue = (loan: Bearing, day: string): Cents => {
  const payments = loan.payments.filter(({ paidOn }) => paidOn <= day);
  const paid = payments.reduce((sum, { interest }) => sum + interest, 0n);
  const accrued = roundedHalfUp(accruedInterest({ ...loan, payments }, day));
  return accrued > paid ? accrued - paid : 0n;
};

/** Cents of principal that are owed at the end of a day. */
export const principalOwed = ({ drawings, payments }: Bearing, day: string): Cents =>
  drawings.filter(({ receivedOn }) => receivedOn <= day).reduce((sum, { cents }) => sum + cents, 0n) -
  payments.filter(({ paidOn }) => paidOn <= day).reduce((sum, { principal }) => sum + principal, 0n);
