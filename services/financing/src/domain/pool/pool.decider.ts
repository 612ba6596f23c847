import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import type { z } from 'zod';
import { decidedBy } from '../tables.js';
import { evolve, initialState, openPool, uncommittedCents, type Pool } from './pool.state.js';
import { poolCodec, type funder, type PoolEvent, type PoolRules, type SourceKind } from './pool.events.js';
import { requirePrivateShare, requireUsableRules } from './private-share.rules.js';
import {
  commitPledgedSource,
  positiveCents,
  receiveSource,
  reduceSource,
  type CommitPledgedSource,
  type ReceiveSource,
  type ReduceSource,
  type SourceRefusal,
} from './source.decisions.js';

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
/** A call was given up: its budget may be offered again, and the call reserves no more. */
export type ReleaseBudget = Command<'ReleaseBudget', { callId: string; releasedOn: string }>;
export type PoolCommand =
  CreatePool | CommitSource | ReserveBudget | ReleaseBudget | CommitPledgedSource | ReceiveSource | ReduceSource;

export type PoolRefusal = 'POOL_NOT_FOUND' | 'POOL_RULES_INVALID' | 'POOL_PRIVATE_SHARE_EXCEEDED' | SourceRefusal;

const createPool = (data: CreatePool['data'], pool: Pool): PoolEvent[] => {
  if (pool.status !== 'none') return [];
  requireUsableRules(data.rules);
  return [{ type: 'financing.pool-created', data }];
};

const commitSource = (data: CommitSource['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  if (pool.sources.some(({ sourceId }) => sourceId === data.sourceId)) return [];
  const amount = positiveCents(data.amount);
  requirePrivateShare(pool.sources, { kind: data.kind, amount }, pool.rules);
  return [{ type: 'financing.source-committed', data: { poolId: pool.poolId, ...data } }];
};

const reserveBudget = (data: ReserveBudget['data'], state: Pool): PoolEvent[] => {
  const pool = openPool(state);
  if (Object.hasOwn(pool.reserved, data.callId) || pool.released.includes(data.callId)) return [];
  const uncommitted = uncommittedCents(pool);
  const { callId, amount } = data;
  if (centsOf(amount) <= uncommitted) {
    return [{ type: 'financing.budget-reserved', data: { poolId: pool.poolId, ...data } }];
  }
  const refused = { poolId: pool.poolId, callId, amount, uncommitted: euros(uncommitted) };
  return [{ type: 'financing.budget-reservation-refused', data: refused }];
};

const releaseBudget = ({ callId, releasedOn }: ReleaseBudget['data'], state: Pool): PoolEvent[] => {
  const { poolId, reserved } = openPool(state);
  if (!Object.hasOwn(reserved, callId)) return [];
  return [
    { type: 'financing.budget-released', data: { poolId, callId, amount: euros(reserved[callId]!), releasedOn } },
  ];
};

const decide = decidedBy<Pool, PoolCommand, PoolEvent>({
  CreatePool: createPool,
  CommitSource: commitSource,
  ReserveBudget: reserveBudget,
  ReleaseBudget: releaseBudget,
  CommitPledgedSource: commitPledgedSource,
  ReceiveSource: receiveSource,
  ReduceSource: reduceSource,
});

export const poolAggregate: Aggregate<Pool, PoolCommand, PoolEvent> = {
  decider: { initialState, evolve, decide },
  codec: poolCodec,
  streamOf: (poolId) => `financing.pool-${poolId}`,
};

export { openPool, reservedFor, uncommittedCents } from './pool.state.js';
export type { OpenPool, Pool, Source } from './pool.state.js';
