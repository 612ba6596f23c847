import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { centsOf, euros, sumCents } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pool, Source } from '../pool/pool.decider.js';
import { poolExamples } from '../pool/pool.events.js';
import { apportionWithin, reducedShares, sharesOf } from './cost-share.rules.js';
import { costAggregate } from './cost.decider.js';
import { costExamples, type CostEvent } from './cost.events.js';

const given = deciderSpec(costAggregate.decider);
const source = (n: number, wholeEuros: number, ...purposes: string[]): Source => ({
  sourceId: `01980000-0000-7000-8000-00000000000${n}`,
  kind: 'state',
  amount: BigInt(wholeEuros) * 100n,
  purposes,
});
const sources = [
  source(1, 510_000),
  source(2, 300_000),
  source(3, 150_000, 'support'),
  source(4, 90_000),
  source(5, 150_000),
];
const { poolId, rules } = poolExamples['financing.pool-created'];
const pool: Pool = {
  status: 'open',
  poolId,
  rules,
  sources,
  received: {},
  receipts: [],
  pledges: {},
  refusedPledges: [],
  reserved: {},
  released: [],
};
const shared = (cents: bigint, purpose = 'support', borne = {}) => sharesOf(cents, purpose, { sources, borne });
const centsIn = (shares: ReturnType<typeof shared>) => shares.map(({ amount }) => centsOf(amount));

describe('The cost share', () => {
  it('of 1,234.57 over 510:300:150:90:150', () =>
    expect(centsIn(shared(1_234_57n))).toEqual([524_69n, 308_64n, 154_32n, 92_60n, 154_32n]));
  it('leaves restricted euros out of what is not their purpose', () => {
    const shares = shared(1_234_57n, 'travel');
    expect(shares.map(({ sourceId }) => sourceId)).not.toContain(sources[2]!.sourceId);
    expect(sumCents(centsIn(shares))).toBe(1_234_57n);
  });
  it('names no source that bears nothing', () => expect(shared(1n)).toHaveLength(1));
  it('is refused when no source fits the purpose, or there is none', () => {
    expect(() => sharesOf(1n, 'travel', { sources: [sources[2]!], borne: {} })).toThrow(
      'EXPENSE_WITHOUT_MATCHING_SOURCE',
    );
    expect(() => sharesOf(1n, 'travel', { sources: [], borne: {} })).toThrow('EXPENSE_WITHOUT_MATCHING_SOURCE');
  });
  it('takes a source to the last cent of what it committed, and the others bear the rest', () => {
    const borne = { [sources[0]!.sourceId]: 509_999_99n };
    expect(centsIn(shared(1_234_57n, 'support', borne))).toEqual([1n, 536_77n, 268_38n, 161_03n, 268_38n]);
  });
  it('refuses one cent more than the sources have left', () => {
    const borne = Object.fromEntries(sources.map(({ sourceId, amount }) => [sourceId, amount - 1n]));
    expect(centsIn(shared(5n, 'support', borne))).toEqual([1n, 1n, 1n, 1n, 1n]);
    expect(() => shared(6n, 'support', borne)).toThrow(
      expect.objectContaining({
        code: 'COST_EXCEEDS_SOURCES',
        refusal: expect.objectContaining({ wouldPassIf: { amountAtMost: euros(5n) } }),
      }),
    );
    expect(() => shared(5n, 'travel', borne)).toThrow('COST_EXCEEDS_SOURCES');
  });

  const weighted = fc.array(fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n)), {
    minLength: 1,
    maxLength: 8,
  });
  it('splits to the cent, within the caps, fairly where no cap binds, and in no order but that of ties', () =>
    fc.assert(
      fc.property(weighted, fc.bigInt(0n, 10n ** 10n), (parts, wanted) => {
        const [weights, caps] = [parts.map(([weight]) => weight), parts.map(([, cap]) => cap)];
        const amount = wanted > sumCents(caps) ? sumCents(caps) : wanted;
        const split = apportionWithin(amount, weights, caps);
        expect(sumCents(split)).toBe(amount);
        expect(split.every((cents, index) => cents >= 0n && cents <= caps[index]!)).toBe(true);
        const total = sumCents(weights);
        const unbound = caps.every((cap, index) => cap * total > amount * weights[index]! + total);
        if (unbound) {
          for (const [index, cents] of split.entries()) {
            const exact = amount * weights[index]!;
            expect(cents * total > exact - total && cents * total < exact + total).toBe(true);
          }
        }
        const turned = apportionWithin(amount, weights.toReversed(), caps.toReversed()).toReversed();
        if (new Set(weights).size === weights.length && unbound) {
          expect(turned.every((cents, index) => (cents - split[index]!) ** 2n <= 1n)).toBe(true);
        }
      }),
    ));
  it('refuses caps that hold less than the amount', () =>
    expect(() => apportionWithin(2n, [1n], [1n])).toThrow(RangeError));
  it('falls as it was borne, and no source by more than it bears', () =>
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 7n), fc.bigInt(1n, 10n ** 7n), (cents, less) => {
        const shares = shared(cents);
        const by = less > cents ? cents : less;
        const down = reducedShares(by, shares);
        expect(sumCents(centsIn(down))).toBe(by);
        for (const { sourceId, amount } of down) {
          const bears = shares.find((one) => one.sourceId === sourceId)!;
          expect(centsOf(amount) <= centsOf(bears.amount)).toBe(true);
        }
      }),
    ));
});

describe('The costs of a pool', () => {
  const { expenseId, invoiceId, awardId } = costExamples['financing.cost-apportioned'];
  const cost = { poolId, expenseId, invoiceId, awardId };
  const on = '2027-05-10';
  const apportion = (cents: bigint, purpose = 'support') =>
    ({ type: 'ApportionCost', data: { ...cost, amount: euros(cents), purpose, pool, on } }) as const;
  const apportioned: CostEvent = {
    type: 'financing.cost-apportioned',
    data: { ...cost, amount: euros(1_234_57n), purpose: 'support', shares: shared(1_234_57n), apportionedOn: on },
  };
  const causedBy = '01980000-0000-5000-8000-00000000f033';
  const reduce = (cents: bigint, by = causedBy) =>
    ({ type: 'ReduceCost', data: { ...cost, amount: euros(cents), causedBy: by, on } }) as const;

  it('are borne by the sources, once', () => {
    given().when(apportion(1_234_57n)).then(apportioned);
    given(apportioned).when(apportion(1_234_57n)).thenNothing();
  });
  it('are recorded as refused when the sources cannot bear them, and stay so', () => {
    const refused: CostEvent = {
      type: 'financing.cost-refused',
      data: {
        ...cost,
        amount: euros(1_200_000_01n),
        purpose: 'support',
        code: 'COST_EXCEEDS_SOURCES',
        available: euros(1_200_000_00n),
        refusedOn: on,
      },
    };
    given().when(apportion(1_200_000_01n)).then(refused);
    given(refused).when(apportion(1_200_000_01n)).thenNothing();
    given(refused).when(reduce(1n)).thenNothing();
  });
  it('count together: the second cost finds what the first has left', () => {
    const second = { ...apportion(1_198_765_44n), data: { ...apportion(1_198_765_44n).data, expenseId: causedBy } };
    given(apportioned)
      .when(second)
      .then({
        type: 'financing.cost-refused',
        data: {
          ...{ ...cost, expenseId: causedBy, amount: euros(1_198_765_44n), purpose: 'support' },
          ...{ code: 'COST_EXCEEDS_SOURCES', available: euros(1_198_765_43n), refusedOn: on },
        },
      });
  });
  it('fall by a credit note once, and by no more than they are', () => {
    const reduced = (cents: bigint, remaining: bigint): CostEvent => ({
      type: 'financing.cost-reduced',
      data: {
        ...{ ...cost, amount: euros(cents), shares: reducedShares(cents, shared(1_234_57n)) },
        ...{ remaining: euros(remaining), causedBy, reducedOn: on },
      },
    });
    given(apportioned).when(reduce(234_57n)).then(reduced(234_57n, 1_000_00n));
    given(apportioned, reduced(234_57n, 1_000_00n)).when(reduce(234_57n)).thenNothing();
    given(apportioned).when(reduce(9_999_99n)).then(reduced(1_234_57n, 0n));
    given(apportioned, reduced(1_234_57n, 0n)).when(reduce(1n, awardId)).thenNothing();
  });
  it('cannot fall before they were borne: that is tried again', () =>
    given()
      .when(reduce(1n))
      .thenRefused('COST_NOT_BORNE_YET', { wouldPassIf: { borne: '01980000-0000-7000-8000-00000000f010' } }));
});
