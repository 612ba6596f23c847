import type { MoneyJson } from '@ceriss/kernel';
import { move, type Posting } from './posting.js';

type Of<Ids extends string, On extends string> = Readonly<Record<Ids | On, string> & { amount: MoneyJson }>;

/* A credit balance of a pool, call or award is money that it may still pass on. */
export const budgetReservedPosting = (o: Of<'poolId' | 'callId', 'reservedOn'>): Posting =>
  move('budget-reserved', o.reservedOn, o.amount, { debit: `pool:${o.poolId}`, credit: `call:${o.callId}` });

export const awardGrantedPosting = (o: Of<'callId' | 'awardId', 'grantDate'>): Posting =>
  move('award-granted', o.grantDate, o.amount, { debit: `call:${o.callId}`, credit: `award:${o.awardId}` });

export const awardLapsedPosting = (o: Of<'callId' | 'awardId', 'lapsedOn'>): Posting =>
  move('award-lapsed', o.lapsedOn, o.amount, { debit: `award:${o.awardId}`, credit: `call:${o.callId}` });

/** What of an award will not be paid any more: renounced, or the right to collect it is lost. It returns to the call. */
export const awardReducedPosting = (o: Of<'callId' | 'awardId', 'reducedOn'>): Posting =>
  move('award-reduced', o.reducedOn, o.amount, { debit: `award:${o.awardId}`, credit: `call:${o.callId}` });

/** A call was given up: what was set aside for it may be offered again. */
export const budgetReleasedPosting = (o: Of<'callId' | 'poolId', 'releasedOn'>): Posting =>
  move('budget-released', o.releasedOn, o.amount, { debit: `call:${o.callId}`, credit: `pool:${o.poolId}` });
