import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from './fraction.js';

const fractions = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 12n))
  .map(([numerator, denominator]) => new Fraction(numerator, denominator));

describe('Fraction', () => {
  it('is kept in lowest terms with a positive denominator', () =>
    expect([new Fraction(4, -6).toString(), new Fraction(6, 3).toString(), new Fraction(0, 5).toString()]).toEqual([
      '-2/3',
      '2',
      '0',
    ]));

  it('adds weighted shares exactly', () =>
    expect(Fraction.sum([new Fraction(30 * 9, 13), new Fraction(15 * 4, 5)]).toString()).toBe('426/13'));

  it('tells a met threshold from one that is a hair away', () => {
    const half = new Fraction(1, 2);
    expect(new Fraction(10n ** 30n, 2n * 10n ** 30n).equals(half)).toBe(true);
    expect(new Fraction(10n ** 30n - 1n, 2n * 10n ** 30n).compare(half)).toBe(-1);
  });

  it.each(['', '1/', '/2', '1.5', '1/-2', '1/2/3', ' 1'])('does not read %p', (text) =>
    expect(() => Fraction.parse(text)).toThrow(RangeError),
  );

  it('has no zero denominator', () => {
    expect(() => new Fraction(1, 0)).toThrow(RangeError);
    expect(() => new Fraction(1).dividedBy(Fraction.zero)).toThrow(RangeError);
  });

  it.each([
    [new Fraction(2191, 26), 2, '84.27'],
    [new Fraction(-1, 2), 0, '-1'],
    [new Fraction(-1, 1000), 2, '0.00'],
    [new Fraction(1, 2), 0, '1'],
  ])('reads %s to %i places as %s', (fraction, places, text) => expect(fraction.toDecimal(places)).toBe(text));

  it.each([
    ['88.4', '442/5'],
    ['-0.50', '-1/2'],
    ['7', '7'],
    ['0.0', '0'],
  ])('reads the decimal %s as %s', (text, fraction) => expect(Fraction.fromDecimal(text).toString()).toBe(fraction));

  it.each(['', '.5', '5.', '1e3', '1,5', '+1'])('does not read %p as a decimal', (text) =>
    expect(() => Fraction.fromDecimal(text)).toThrow(RangeError),
  );

  it('is a field: what is written is read, what is added is taken away, what is multiplied is divided', () =>
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(Fraction.parse(a.toJSON()).equals(a)).toBe(true);
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        if (!b.equals(Fraction.zero)) expect(a.times(b).dividedBy(b).equals(a)).toBe(true);
        expect(Math.sign(a.compare(b))).toBe(-Math.sign(b.compare(a)) + 0);
      }),
    ));
});
