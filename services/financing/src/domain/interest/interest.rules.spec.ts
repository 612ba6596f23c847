import { Fraction } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactInterest, roundedHalfUp, segmentsOf, type DayCount, type Rate } from './interest.rules.js';

const rates: readonly Rate[] = [{ validFrom: '2023-01-01', percent: '4.0625' }];
const interest = (cents: bigint, from: string, to: string, count: DayCount = 'actual/365', table = rates) =>
  roundedHalfUp(exactInterest(cents, segmentsOf(from, to, table, count)));

describe('Interest', () => {
  it('of 18,400.00 at 4.0625 % from 2027-05-10 to 2029-10-01 is 1,791.95 over 875 days of years of 365', () => {
    expect(segmentsOf('2027-05-10', '2029-10-01', rates, 'actual/365')).toEqual([
      { from: '2027-05-10', to: '2029-10-01', days: 875, percent: '4.0625', yearDays: 365 },
    ]);
    expect(interest(1_840_000n, '2027-05-10', '2029-10-01')).toBe(179_195n);
  });
  it('counts 366 days for the leap year when the rule says actual/actual', () => {
    const segments = segmentsOf('2027-05-10', '2029-10-01', rates, 'actual/actual');
    expect(segments.map(({ days, yearDays }) => [days, yearDays])).toEqual([
      [236, 365],
      [366, 366],
      [273, 365],
    ]);
    expect(exactInterest(1_840_000n, segments).toString()).toBe(
      new Fraction(1_840_000n * 40_625n, 1_000_000n).times(new Fraction(236 + 273 + 365, 365)).toString(),
    );
    expect(interest(1_840_000n, '2027-05-10', '2029-10-01', 'actual/actual')).toBe(178_990n);
  });
  it('changes the rate on its first day, inside the period', () => {
    const table = [...rates, { validFrom: '2028-01-01', percent: '5' }];
    const segments = segmentsOf('2027-12-31', '2028-01-02', table, 'actual/365');
    expect(segments.map(({ from, percent }) => [from, percent])).toEqual([
      ['2027-12-31', '4.0625'],
      ['2028-01-01', '5'],
    ]);
    expect(segmentsOf('2028-01-01', '2028-01-02', table, 'actual/365')).toMatchObject([{ percent: '5' }]);
    expect(segmentsOf('2027-12-31', '2028-01-01', table, 'actual/365')).toMatchObject([{ percent: '4.0625' }]);
  });
  it('is nothing for no day, and unknown before the first rate', () => {
    expect(interest(1_840_000n, '2027-05-10', '2027-05-10')).toBe(0n);
    expect(interest(36_500_00n, '2023-01-01', '2023-01-02')).toBe(406n);
    expect(() => interest(1n, '2022-12-31', '2023-01-02')).toThrow(
      expect.objectContaining({ code: 'INTEREST_RATE_UNKNOWN' }),
    );
  });
  it.each([
    [1n, 2n, 1n],
    [499n, 1000n, 0n],
    [3n, 2n, 2n],
    [0n, 1n, 0n],
  ])('rounds %s/%s to %s', (n, d, cents) => expect(roundedHalfUp(new Fraction(n, d))).toBe(cents));

  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2023-01-01', days));
  it('is additive: a period that is cut anywhere bears what its parts bear', () =>
    fc.assert(
      fc.property(
        fc.tuple(day, day, day).map((days) => days.toSorted() as [string, string, string]),
        fc.bigInt(0n, 10n ** 12n),
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 900 })), { maxLength: 5 }),
        fc.constantFrom<DayCount>('actual/365', 'actual/actual'),
        ([from, cut, to], cents, changes, count) => {
          const table = [...rates, ...changes.map(([validFrom, rate]) => ({ validFrom, percent: `${rate / 100}` }))];
          const of = (a: string, b: string) => exactInterest(cents, segmentsOf(a, b, table, count));
          expect(of(from, cut).plus(of(cut, to)).toString()).toBe(of(from, to).toString());
        },
      ),
    ));
});
