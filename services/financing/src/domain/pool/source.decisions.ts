import type { Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { PoolEvent, SourceKind } from './pool.events.js';
import { openPool, uncommittedCents, type OpenPool, type Pool, type Source } from './pool.state.js';
import { mixOf, publicRoom, requirePrivateShare, requirePrivateShareOf } from './private-share.rules.js';

/** Part of a pledge goes into the pool; what its rules do not take is recorded as refused, and the pledge learns of it from the log. */
export type CommitPledgedSource = Command<
  'CommitPledgedSource',
  Omit<Extract<PoolEvent, { type: 'financing.pledged-source-committed' }>['data'], 'poolId'>
>;
/** Money of a source has come in. */
export type ReceiveSource = Command<
  'ReceiveSource',
  {
    sourceId: string;
    receiptId: string;
    amount: MoneyJson;
    receivedOn: string;
    bankReference: string;
    bankAccount: string | null;
    today: string;
  }
>;
/** A source gives less than it committed, or nothing; `borne` is what it bears of costs already. */
export type ReduceSource = Command<
  'ReduceSource',
  { sourceId: string; amount: MoneyJson; reason: string; reducedOn: string; borne: Cents }
>;
export type SourceRefusal =
  | 'SOURCE_AMOUNT_NOT_POSITIVE'
  | 'SOURCE_NOT_FOUND'
  | 'SOURCE_IS_PLEDGED'
  | 'SOURCE_RECEIPT_EXCEEDS_COMMITMENT'
  | 'SOURCE_REDUCTION_EXCEEDED'
  | 'RECEIPT_DATE_IN_FUTURE';

/** The cents of an amount, which must be of more than nothing. */
export const positiveCents = (amount: MoneyJson): Cents => {
  const cents = centsOf(amount);
  if (cents > 0n) return cents;
  const wouldPassIf = { amountAtLeast: euros(1n) };
  throw new DomainError<SourceRefusal>('SOURCE_AMOUNT_NOT_POSITIVE', { facts: { amount }, wouldPassIf });
};

/** Refuses money that has not come in yet. */
export const requirePast = (receivedOn: string, today: string): void => {
  if (receivedOn <= today) return;
  const wouldPassIf = { receivedOnAtMost: today };
  throw new DomainError<SourceRefusal>('RECEIPT_DATE_IN_FUTURE', { facts: { receivedOn, today }, wouldPassIf });
};

const knownSource = ({ sources }: OpenPool, sourceId: string): Source => {
  const found = sources.find((one) => one.sourceId === sourceId);
  if (found) return found;
  const wouldPassIf = { sourceIdIn: sources.map((one) => one.sourceId) };
  throw new DomainError<SourceRefusal>('SOURCE_NOT_FOUND', { facts: { sourceId }, wouldPassIf });
};

const refusalOf = (pool: OpenPool, added: { kind: SourceKind; amount: Cents }): string | undefined => {
  try {
    requirePrivateShare(pool.sources, added, pool.rules);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

export const commitPledgedSource = (data: CommitPledgedSource['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  const { sourceId, pledgeId, kind, amount, committedOn } = data;
  const known = pool.sources.some((one) => one.sourceId === sourceId);
  if (known || pool.refusedPledges.includes(sourceId)) return [];
  const { poolId } = pool;
  const code = refusalOf(pool, { kind, amount: positiveCents(amount) });
  if (code === undefined) return [{ type: 'financing.pledged-source-committed', data: { poolId, ...data } }];
  const refused = { poolId, sourceId, pledgeId, amount, code, refusedOn: committedOn };
  return [{ type: 'financing.pledged-source-refused', data: refused }];
};

export const receiveSource = (data: ReceiveSource['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  const { today, ...receipt } = data;
  const { sourceId, receiptId, amount } = receipt;
  const source = knownSource(pool, sourceId);
  if (pool.receipts.includes(receiptId)) return [];
  const pledgeId = pool.pledges[sourceId];
  if (pledgeId) {
    const wouldPassIf = { source: { kind: 'pledge', pledgeId } };
    throw new DomainError<SourceRefusal>('SOURCE_IS_PLEDGED', { facts: { sourceId, pledgeId }, wouldPassIf });
  }
  requirePast(receipt.receivedOn, today);
  const open = source.amount - (pool.received[sourceId] ?? 0n);
  if (positiveCents(amount) > open) {
    throw new DomainError<SourceRefusal>('SOURCE_RECEIPT_EXCEEDS_COMMITMENT', {
      rule: 'receipts@1',
      facts: { amount, committed: euros(source.amount), open: euros(open) },
      wouldPassIf: { amountAtMost: euros(open) },
    });
  }
  return [{ type: 'financing.source-received', data: { poolId: pool.poolId, ...receipt } }];
};

const least = (...cents: readonly Cents[]): Cents => cents.reduce((a, b) => (a < b ? a : b));

export const reduceSource = (data: ReduceSource['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  const { sourceId, amount, reason, reducedOn, borne } = data;
  const source = knownSource(pool, sourceId);
  const cents = positiveCents(amount);
  const [received, uncommitted] = [pool.received[sourceId] ?? 0n, uncommittedCents(pool)];
  // Neither what has come in, nor what costs need of it, nor what calls were promised.
  const most = least(source.amount - received, source.amount - borne, uncommitted);
  if (cents > most) {
    throw new DomainError<SourceRefusal>('SOURCE_REDUCTION_EXCEEDED', {
      rule: 'reductions@1',
      facts: {
        ...{ amount, committed: euros(source.amount), received: euros(received) },
        ...{ borne: euros(borne), uncommitted: euros(uncommitted) },
      },
      wouldPassIf: { amountAtMost: euros(most > 0n ? most : 0n) },
    });
  }
  const left = pool.sources.map((one) => (one.sourceId === sourceId ? { ...one, amount: one.amount - cents } : one));
  const free = publicRoom(mixOf(pool.sources, pool.rules), pool.rules);
  requirePrivateShareOf(mixOf(left, pool.rules), pool.rules, { amountAtMost: euros(free) });
  const { poolId } = pool;
  const pledgeId = pool.pledges[sourceId] ?? null;
  return [{ type: 'financing.source-reduced', data: { poolId, sourceId, pledgeId, amount, reason, reducedOn } }];
};
