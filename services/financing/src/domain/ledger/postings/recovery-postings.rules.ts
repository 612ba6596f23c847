import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import { INTEREST, MAIN_BANK, type Account } from '../account.js';
import { move, type Posting } from './posting.js';

type Parties = Readonly<{ awardId: string; beneficiaryId: string }>;

/** A reimbursement was agreed: the beneficiary owes the amount to the award, and the interest besides. */
export const reimbursementAgreedPosting = (
  o: Parties & Readonly<{ amount: MoneyJson; interest: MoneyJson; agreedOn: string }>,
): Posting => {
  const [amount, interest] = [centsOf(o.amount), centsOf(o.interest)];
  const entries = [
    { account: `actor:${o.beneficiaryId}`, amount: euros(amount + interest) },
    { account: `award:${o.awardId}`, amount: euros(-amount) },
    ...(interest === 0n ? [] : [{ account: INTEREST, amount: euros(-interest) }]),
  ];
  return { kind: 'reimbursement-agreed', effectiveOn: o.agreedOn, entries };
};

/** The beneficiary has paid back. */
export const reimbursementReceivedPosting = (
  o: Readonly<{ beneficiaryId: string; amount: MoneyJson; receivedOn: string; bank?: Account }>,
): Posting =>
  move('reimbursement-received', o.receivedOn, o.amount, {
    debit: o.bank ?? MAIN_BANK,
    credit: `actor:${o.beneficiaryId}`,
  });

/** What is owed was kept back from an instalment, whose order was only of the rest. */
export const reimbursementOffsetPosting = (o: Parties & Readonly<{ amount: MoneyJson; offsetOn: string }>): Posting =>
  move('reimbursement-offset', o.offsetOn, o.amount, {
    debit: `award:${o.awardId}`,
    credit: `actor:${o.beneficiaryId}`,
  });
