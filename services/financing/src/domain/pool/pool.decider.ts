import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { z } from 'zod';
import { poolCodec, type funder, type PoolEvent, type PoolRules, type SourceKind } from './pool.events.js';
import { requirePrivateShare, requireUsableRules } from './private-share.rules.js';

export type CreatePool = Command<'CreatePool', { poolId: string; title: string; planLine: string; rules: PoolRules }>;
export type CommitSource = Command<
  'CommitSource',
  {
    sourceId: string;
    kind: SourceKind;
    funder: z.infer<typeof funder>;
    amount: MoneyJson;
    purposes: string[];
    committedOn: string;
  }
>;
/** Sets a call's budget aside. What cannot be covered is recorded as refused: whoever asked learns of it from the log. */
export type ReserveBudget = Command<'ReserveBudget', { callId: string; amount: MoneyJson; reservedOn: string }>;
export type PoolCommand = CreatePool | CommitSource | ReserveBudget;

export type PoolRefusal =
  'POOL_NOT_FOUND' | 'POOL_RULES_INVALID' | 'POOL_PRIVATE_SHARE_EXCEEDED' | 'SOURCE_AMOUNT_NOT_POSITIVE';

export type Source = Readonly<{ sourceId: string; kind: SourceKind; amount: Cents; purposes: readonly string[] }>;
export type OpenPool = Readonly<{
  status: 'open';
  poolId: string;
  rules: PoolRules;
  sources: readonly Source[];
  /** Cents set aside, by call. */
  reserved: Readonly<Record<string, Cents>>;
}>;
export type Pool = Readonly<{ status: 'none' }> | OpenPool;

const initialState = (): Pool => ({ status: 'none' });

const evolve = (pool: Pool, { type, data }: PoolEvent): Pool => {
  if (type === 'financing.pool-created') {
    return { status: 'open', poolId: data.poolId, rules: data.rules, sources: [], reserved: {} };
  }
  if (pool.status === 'none') return pool;
  switch (type) {
    case 'financing.source-committed': {
      const { sourceId, kind, purposes } = data;
      return { ...pool, sources: [...pool.sources, { sourceId, kind, purposes, amount: centsOf(data.amount) }] };
    }
    case 'financing.budget-reserved':
      return { ...pool, reserved: { ...pool.reserved, [data.callId]: centsOf(data.amount) } };
    case 'financing.budget-reservation-refused':
      return pool;
  }
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
  if (pool.status === 'none') throw new DomainError<PoolRefusal>('POOL_NOT_FOUND');
  return pool;
};

const createPool = (data: CreatePool['data'], pool: Pool): PoolEvent[] => {
  if (pool.status !== 'none') return [];
  requireUsableRules(data.rules);
  return [{ type: 'financing.pool-created', data }];
};

const commitSource = (data: CommitSource['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  if (pool.sources.some(({ sourceId }) => sourceId === data.sourceId)) return [];
  const amount = centsOf(data.amount);
  if (amount <= 0n) {
    throw new DomainError<PoolRefusal>('SOURCE_AMOUNT_NOT_POSITIVE', { facts: { amount: data.amount } });
  }
  requirePrivateShare(pool.sources, { kind: data.kind, amount }, pool.rules);
  return [{ type: 'financing.source-committed', data: { poolId: pool.poolId, ...data } }];
};

const reserveBudget = (data: ReserveBudget['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  if (Object.hasOwn(pool.reserved, data.callId)) return [];
  const uncommitted = uncommittedCents(pool);
  const { callId, amount } = data;
  if (centsOf(amount) <= uncommitted) {
    return [{ type: 'financing.budget-reserved', data: { poolId: pool.poolId, ...data } }];
  }
  const refused = { poolId: pool.poolId, callId, amount, uncommitted: euros(uncommitted) };
  return [{ type: 'financing.budget-reservation-refused', data: refused }];
};

const decide = ({ type, data }: PoolCommand, pool: Pool): PoolEvent[] => {
  switch (type) {
    case 'CreatePool':
      return createPool(data, pool);
    case 'CommitSource':
      return commitSource(data, pool);
    case 'ReserveBudget':
      return reserveBudget(data, pool);
  }
};

export const poolAggregate: Aggregate<Pool, PoolCommand, PoolEvent> = {
  decider: { initialState, evolve, decide },
  codec: poolCodec,
  streamOf: (poolId) => `financing.pool-${poolId}`,
};
