import { centsOf, DomainError, type Cents } from '@ceriss/kernel';
import type { DayCount, Rate } from '../interest/interest.rules.js';
import { changedBy } from '../tables.js';
import type { Bearing, Drawing, Paid } from './loan-interest.rules.js';
import type { LoanSource, RepaymentEvent, RepaymentMade } from './repayment.events.js';

export type Instalment = Readonly<{ number: number; dueOn: string; principal: Cents; repaid: Cents }>;
export type AgreedRepayment = Readonly<{
  status: 'agreed';
  loanId: string;
  source: LoanSource;
  reference: string;
  version: number;
  /** Of the version that holds. */
  instalments: readonly Instalment[];
  drawings: readonly Drawing[];
  rates: readonly Rate[];
  dayCount: DayCount;
  payments: readonly Paid[];
  /** Payments under the version that holds: the last of them can be undone. */
  made: readonly RepaymentMade['data'][];
  /** Every payment that stands, and those that were undone. */
  told: readonly string[];
  undone: readonly string[];
}>;
export type Repayment = Readonly<{ status: 'none' }> | AgreedRepayment;

export const initialState = (): Repayment => ({ status: 'none' });

/** The repayment, or the refusal REPAYMENT_NOT_FOUND. */
export const knownRepayment = (repayment: Repayment): AgreedRepayment => {
  if (repayment.status === 'none') throw new DomainError('REPAYMENT_NOT_FOUND');
  return repayment;
};

export const bearingOf = ({ drawings, payments, rates, dayCount }: AgreedRepayment): Bearing => ({
  ...{ drawings, payments, rates, dayCount },
});

/** Cents of principal repaid in all. */
export const repaidCents = ({ payments }: AgreedRepayment): Cents =>
  payments.reduce((sum, { principal }) => sum + principal, 0n);

type Terms = Extract<
  RepaymentEvent,
  { type: 'financing.repayment-agreed' | 'financing.repayment-rescheduled' }
>['data'];
type Payment = RepaymentMade['data'];

const termsOf = ({ instalments, drawings, interest, reference }: Terms) => ({
  reference,
  instalments: instalments.map(({ number, dueOn, principal }) => {
    return { number, dueOn, principal: centsOf(principal), repaid: 0n };
  }),
  drawings: drawings.map(({ receivedOn, amount }) => ({ receivedOn, cents: centsOf(amount) })),
  rates: interest.rates,
  dayCount: interest.dayCount,
  made: [],
});

const applied = (instalments: readonly Instalment[], payment: Payment, sign: 1n | -1n): Instalment[] => {
  const by = new Map(payment.applied.map(({ instalment, principal }) => [instalment, centsOf(principal)]));
  return instalments.map((one) => ({ ...one, repaid: one.repaid + sign * (by.get(one.number) ?? 0n) }));
};

const paidOf = ({ paidOn, principal, interest }: Payment): Paid => ({
  ...{ paidOn, principal: centsOf(principal), interest: centsOf(interest) },
});

const change = changedBy<AgreedRepayment, Exclude<RepaymentEvent, { type: 'financing.repayment-agreed' }>>({
  'financing.repayment-rescheduled': (loan, data) => ({ ...loan, ...termsOf(data), version: data.version }),
  'financing.repayment-made': (loan, data) => ({
    ...loan,
    instalments: applied(loan.instalments, data, 1n),
    payments: [...loan.payments, paidOf(data)],
    made: [...loan.made, data],
    told: [...loan.told, data.paymentId],
  }),
  // Only the last can be undone.
  'financing.repayment-undone': (loan, data) => ({
    ...loan,
    instalments: applied(loan.instalments, data, -1n),
    payments: loan.payments.slice(0, -1),
    made: loan.made.slice(0, -1),
    told: loan.told.filter((one) => one !== data.paymentId),
    undone: [...loan.undone, data.paymentId],
  }),
});

export const evolve = (state: Repayment, event: RepaymentEvent): Repayment => {
  if (event.type === 'financing.repayment-agreed') {
    const { loanId, source } = event.data;
    const nothing = { payments: [], told: [], undone: [] };
    return { status: 'agreed', loanId, source, version: 1, ...nothing, ...termsOf(event.data) };
  }
  return state.status === 'none' ? state : change(state, event);
};
