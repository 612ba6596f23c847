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
});
