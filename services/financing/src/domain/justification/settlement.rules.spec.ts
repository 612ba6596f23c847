import { centsOf, euros, Fraction, sumCents } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { justificationExamples } from './justification.examples.js';
import {
  achievementOf,
  excessesOf,
  recoveryOf,
  reductionFor,
  settle,
  type PaidInstalment,
  type Verified,
} from './settlement.rules.js';

const { rules } = justificationExamples['financing.justification-opened'];
const line = (instalment: number, amount: bigint, eligible = amount, budgetLine = 'support'): Verified => ({
  lineId: `l-${instalment}-${amount}`,
  budgetLine,
  amount: euros(amount),
  eligible,
  invoice: 'F',
  instalment,
});
const paid = (...cents: bigint[]): PaidInstalment[] =>
  cents.map((amount, n) => ({ instalment: n + 1, paidOn: `2027-05-1${n}`, amount: euros(amount) }));

describe('A budget line', () => {
  const budget = [{ line: 'support', amount: euros(1_000_00n) }];
  it.each([
    [1_100_00n, []],
    [1_100_01n, [{ line: 'support', excess: euros(1n) }]],
    [0n, []],
  ])('of 1,000.00 that may be passed by a tenth bears %s cents', (cents, excess) =>
    expect(excessesOf(budget, [line(1, cents + 5n, cents)], '1/10')).toEqual(excess),
  );
});

describe('Proportionality', () => {
  const of = (achieved: number, planned: number) =>
    reductionFor(new Fraction(achieved, planned), rules.proportionality).toString();
  it.each([
    [10, 10, '0'],
    [9, 10, '0'],
    [899, 1000, '1/5'],
    [6, 10, '1/5'],
    [599, 1000, '1'],
    [0, 10, '1'],
  ])('%s of %s loses %s', (achieved, planned, reduction) => expect(of(achieved, planned)).toBe(reduction));
  it('is the mean of the targets, none of which makes up for another', () => {
    const targets = [
      { indicator: 'a', planned: 10 },
      { indicator: 'b', planned: 4 },
    ];
    const achieved = [{ indicator: 'a', achieved: 30 }];
    expect(achievementOf(targets, achieved).toString()).toBe('1/2');
    expect(achievementOf([], []).toString()).toBe('1');
  });
});

describe('Recovery', () => {
  const lines = [line(1, 100n, 70n), line(2, 100n)];
  const recover = (recovery: 'unpaid-first' | 'by-instalment', lost: bigint, granted = 300n) => {
    const { lossOfRight, toReimburse } = recoveryOf({ lost, granted, paid: paid(100n, 100n), lines, recovery });
    return [lossOfRight, ...toReimburse.map(({ instalment, amount }) => [instalment, centsOf(amount)])];
  };
  it('takes what is unpaid first, then the latest payment', () => {
    expect(recover('unpaid-first', 0n)).toEqual([0n]);
    expect(recover('unpaid-first', 100n)).toEqual([100n]);
    expect(recover('unpaid-first', 101n)).toEqual([100n, [2, 1n]]);
    expect(recover('unpaid-first', 250n)).toEqual([100n, [1, 50n], [2, 100n]]);
    expect(recover('unpaid-first', 200n, 200n)).toEqual([0n, [1, 100n], [2, 100n]]);
  });
  it('takes from a payment first what was refused of the costs that it bore', () => {
    expect(recover('by-instalment', 30n)).toEqual([0n, [1, 30n]]);
    expect(recover('by-instalment', 29n)).toEqual([0n, [1, 29n]]);
    expect(recover('by-instalment', 130n)).toEqual([100n, [1, 30n]]);
    expect(recover('by-instalment', 131n)).toEqual([100n, [1, 30n], [2, 1n]]);
  });
  it('loses no cent, takes none twice, and never more than was paid', () => {
    const cents = fc.bigInt(0n, 10n ** 9n);
    const mode = fc.constantFrom<'unpaid-first' | 'by-instalment'>('unpaid-first', 'by-instalment');
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 5 }), cents, fc.array(cents, { maxLength: 6 }), mode, (...given) => {
        const [payments, unpaid, refused, recovery] = given;
        const granted = sumCents(payments) + unpaid;
        const costs = refused.map((amount, n) => line((n % 3) + 1, amount + 1n, 1n));
        const lost = granted === 0n ? 0n : (sumCents(refused) * 7n) % (granted + 1n);
        const result = recoveryOf({ lost, granted, paid: paid(...payments), lines: costs, recovery });
        const back = sumCents(result.toReimburse.map(({ amount }) => centsOf(amount)));
        expect(result.lossOfRight + back).toBe(lost);
        expect(result.lossOfRight <= unpaid).toBe(true);
        for (const { instalment, amount } of result.toReimburse) {
          expect(centsOf(amount) <= payments[instalment - 1]!).toBe(true);
        }
      }),
    );
  });
});

describe('The settlement', () => {
  const base = {
    granted: euros(100_00n),
    budget: [{ line: 'support', amount: euros(150_00n) }],
    targets: [],
    achievements: [],
    paid: paid(50_00n),
    financiers: [],
    costs: {},
  };
  const grant = (eligible: bigint, change: object = {}) =>
    settle({ ...base, rules: { ...rules, ...change }, lines: [line(1, 200_00n, eligible)] });

  it('pays a part of the eligible cost, rounded down, and never more than was granted', () => {
    expect(grant(150_00n, { coverage: '2/3' }).finalGrant).toEqual(euros(100_00n));
    expect(grant(149_99n, { coverage: '2/3' }).finalGrant).toEqual(euros(99_99n));
    expect(grant(165_00n).finalGrant).toEqual(euros(100_00n));
  });
  it('takes what passes the budget for what was not spent', () =>
    expect(grant(166_00n)).toMatchObject({ eligible: euros(165_00n), overBudget: [{ excess: euros(1_00n) }] }));
  it('divides the grant among who financed it, to the cent', () => {
    const financiers = [510n, 300n, 150n, 90n, 150n].map((amount, n) => ({ sourceId: `s${n}`, kind: 'state', amount }));
    const { sources } = settle({ ...base, rules, financiers, lines: [line(1, 12_34n)] });
    expect(sumCents(sources.map(({ amount }) => centsOf(amount)))).toBe(12_34n);
    expect(grant(1n).sources).toEqual([]);
  });

  const committed = [510_000n, 300_000n, 150_000n, 90_000n, 150_000n];
  const financiers = committed.map((amount, n) => ({ sourceId: `s${n}`, kind: 'state', amount }));
  const of = (sources: readonly { amount: { cents: string } }[]) => sources.map(({ amount }) => BigInt(amount.cents));
  const cost = (...cents: bigint[]) => cents.map((amount, n) => ({ sourceId: `s${n}`, amount: euros(amount) }));

  it('takes from every source what it bears of the audited cost, not what it committed', () => {
    const lines = [{ ...line(1, 1_234_57n), expenseId: 'e1' }];
    const costs = { e1: cost(524_69n, 308_64n, 154_32n, 92_60n, 154_32n) };
    const settled = (eligible: bigint, o: object = {}) =>
      settle({
        ...base,
        granted: euros(2_000_00n),
        budget: [],
        rules,
        financiers,
        costs,
        ...o,
        lines: [{ ...lines[0]!, eligible }],
      });
    expect(of(settled(1_234_57n).sources)).toEqual([524_69n, 308_64n, 154_32n, 92_60n, 154_32n]);
    // Purposes keep three of the five from this cost.
    const restricted = { e1: cost(0n, 0n, 1_000_00n, 0n, 234_57n) };
    const { sources } = settled(617_29n, { costs: restricted });
    expect(sources.map(({ sourceId }) => sourceId)).toEqual(['s2', 's4']);
    expect(of(sources)).toEqual([500_00n, 117_29n]);
  });
  it('shares what was never charged as an expense as the sources committed', () => {
    const lines = [{ ...line(1, 100n), expenseId: 'e1' }, line(1, 1_200n)];
    const { sources } = settle({
      ...{ ...base, granted: euros(1_300n), budget: [], rules, financiers, lines, costs: { e1: cost(100n) } },
    });
    expect(of(sources)).toEqual([610n, 300n, 150n, 90n, 150n]);
  });
  it('never takes more than the audited cost in all, nor more of a source than it bears', () => {
    const cents = fc.bigInt(0n, 10n ** 8n);
    const expense = fc.record({
      shares: fc.array(cents, { minLength: 5, maxLength: 5 }),
      part: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(
        fc.array(expense, { maxLength: 6 }),
        cents,
        fc.integer({ min: 1, max: 7 }),
        (all, granted, coverage) => {
          const lines = all.map(({ shares, part }, n) => {
            const amount = sumCents(shares);
            return { ...line(1, amount, (amount * BigInt(part)) / 7n), lineId: `l${n}`, expenseId: `e${n}` };
          });
          const costs = Object.fromEntries(all.map(({ shares }, n) => [`e${n}`, cost(...shares)]));
          const result = settle({
            ...{ ...base, granted: euros(granted), budget: [], financiers, lines, costs, paid: [] },
            rules: { ...rules, coverage: `${coverage}/7` },
          });
          const total = sumCents(of(result.sources));
          expect(total).toBe(centsOf(result.finalGrant));
          expect(total <= centsOf(result.eligible)).toBe(true);
          for (const { sourceId, amount } of result.sources) {
            const borne = sumCents(all.map(({ shares }) => shares[Number(sourceId.slice(1))]!));
            expect(centsOf(amount) <= borne).toBe(true);
          }
        },
      ),
    );
  });
});
