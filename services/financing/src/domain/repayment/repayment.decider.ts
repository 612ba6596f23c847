import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, euros } from '@ceriss/kernel';
import type { DayCount, Rate } from '../interest/interest.rules.js';
import { decidedBy } from '../tables.js';
import { LOAN_INTEREST } from './loan-interest.rules.js';
import { loanIdOf, type Loan } from './loan.rules.js';
import { recordRepayment, undoRepayment, type RecordRepayment, type UndoRepayment } from './payment.decisions.js';
import { repaymentCodec, type LoanInterest, type RepaymentEvent } from './repayment.events.js';
import type { RepaymentRefusal } from './repayment.refusals.js';
import {
  evolve,
  initialState,
  knownRepayment,
  repaidCents,
  type AgreedRepayment,
  type Repayment,
} from './repayment.state.js';
import {
  drawnOf,
  numbered,
  REPAYMENTS,
  requireInOrder,
  requireRatesInOrder,
  requireWhole,
  type Wanted,
} from './schedule.rules.js';

/** How a source is paid back, as its contract says. `loan` is the source as it stands. */
export type AgreeRepayment = Command<
  'AgreeRepayment',
  {
    loan: Loan;
    reference: string;
    instalments: readonly Wanted[];
    /** Null: it bears none. */
    interest: Readonly<{ dayCount: DayCount; rates: readonly Rate[] }> | null;
    agreedOn: string;
  }
>;
/** A new version: instalments for all that is owed still, and rates from this day on. What was repaid stays. */
export type RescheduleRepayment = Command<
  'RescheduleRepayment',
  {
    loan: Loan;
    reference: string;
    reason: string;
    instalments: readonly Wanted[];
    /** Take the place of what had been agreed from their first day on; empty where nothing changes. */
    rates: readonly Rate[];
    agreedOn: string;
  }
>;
export type RepaymentCommand = AgreeRepayment | RescheduleRepayment | RecordRepayment | UndoRepayment;

const firstDayOf = ({ drawings }: Loan): string =>
  drawings.map(({ receivedOn }) => receivedOn).reduce((a, b) => (a < b ? a : b));

const sameAs = ({ version, reference, instalments }: AgreedRepayment, wanted: AgreeRepayment['data']): boolean =>
  version === 1 &&
  reference === wanted.reference &&
  JSON.stringify(instalments.map(({ dueOn, principal }) => [dueOn, String(principal)])) ===
    JSON.stringify(wanted.instalments.map(({ dueOn, principal }) => [dueOn, principal.cents]));

const interestOf = (dayCount: DayCount, rates: readonly Rate[]): LoanInterest => {
  requireRatesInOrder(rates);
  return { rule: LOAN_INTEREST, dayCount, rates: rates.map(({ validFrom, percent }) => ({ validFrom, percent })) };
};

const agree = (data: AgreeRepayment['data'], state: Repayment): RepaymentEvent[] => {
  const { loan, reference, instalments, interest, agreedOn } = data;
  if (state.status === 'agreed') {
    if (sameAs(state, data)) return [];
    const { version, reference: agreed } = state;
    throw new DomainError<RepaymentRefusal>('REPAYMENT_ALREADY_AGREED', {
      rule: REPAYMENTS,
      facts: { version, reference: agreed },
      wouldPassIf: { reschedulingVersion: version },
    });
  }
  const drawn = drawnOf(loan);
  requireInOrder(instalments, firstDayOf(loan));
  requireWhole(instalments, drawn);
  return [
    {
      type: 'financing.repayment-agreed',
      data: {
        ...{ loanId: loanIdOf(loan.source), source: loan.source, lender: loan.lender, reference, agreedOn },
        ...{ principal: euros(drawn), instalments: numbered(instalments), drawings: [...loan.drawings] },
        interest: interestOf(interest?.dayCount ?? 'actual/365', interest?.rates ?? []),
      },
    },
  ];
};

/* Interest up to a day was paid as had been agreed: rates change from then on. */
const changedRates = ({ rates }: AgreedRepayment, wanted: readonly Rate[], agreedOn: string): readonly Rate[] => {
  const [first] = wanted;
  if (!first) return rates;
  if (first.validFrom < agreedOn) {
    throw new DomainError<RepaymentRefusal>('REPAYMENT_INTEREST_RETROACTIVE', {
      ...{ rule: REPAYMENTS, facts: { validFrom: first.validFrom, agreedOn } },
      wouldPassIf: { validFromAtLeast: agreedOn },
    });
  }
  return [...rates.filter(({ validFrom }) => validFrom < first.validFrom), ...wanted];
};

const reschedule = (data: RescheduleRepayment['data'], state: Repayment): RepaymentEvent[] => {
  const repayment = knownRepayment(state);
  const { loan, reference, reason, instalments, rates, agreedOn } = data;
  const [drawn, repaid] = [drawnOf(loan), repaidCents(repayment)];
  const known = repayment.drawings.reduce((sum, { cents }) => sum + cents, 0n);
  if (drawn === repaid) {
    const facts = { repaid: euros(repaid) };
    const wouldPassIf = { outstandingAtLeast: euros(1n) };
    throw new DomainError<RepaymentRefusal>('REPAYMENT_NOTHING_OUTSTANDING', { rule: REPAYMENTS, facts, wouldPassIf });
  }
  requireInOrder(instalments, agreedOn);
  requireWhole(instalments, drawn - repaid);
  requireRatesInOrder(rates);
  return [
    {
      type: 'financing.repayment-rescheduled',
      data: {
        ...{ loanId: repayment.loanId, version: repayment.version + 1, reference, reason, agreedOn },
        ...{ repaid: euros(repaid), added: euros(drawn - known) },
        ...{ instalments: numbered(instalments), drawings: [...loan.drawings] },
        interest: interestOf(repayment.dayCount, changedRates(repayment, rates, agreedOn)),
      },
    },
  ];
};

export const repaymentAggregate: Aggregate<Repayment, RepaymentCommand, RepaymentEvent> = {
  decider: {
    initialState,
    evolve,
    decide: decidedBy<Repayment, RepaymentCommand, RepaymentEvent>({
      AgreeRepayment: agree,
      RescheduleRepayment: reschedule,
      RecordRepayment: recordRepayment,
      UndoRepayment: undoRepayment,
    }),
  },
  codec: repaymentCodec,
  streamOf: (loanId) => `financing.repayment-${loanId}`,
};
