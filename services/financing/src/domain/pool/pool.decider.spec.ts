import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poolAggregate, reservedFor, uncommittedCents, type CommitSource } from './pool.decider.js';
import { poolExamples, sourceKinds, type PoolEvent, type PoolRules, type SourceKind } from './pool.events.js';
import { mixOf, privateRoom, publicRoom, requirePrivateShare, withinPrivateShare } from './private-share.rules.js';

const given = deciderSpec(poolAggregate.decider);
const example = poolExamples['financing.pool-created'];
const { poolId, rules } = example;
const callId = '01980000-0000-7000-8000-00000000f002';

const created = (change: Partial<PoolRules> = {}): PoolEvent => ({
  type: 'financing.pool-created',
  data: { ...example, rules: { ...rules, ...change } },
});
const source = (kind: SourceKind, cents: bigint, n = 1) => ({
  sourceId: `01980000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`,
  kind,
  funder: { publicFund: 'Fondo de ejemplo' },
  amount: euros(cents),
  purposes: [],
  committedOn: '2026-09-01',
});
const committed = (kind: SourceKind, cents: bigint, n = 1): PoolEvent => ({
  type: 'financing.source-committed',
  data: { poolId, ...source(kind, cents, n) },
});
const commit = (kind: SourceKind, cents: bigint, n = 9): CommitSource => ({
  type: 'CommitSource',
  data: source(kind, cents, n),
});
const reserve = (cents: bigint) =>
  ({ type: 'ReserveBudget', data: { callId, amount: euros(cents), reservedOn: '2026-10-01' } }) as const;
const reserved = (cents: bigint): PoolEvent => ({
  type: 'financing.budget-reserved',
  data: { poolId, callId, amount: euros(cents), reservedOn: '2026-10-01' },
});

describe('Creating a pool', () => {
  it('creates it with its rules', () => given().when({ type: 'CreatePool', data: example }).then(created()));
  it('changes nothing the second time', () =>
    given(created()).when({ type: 'CreatePool', data: example }).thenNothing());
  it.each(['3/2', '-1/2'])('refuses %s as a limit', (limit) => {
    const data = { ...example, rules: { ...rules, privateShare: { limit, inclusive: false } } };
    given()
      .when({ type: 'CreatePool', data })
      .thenRefused('POOL_RULES_INVALID', { facts: { limit }, wouldPassIf: { limitAtLeast: '0', limitAtMost: '1' } });
  });
});

describe('Committing a source', () => {
  it('takes the mix of the story: 240,000 of 1,200,000 is private', () => {
    const history = [
      created(),
      committed('esf', 510_000_00n),
      committed('state', 300_000_00n, 2),
      committed('own', 150_000_00n, 3),
    ];
    const more = [committed('philanthropy', 150_000_00n, 4), committed('business', 90_000_00n, 5)];
    given(...history)
      .when(commit('philanthropy', 150_000_00n, 4))
      .then(more[0]!);
    given(...history, more[0]!)
      .when(commit('business', 90_000_00n, 5))
      .then(more[1]!);
    const pool = [...history, ...more].reduce(poolAggregate.decider.evolve, poolAggregate.decider.initialState());
    expect(uncommittedCents(pool)).toBe(1_200_000_00n);
  });
  it('allows one cent below the limit', () =>
    given(created(), committed('state', 100_00n))
      .when(commit('business', 99_99n))
      .then(committed('business', 99_99n, 9)));
  it('refuses the limit itself, with the figures and what would pass', () =>
    given(created(), committed('state', 100_00n))
      .when(commit('business', 100_00n))
      .thenRefused('POOL_PRIVATE_SHARE_EXCEEDED', {
        rule: 'private-share (example-statutes@1)',
        facts: { privateAmount: euros(100_00n), totalAmount: euros(200_00n), share: '1/2', limit: '1/2' },
        wouldPassIf: { amountAtMost: euros(99_99n) },
      }));
  it('allows the limit itself where the rules include it, and not one cent more', () => {
    const inclusive = created({ privateShare: { limit: '1/2', inclusive: true } });
    given(inclusive, committed('state', 100_00n))
      .when(commit('business', 100_00n))
      .then(committed('business', 100_00n, 9));
    given(inclusive, committed('state', 100_00n))
      .when(commit('business', 100_01n))
      .thenRefused('POOL_PRIVATE_SHARE_EXCEEDED');
  });
  it('refuses private money in an empty pool', () =>
    given(created())
      .when(commit('citizens', 1n))
      .thenRefused('POOL_PRIVATE_SHARE_EXCEEDED', {
        wouldPassIf: { amountAtMost: euros(0n) },
      }));
  it.each([0n, -1n])('refuses %s cents', (cents) =>
    given(created())
      .when(commit('state', cents))
      .thenRefused('SOURCE_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } }),
  );
  it('changes nothing when the same source comes twice', () =>
    given(created(), committed('state', 5n, 9))
      .when(commit('state', 5n))
      .thenNothing());
  it('refuses in a pool that does not exist', () => given().when(commit('state', 1n)).thenRefused('POOL_NOT_FOUND'));

  const pools = fc
    .record({
      sources: fc.array(
        fc.record({ kind: fc.constantFrom(...sourceKinds), amount: fc.bigInt({ min: 1n, max: 10n ** 11n }) }),
      ),
      denominator: fc.bigInt({ min: 1n, max: 20n }),
      inclusive: fc.boolean(),
    })
    .map(({ sources, denominator, inclusive }) => {
      const own: PoolRules = { ...rules, privateShare: { limit: `1/${denominator + 1n}`, inclusive } };
      return { sources, own, mix: mixOf(sources, own) };
    })
    .filter(({ mix, own }) => withinPrivateShare(mix, own));

  it('names the largest private amount that passes: it passes, and one cent more does not', () =>
    fc.assert(
      fc.property(pools, ({ sources, own, mix }) => {
        const room = privateRoom(mix, own);
        const passes = (amount: bigint) => () => requirePrivateShare(sources, { kind: 'business', amount }, own);
        if (room > 0n) expect(passes(room)).not.toThrow();
        expect(passes(room + 1n)).toThrow('POOL_PRIVATE_SHARE_EXCEEDED');
      }),
    ));

  it('names how far the public money may fall: so far, and not one cent more', () =>
    fc.assert(
      fc.property(pools, ({ own, mix }) => {
        fc.pre(mix.privateCents > 0n);
        const after = (cents: bigint) => withinPrivateShare({ ...mix, totalCents: mix.totalCents - cents }, own);
        const room = publicRoom(mix, own);
        expect([after(room), after(room + 1n)]).toEqual([true, false]);
      }),
    ));
});

describe('Reserving the budget of a call', () => {
  const pool = [created(), committed('state', 1_000n)];

  it('reserves up to the last cent', () =>
    given(...pool)
      .when(reserve(1_000n))
      .then(reserved(1_000n)));
  it('changes nothing when the call has its budget', () =>
    given(...pool, reserved(400n))
      .when(reserve(400n))
      .thenNothing());
  it('records what one cent too much would have needed', () =>
    given(...pool)
      .when(reserve(1_001n))
      .then({
        type: 'financing.budget-reservation-refused',
        data: { poolId, callId, amount: euros(1_001n), uncommitted: euros(1_000n) },
      }));
  it('reserves after a refusal once a source has been added', () =>
    given(
      ...pool,
      { type: 'financing.budget-reservation-refused', data: poolExamples['financing.budget-reservation-refused'] },
      committed('esf', 1n, 2),
    )
      .when(reserve(1_001n))
      .then(reserved(1_001n)));
  it('tells what is reserved for whom', () => {
    const state = [...pool, reserved(400n)].reduce(poolAggregate.decider.evolve, poolAggregate.decider.initialState());
    expect([reservedFor(callId, state), reservedFor(poolId, state), uncommittedCents(state)]).toEqual([
      euros(400n),
      undefined,
      600n,
    ]);
  });
  it('refuses in a pool that does not exist', () => given().when(reserve(1n)).thenRefused('POOL_NOT_FOUND'));
});
