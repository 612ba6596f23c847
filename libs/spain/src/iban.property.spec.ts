import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkIban } from './iban.js';
import { substitutions, transpositions } from './single-errors.fixture.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const control = (digits: string): string => {
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const sum = [...digits.padStart(10, '0')].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0);
  return String([0, 1][sum % 11] ?? 11 - (sum % 11));
};
const withCheckDigits = (bban: string): string =>
  `ES${String(98n - (BigInt(`${bban}142800`) % 97n)).padStart(2, '0')}${bban}`; // E = 14, S = 28

const spanish = fc
  .tuple(fc.stringMatching(/^\d{8}$/), fc.stringMatching(/^\d{10}$/))
  .map(([branch, account]) => withCheckDigits(branch + control(branch) + control(account) + account));
const accepted = (iban: string): boolean => checkIban(iban).valid;

describe('a Spanish IBAN', () => {
  it('is accepted, in groups of four too', () =>
    fc.assert(
      fc.property(spanish, (iban) => {
        const right = { valid: true, iban, country: 'ES' };
        expect([checkIban(iban), checkIban(iban.replaceAll(/(.{4})/g, '$1 '))]).toEqual([right, right]);
      }),
    ));

  it('with any single wrong character is refused', () =>
    fc.assert(
      fc.property(spanish, (iban) =>
        expect(substitutions(iban, ALPHABET).filter(({ wrong }) => accepted(wrong))).toEqual([]),
      ),
      { numRuns: 20 },
    ));

  it('with two neighbours that changed places is refused', () =>
    fc.assert(
      fc.property(spanish, (iban) => expect(transpositions(iban).filter(({ wrong }) => accepted(wrong))).toEqual([])),
    ));
});
