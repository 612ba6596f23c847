import type { Command } from '@ceriss/event-sourcing';
import { DomainError, euros, type Cents, type MoneyJson } from '@ceriss/kernel';
import { positiveCents } from '../pool/source.decisions.js';
import { interestDue, principalOwed } from './loan-interest.rules.js';
import type { RepaymentEvent, RepaymentMade } from './repayment.events.js';
import type { RepaymentRefusal } from './repayment.refusals.js';
import { bearingOf, knownRepayment, type AgreedRepayment, type Instalment, type Repayment } from './repayment.state.js';
import { REPAYMENTS } from './schedule.rules.js';

/** The lender has been paid. */
export type RecordRepayment = Command<
  'RecordRepayment',
  {
    paymentId: string;
    amount: MoneyJson;
    paidOn: string;
    bankReference: string;
    bankAccount: string | null;
    today: string;
  }
>;
/** The last payment was recorded wrongly. */
export type UndoRepayment = Command<'UndoRepayment', { paymentId: string; reason: string; undoneOn: string }>;

/* In order: what comes after is judged on what went before. */
const requireInTurn = ({ payments, drawings }: AgreedRepayment, paidOn: string, today: string): void => {
  if (paidOn > today) {
    throw new DomainError<RepaymentRefusal>('REPAYMENT_DATE_IN_FUTURE', {
      ...{ rule: REPAYMENTS, facts: { paidOn, today } },
      wouldPassIf: { paidOnAtMost: today },
    });
  }
  const first = drawings.map(({ receivedOn }) => receivedOn).reduce((a, b) => (a < b ? a : b));
  const after = payments.at(-1)?.paidOn ?? first;
  if (paidOn >= after) return;
  throw new DomainError<RepaymentRefusal>('REPAYMENT_OUT_OF_ORDER', {
    ...{ rule: REPAYMENTS, facts: { paidOn, after } },
    wouldPassIf: { paidOnAtLeast: after },
  });
};

/* The oldest first; what is left pays the next ones early. */
const appliedTo = (instalments: readonly Instalment[], principal: Cents) => {
  let left = principal;
  return instalments.flatMap(({ number, principal: due, repaid }) => {
    const part = left < due - repaid ? left : due - repaid;
    left -= part;
    return part === 0n ? [] : [{ instalment: number, principal: euros(part) }];
  });
};

export const recordRepayment = (data: RecordRepayment['data'], state: Repayment): RepaymentEvent[] => {
  const loan = knownRepayment(state);
  const { today, paymentId, amount, paidOn, bankReference, bankAccount } = data;
  if (loan.told.includes(paymentId)) return [];
  const cents = positiveCents(amount);
  requireInTurn(loan, paidOn, today);
  const [interest, outstanding] = [interestDue(bearingOf(loan), paidOn), principalOwed(bearingOf(loan), paidOn)];
  if (cents > interest + outstanding) {
    throw new DomainError<RepaymentRefusal>('REPAYMENT_EXCEEDS_OUTSTANDING', {
      rule: REPAYMENTS,
      facts: { amount, paidOn, interest: euros(interest), outstanding: euros(outstanding) },
      wouldPassIf: { amountAtMost: euros(interest + outstanding) },
    });
  }
  const toInterest = cents < interest ? cents : interest;
  const principal = cents - toInterest;
  return [
    {
      type: 'financing.repayment-made',
      data: {
        ...{ loanId: loan.loanId, paymentId, version: loan.version, amount, paidOn, bankReference, bankAccount },
        ...{ interest: euros(toInterest), principal: euros(principal) },
        applied: appliedTo(loan.instalments, principal),
      },
    },
  ];
};

/* The last one is there, and others do not rest on it. */
const requireLast = ({ told, made }: AgreedRepayment, paymentId: string): RepaymentMade['data'] => {
  const last = made.at(-1);
  if (last?.paymentId === paymentId) return last;
  if (!told.includes(paymentId)) {
    throw new DomainError<RepaymentRefusal>('REPAYMENT_PAYMENT_NOT_FOUND', { facts: { paymentId } });
  }
  throw new DomainError<RepaymentRefusal>('REPAYMENT_NOT_LAST', {
    ...{ rule: REPAYMENTS, facts: { paymentId, last: last?.paymentId ?? null } },
    wouldPassIf: { paymentId: last?.paymentId ?? null },
  });
};

export const undoRepayment = (data: UndoRepayment['data'], state: Repayment): RepaymentEvent[] => {
  const loan = knownRepayment(state);
  const { paymentId, reason, undoneOn } = data;
  if (loan.undone.includes(paymentId) && !loan.told.includes(paymentId)) return [];
  const last = requireLast(loan, paymentId);
  if (last.bankAccount !== null) {
    const { bankAccount, bankReference } = last;
    const facts = { bankAccount, bankReference };
    throw new DomainError<RepaymentRefusal>('REPAYMENT_BY_STATEMENT', { rule: REPAYMENTS, facts });
  }
  return [{ type: 'financing.repayment-undone', data: { ...last, reason, undoneOn } }];
};
