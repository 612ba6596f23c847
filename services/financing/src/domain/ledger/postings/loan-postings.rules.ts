import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import { LOAN_INTEREST_BORNE, LOAN_PRINCIPAL_BORNE, MAIN_BANK, type Account } from '../account.js';
import type { Entry } from '../ledger.events.js';
import { move, type Posting } from './posting.js';

/** What came in has to be paid back, and own means will bear it. Undefined when a new version adds nothing. */
export const loanOwedPosting = (
  o: Readonly<{ loanId: string; amount: MoneyJson; agreedOn: string }>,
): Posting | undefined =>
  centsOf(o.amount) === 0n
    ? undefined
    : move('loan-owed', o.agreedOn, o.amount, { debit: LOAN_PRINCIPAL_BORNE, credit: `loan:${o.loanId}` });

type Repaid = Readonly<{ loanId: string; principal: MoneyJson; interest: MoneyJson; bank?: Account }>;

const repaid = (kind: string, effectiveOn: string, o: Repaid, sign: 1n | -1n): Posting => {
  const [principal, interest] = [sign * centsOf(o.principal), sign * centsOf(o.interest)];
  const lines: readonly (readonly [Account, bigint])[] = [
    [`loan:${o.loanId}`, principal],
    [LOAN_INTEREST_BORNE, interest],
    [o.bank ?? MAIN_BANK, -principal - interest],
  ];
  const entries = lines.flatMap(([account, cents]): Entry[] => {
    return cents === 0n ? [] : [{ account, amount: euros(cents) }];
  });
  return { kind, effectiveOn, entries };
};

/** The lender has been paid: interest is borne, and less principal is owed. */
export const repaymentMadePosting = (o: Repaid & Readonly<{ paidOn: string }>): Posting =>
  repaid('repayment-made', o.paidOn, o, 1n);

/** It had been recorded wrongly: the same with every sign turned. */
export const repaymentUndonePosting = (o: Repaid & Readonly<{ undoneOn: string }>): Posting =>
  repaid('repayment-undone', o.undoneOn, o, -1n);
