import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import type { Account, Entry } from './ledger.events.js';

/** What a fact moves in the ledger, before it has an id. */
export type Posting = Readonly<{ kind: string; effectiveOn: string; entries: Entry[] }>;

/** The one bank account there is until statements of several are read. */
export const BANK: Account = 'bank:main';

const move = (
  kind: string,
  effectiveOn: string,
  amount: MoneyJson,
  [debit, credit]: readonly [Account, Account],
): Posting => ({
  kind,
  effectiveOn,
  entries: [
    { account: debit, amount },
    { account: credit, amount: euros(-centsOf(amount)) },
  ],
});

/*
 * A credit balance of a pool, call or award is money it may still pass on; a credit balance of an actor is what it is owed;
 * a debit balance of a source is what it has promised.
 */
export const sourceCommittedPosting = (o: {
  sourceId: string;
  poolId: string;
  amount: MoneyJson;
  committedOn: string;
}): Posting => move('source-committed', o.committedOn, o.amount, [`source:${o.sourceId}`, `pool:${o.poolId}`]);

export const budgetReservedPosting = (o: {
  poolId: string;
  callId: string;
  amount: MoneyJson;
  reservedOn: string;
}): Posting => move('budget-reserved', o.reservedOn, o.amount, [`pool:${o.poolId}`, `call:${o.callId}`]);

export const awardGrantedPosting = (o: {
  callId: string;
  awardId: string;
  amount: MoneyJson;
  grantDate: string;
}): Posting => move('award-granted', o.grantDate, o.amount, [`call:${o.callId}`, `award:${o.awardId}`]);

export const awardLapsedPosting = (o: {
  callId: string;
  awardId: string;
  amount: MoneyJson;
  lapsedOn: string;
}): Posting => move('award-lapsed', o.lapsedOn, o.amount, [`award:${o.awardId}`, `call:${o.callId}`]);

export const paymentOrderedPosting = (o: {
  awardId: string;
  beneficiaryId: string;
  amount: MoneyJson;
  orderedOn: string;
}): Posting => move('payment-ordered', o.orderedOn, o.amount, [`award:${o.awardId}`, `actor:${o.beneficiaryId}`]);

export const paymentExecutedPosting = (o: { beneficiaryId: string; amount: MoneyJson; executedOn: string }): Posting =>
  move('payment-executed', o.executedOn, o.amount, [`actor:${o.beneficiaryId}`, BANK]);
