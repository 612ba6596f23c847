import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { municipalityCheckDigit } from './municipality-check-digit.js';
import { transpositions } from './single-errors.fixture.js';

describe('municipalityCheckDigit', () => {
  it.each([
    ['28079', '6'],
    ['08019', '3'],
    ['16078', '3'],
    ['44216', '0'],
    ['00000', '0'],
  ])('of %s is %s', (code, digit) => expect(municipalityCheckDigit(code)).toBe(digit));

  it.each(['', '2807', '280796', '2807a', ' 28079', '２8079'])('has none for %p', (code) =>
    expect(() => municipalityCheckDigit(code)).toThrow(RangeError),
  );

  it('changes with any single digit', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{5}$/),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (code, at, by) => {
          const wrong = [...code]
            .map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit))
            .join('');
          expect(municipalityCheckDigit(wrong)).not.toBe(municipalityCheckDigit(code));
        },
      ),
    ));

  it('changes with any two neighbours that change places, but for one pair at each place', () => {
    const blind = [/^(07|70)/, /^.(35|53)/, /^..(09|90)/, /^...(07|70)/];
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5}$/), (code) => {
        for (const { wrong, at } of transpositions(code)) {
          const alike = municipalityCheckDigit(wrong) === municipalityCheckDigit(code);
          expect([wrong, alike]).toEqual([wrong, blind[at]!.test(code)]);
        }
      }),
    );
  });
});
