import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { PoolEvent, PoolRules, SourceKind } from './pool.events.js';

export type Source = Readonly<{ sourceId: string; kind: SourceKind; amount: Cents; purposes: readonly string[] }>;
export type OpenPool = Readonly<{
  status: 'open';
  poolId: string;
  rules: PoolRules;
  sources: readonly Source[];
  /** Cents that have come in, by source, and the receipts that say so. */
  received: Readonly<Record<string, Cents>>;
  receipts: readonly string[];
  /** The pledge behind a source, for those that have one. */
  pledges: Readonly<Record<string, string>>;
  refusedPledges: readonly string[];
  /** Cents set aside, by call. */
  reserved: Readonly<Record<string, Cents>>;
  /** Calls that were given up: they reserve no more. */
  released: readonly string[];
}>;
export type Pool = Readonly<{ status: 'none' }> | OpenPool;

export const initialState = (): Pool => ({ status: 'none' });

type Later = Exclude<PoolEvent, { type: 'financing.pool-created' }>;
type Committed = Extract<PoolEvent, { type: 'financing.source-committed' }>['data'];

const withSource = (pool: OpenPool, { sourceId, kind, purposes, amount }: Committed): OpenPool => ({
  ...pool,
  sources: [...pool.sources, { sourceId, kind, purposes, amount: centsOf(amount) }],
});

const change = changedBy<OpenPool, Later>({
  'financing.source-committed': withSource,
  'financing.pledged-source-committed': (pool, { pledgeId, ...source }) => ({
    ...withSource(pool, source),
    pledges: { ...pool.pledges, [source.sourceId]: pledgeId },
  }),
  'financing.pledged-source-refused': (pool, { sourceId }) => ({
    ...pool,
    refusedPledges: [...pool.refusedPledges, sourceId],
  }),
  'financing.source-received': (pool, { sourceId, receiptId, amount }) => ({
    ...pool,
    received: { ...pool.received, [sourceId]: (pool.received[sourceId] ?? 0n) + centsOf(amount) },
    receipts: [...pool.receipts, receiptId],
  }),
  'financing.source-reduced': (pool, { sourceId, amount }) => ({
    ...pool,
    sources: pool.sources.map((one) =>
      one.sourceId === sourceId ? { ...one, amount: one.amount - centsOf(amount) } : one,
    ),
  }),
  'financing.budget-reserved': (pool, { callId, amount }) => ({
    ...pool,
    reserved: { ...pool.reserved, [callId]: centsOf(amount) },
  }),
  'financing.budget-released': ({ reserved, ...pool }, { callId }) => {
    const { [callId]: _, ...left } = reserved;
    return { ...pool, reserved: left, released: [...pool.released, callId] };
  },
  'financing.budget-reservation-refused': (pool) => pool,
});

export const evolve = (pool: Pool, event: PoolEvent): Pool => {
  if (event.type === 'financing.pool-created') {
    const { poolId, rules } = event.data;
    const nothing = { sources: [], received: {}, receipts: [], pledges: {}, refusedPledges: [], reserved: {} };
    return { status: 'open', poolId, rules, ...nothing, released: [] };
  }
  return pool.status === 'none' ? pool : change(pool, event);
};

/** Cents of a pool that no call has been promised; zero for a pool that does not exist. */
export const uncommittedCents = (pool: Pool): Cents =>
  pool.status === 'none'
    ? 0n
    : sumCents(pool.sources.map(({ amount }) => amount)) - sumCents(Object.values(pool.reserved));

/** What a pool has set aside for a call, if anything. */
export const reservedFor = (callId: string, pool: Pool): MoneyJson | undefined =>
  pool.status === 'open' && Object.hasOwn(pool.reserved, callId) ? euros(pool.reserved[callId]!) : undefined;

/** The pool, or the refusal POOL_NOT_FOUND. */
export const openPool = (pool: Pool): OpenPool => {
  if (pool.status === 'none') throw new DomainError('POOL_NOT_FOUND');
  return pool;
};
