import type { MoneyJson } from '@ceriss/kernel';
import { MAIN_BANK, UNMATCHED, type Account } from '../account.js';
import { move, type Posting } from './posting.js';

type Of<Ids extends string, On extends string> = Readonly<Record<Ids | On, string> & { amount: MoneyJson }>;
/** The bank account that a movement goes through; the main one when it is not named. */
type Banked = Readonly<{ bank?: Account }>;

/* A credit balance of an actor is what it is owed; a debit balance is what it owes. */
export const paymentOrderedPosting = (o: Of<'awardId' | 'beneficiaryId', 'orderedOn'>): Posting =>
  move('payment-ordered', o.orderedOn, o.amount, { debit: `award:${o.awardId}`, credit: `actor:${o.beneficiaryId}` });

export const paymentExecutedPosting = (o: Of<'beneficiaryId', 'executedOn'> & Banked): Posting =>
  move('payment-executed', o.executedOn, o.amount, {
    debit: `actor:${o.beneficiaryId}`,
    credit: o.bank ?? MAIN_BANK,
  });

/** The bank would not carry out an order: the award may pay it again. */
export const paymentRejectedPosting = (o: Of<'awardId' | 'beneficiaryId', 'rejectedOn'>): Posting =>
  move('payment-rejected', o.rejectedOn, o.amount, { debit: `actor:${o.beneficiaryId}`, credit: `award:${o.awardId}` });

/** A payment that had been carried out came back: the beneficiary is owed it again. */
export const paymentReturnedPosting = (o: Of<'beneficiaryId', 'returnedOn'> & Banked): Posting =>
  move('payment-returned', o.returnedOn, o.amount, {
    debit: o.bank ?? MAIN_BANK,
    credit: `actor:${o.beneficiaryId}`,
  });

/** Money came in and nobody knows yet what for. */
export const unmatchedCreditPosting = (o: Of<never, 'bookedOn'> & Banked): Posting =>
  move('bank-credit-unmatched', o.bookedOn, o.amount, { debit: o.bank ?? MAIN_BANK, credit: UNMATCHED });

/** Money went out and nobody knows yet what for. */
export const unmatchedDebitPosting = (o: Of<never, 'bookedOn'> & Banked): Posting =>
  move('bank-debit-unmatched', o.bookedOn, o.amount, { debit: UNMATCHED, credit: o.bank ?? MAIN_BANK });

/** A person has said what an unmatched credit was for. */
export const creditExplainedPosting = (o: Of<never, 'explainedOn'> & Readonly<{ of: Account }>): Posting =>
  move('bank-credit-explained', o.explainedOn, o.amount, { debit: UNMATCHED, credit: o.of });

/** A person has said what an unmatched debit was for. */
export const debitExplainedPosting = (o: Of<never, 'explainedOn'> & Readonly<{ of: Account }>): Posting =>
  move('bank-debit-explained', o.explainedOn, o.amount, { debit: o.of, credit: UNMATCHED });
