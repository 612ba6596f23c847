import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { poolAggregate } from './pool.decider.js';
import { poolCodec, poolExamples, type PoolEvent, type SourceKind } from './pool.events.js';

const given = deciderSpec(poolAggregate.decider);
const created: PoolEvent = { type: 'financing.pool-created', data: poolExamples['financing.pool-created'] };
const { poolId } = poolExamples['financing.pool-created'];
const committed = (cents: bigint, kind: SourceKind = 'state', n = 1): PoolEvent => ({
  type: 'financing.source-committed',
  data: { ...poolExamples['financing.source-committed'], kind, sourceId: sourceId(n), amount: euros(cents) },
});
const sourceId = (n: number) => `01980000-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;
const reserved = (cents: bigint): PoolEvent => ({
  type: 'financing.budget-reserved',
  data: { ...poolExamples['financing.budget-reserved'], amount: euros(cents) },
});

describe('Money of a source', () => {
  const example = { ...poolExamples['financing.source-received'], sourceId: sourceId(1) };
  const receive = (cents: bigint, more = {}) => {
    const { poolId: _, ...data } = { ...example, amount: euros(cents), today: '2026-09-20', ...more };
    return { type: 'ReceiveSource', data } as const;
  };
  const received = (cents: bigint, receiptId = example.receiptId): PoolEvent => ({
    type: 'financing.source-received',
    data: { ...example, amount: euros(cents), receiptId },
  });
  it('comes in to the last cent that was committed, each receipt once', () => {
    given(created, committed(100n)).when(receive(100n)).then(received(100n));
    given(created, committed(100n), received(100n)).when(receive(100n)).thenNothing();
    given(created, committed(100n), received(40n, sourceId(8)))
      .when(receive(61n))
      .thenRefused('SOURCE_RECEIPT_EXCEEDS_COMMITMENT', { wouldPassIf: { amountAtMost: euros(60n) } });
  });
  it('is refused for no source, for nothing, and before it is there', () => {
    given(created)
      .when(receive(1n))
      .thenRefused('SOURCE_NOT_FOUND', { wouldPassIf: { sourceIdIn: [] } });
    given(created, committed(1n))
      .when(receive(0n))
      .thenRefused('SOURCE_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } });
    given(created, committed(1n))
      .when(receive(1n, { today: '2026-09-19' }))
      .thenRefused('RECEIPT_DATE_IN_FUTURE', { wouldPassIf: { receivedOnAtMost: '2026-09-19' } });
  });
  it('that was pledged comes in on the pledge', () => {
    const pledged = { ...poolExamples['financing.pledged-source-committed'], sourceId: sourceId(1) };
    given(created, { type: 'financing.pledged-source-committed', data: pledged })
      .when(receive(1n))
      .thenRefused('SOURCE_IS_PLEDGED', {
        facts: { pledgeId: pledged.pledgeId },
        wouldPassIf: { source: { kind: 'pledge', pledgeId: '01980000-0000-7000-8000-00000000f050' } },
      });
  });

  const why = { reason: 'x', reducedOn: '2026-09-25' };
  const reduce = (cents: bigint, borne = 0n, n = 1) =>
    ({ type: 'ReduceSource', data: { sourceId: sourceId(n), amount: euros(cents), borne, ...why } }) as const;
  const reduced = (cents: bigint, n = 1): PoolEvent => ({
    type: 'financing.source-reduced',
    data: { poolId, sourceId: sourceId(n), pledgeId: null, amount: euros(cents), ...why },
  });
  it('falls by what has not come in, is not borne and is not promised to calls', () => {
    given(created, committed(100n)).when(reduce(100n)).then(reduced(100n));
    given(created, committed(100n), received(30n))
      .when(reduce(71n))
      .thenRefused('SOURCE_REDUCTION_EXCEEDED', {
        wouldPassIf: { amountAtMost: euros(70n) },
      });
    given(created, committed(100n))
      .when(reduce(61n, 40n))
      .thenRefused('SOURCE_REDUCTION_EXCEEDED', {
        wouldPassIf: { amountAtMost: euros(60n) },
      });
    given(created, committed(100n), reserved(90n))
      .when(reduce(11n))
      .thenRefused('SOURCE_REDUCTION_EXCEEDED', {
        wouldPassIf: { amountAtMost: euros(10n) },
      });
    given(created, committed(100n), reserved(90n)).when(reduce(10n)).then(reduced(10n));
  });
  it('does not fall so far that the private part passes its limit', () => {
    const mix = [created, committed(100n), committed(50n, 'business', 2)];
    given(...mix)
      .when(reduce(49n))
      .then(reduced(49n));
    given(...mix)
      .when(reduce(50n))
      .thenRefused('POOL_PRIVATE_SHARE_EXCEEDED', {
        facts: { share: '1/2' },
        wouldPassIf: { amountAtMost: euros(49n) },
      });
    given(...mix)
      .when(reduce(50n, 0n, 2))
      .then(reduced(50n, 2));
  });
});

describe('Part of a pledge', () => {
  const example = poolExamples['financing.pledged-source-committed'];
  const commit = (cents: bigint, kind: SourceKind = 'regional') => {
    const { poolId: _, ...data } = { ...example, kind, amount: euros(cents) };
    return { type: 'CommitPledgedSource', data } as const;
  };
  it('becomes a source of the pool, once', () => {
    const happened: PoolEvent = { type: 'financing.pledged-source-committed', data: { ...example, amount: euros(5n) } };
    given(created).when(commit(5n)).then(happened);
    given(created, happened).when(commit(5n)).thenNothing();
  });
  it('is recorded as refused where the rules do not take it', () => {
    const { sourceId: id, pledgeId, committedOn: refusedOn } = example;
    const data = { poolId, sourceId: id, pledgeId, amount: euros(5n), code: 'POOL_PRIVATE_SHARE_EXCEEDED', refusedOn };
    const refused: PoolEvent = { type: 'financing.pledged-source-refused', data };
    given(created, committed(5n)).when(commit(5n, 'business')).then(refused);
    given(created, committed(5n), refused).when(commit(5n, 'business')).thenNothing();
  });
});

describe('What version 1 stored', () => {
  it('is read: a pool without a rule for European funds, and its sources', () => {
    const { euShare: _, ...rules } = poolExamples['financing.pool-created'].rules;
    const data = { ...poolExamples['financing.pool-created'], rules };
    expect(poolCodec.decode({ type: 'financing.pool-created', schemaVersion: 1, data })).toEqual({
      type: 'financing.pool-created',
      data: { ...data, rules: { ...rules, euShare: null } },
    });
    const source = poolExamples['financing.source-committed'];
    const stored = { type: 'financing.source-committed', schemaVersion: 1, data: source };
    expect(poolCodec.decode(stored)).toEqual({ type: 'financing.source-committed', data: source });
  });
});
