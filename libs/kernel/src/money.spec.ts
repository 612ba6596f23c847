import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion, centsOf, euros, sumCents } from './money.js';

describe('money', () => {
  it('survives JSON above 2^53', () => {
    const cents = 9_007_199_254_740_993n;
    expect(centsOf(JSON.parse(JSON.stringify(euros(cents))))).toBe(cents);
  });

  it('apportions 1,234.57 over five sources by largest remainder', () =>
    expect(apportion(123_457n, [510n, 300n, 150n, 90n, 150n])).toEqual([52_469n, 30_864n, 15_432n, 9_260n, 15_432n]));

  it('gives a tied cent to the earlier weight', () => expect(apportion(1n, [1n, 1n])).toEqual([1n, 0n]));

  it('mirrors a negative amount', () => expect(apportion(-3n, [1n, 1n])).toEqual([-2n, -1n]));

  it.each([[[]], [[0n]], [[0n, 0n]], [[2n, -1n]]])('refuses weights %p', (weights) =>
    expect(() => apportion(1n, weights)).toThrow(RangeError),
  );

  it('loses no cent and is never a cent or more away from the exact share', () =>
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 15n),
        fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 12 }).filter((weights) => sumCents(weights) > 0n),
        (amount, weights) => {
          const parts = apportion(amount, weights);
          const total = sumCents(weights);
          expect(sumCents(parts)).toBe(amount);
          for (const [index, part] of parts.entries()) {
            const distance = part * total - amount * weights[index]!;
            expect(distance < total && distance > -total).toBe(true);
          }
        },
      ),
    ));
});
