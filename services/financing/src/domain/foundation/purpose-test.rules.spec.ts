import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { purposeTest, requiredOf, type YearFigures } from './purpose-test.rules.js';

const rules = { share: '7/10', yearsAfter: 4 };
const test = (figures: readonly YearFigures[], today = '2028-01-01') => purposeTest(figures, rules, today);
const year = (one: number, base: bigint, purposes: bigint): YearFigures => ({ year: one, base, purposes });

describe('Seventy per cent of the income', () => {
  it.each([
    [100n, 70n],
    [101n, 71n],
    [1n, 1n],
    [10n, 7n],
    [0n, 0n],
    [-5n, 0n],
  ])('of %s cents is at least %s cents', (base, required) => expect(requiredOf(base, '7/10')).toBe(required));

  it('is met with the very cent, and not with one less', () => {
    expect(test([year(2027, 1_000_00n, 700_00n)]).years).toMatchObject([
      { state: 'met', outstanding: 0n, share: '7/10' },
    ]);
    expect(test([year(2027, 1_000_00n, 699_99n)]).years).toMatchObject([
      { state: 'open', outstanding: 1n, share: '69999/100000' },
    ]);
  });

  it('is open until the last day of the fourth year after, and missed the day after', () => {
    const figures = [year(2027, 100n, 0n)];
    expect(test(figures, '2031-12-31').years).toMatchObject([{ state: 'open', dueBy: '2031-12-31' }]);
    expect(test(figures, '2032-01-01').years).toMatchObject([{ state: 'missed', outstanding: 70n }]);
  });

  it('is met by what is spent in the fourth year after, and not by what is spent in the fifth', () => {
    expect(test([year(2027, 100n, 0n), year(2031, 0n, 70n)]).years[0]).toMatchObject({
      ...{ state: 'met', from: [{ year: 2031, amount: 70n }] },
    });
    const late = test([year(2027, 100n, 0n), year(2032, 0n, 70n)], '2032-12-31');
    expect(late.years[0]).toMatchObject({ state: 'missed', from: [] });
    expect(late.surplus).toBe(70n);
  });

  it('takes spending for the oldest year first, and never for a later one', () => {
    const { years } = test([year(2027, 100n, 30n), year(2028, 100n, 60n), year(2029, 100n, 30n)]);
    expect(years.map(({ from }) => from)).toEqual([
      [
        { year: 2027, amount: 30n },
        { year: 2028, amount: 40n },
      ],
      [
        { year: 2028, amount: 20n },
        { year: 2029, amount: 30n },
      ],
      [],
    ]);
    expect(test([year(2027, 0n, 500n), year(2028, 100n, 0n)]).years[1]).toMatchObject({ applied: 0n });
  });

  it('asks nothing where there is nothing', () => {
    expect(test([])).toEqual({ years: [], surplus: 0n });
    expect(test([year(2027, 0n, 0n)]).years).toMatchObject([{ state: 'met', share: null }]);
  });

  it('neither loses nor invents a cent, in whatever order the years come', () => {
    const figures = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2020, max: 2035 }),
        base: fc.bigInt(-9n, 9999n),
        purposes: fc.bigInt(0n, 9999n),
      }),
      { selector: (one) => one.year, maxLength: 12 },
    );
    fc.assert(
      fc.property(figures, (some) => {
        const { years, surplus } = test(some);
        expect(test(some.toReversed())).toEqual({ years, surplus });
        const spent = some.reduce((sum, { purposes }) => sum + purposes, 0n);
        expect(years.reduce((sum, { applied }) => sum + applied, surplus)).toBe(spent);
        for (const one of years) {
          expect(one.applied + one.outstanding).toBe(one.required);
          expect(one.from.every((use) => use.year >= one.year && use.year <= one.year + 4)).toBe(true);
        }
      }),
    );
  });
});
