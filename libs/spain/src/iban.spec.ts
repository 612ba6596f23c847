import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkIban } from './iban.js';

/** mod 97 over the rearranged number, as ISO 13616 has it, independent of the library under the check. */
const withCheckDigits = (bban: string): string => {
  const rest = BigInt(`${bban}142800`) % 97n; // E = 14, S = 28
  return `ES${String(98n - rest).padStart(2, '0')}${bban}`;
};
const control = (text: string, weights: readonly number[]): number => {
  const rest = 11 - ([...text].reduce((sum, digit, index) => sum + Number(digit) * weights[index]!, 0) % 11);
  return rest === 11 ? 0 : rest === 10 ? 1 : rest;
};
const controlDigits = (branch: string, account: string): string =>
  `${control(branch, [4, 8, 5, 10, 9, 7, 3, 6])}${control(account, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6])}`;

describe('checkIban', () => {
  it.each(['ES9121000418450200051332', 'ES91 2100 0418 4502 0005 1332', 'es9121000418450200051332'])(
    'accepts %p',
    (text) => expect(checkIban(text)).toEqual({ valid: true, iban: 'ES9121000418450200051332', country: 'ES' }),
  );

  it('accepts an account of another country', () =>
    expect(checkIban('DE89370400440532013000')).toEqual({
      valid: true,
      iban: 'DE89370400440532013000',
      country: 'DE',
    }));

  it.each([
    '',
    'ES91',
    'ES91210004184502000513321',
    'XX9121000418450200051332',
    'ESA121000418450200051332',
    'ES91210004184502000513AA',
  ])('says that %p has not the form', (text) => expect(checkIban(text)).toEqual({ valid: false, reason: 'form' }));

  it('finds a wrong check digit', () =>
    expect(checkIban('ES9221000418450200051332')).toEqual({ valid: false, reason: 'check-digits' }));

  it('finds control digits that mod 97 alone would let through', () =>
    expect(checkIban(withCheckDigits('21000418460200051332'))).toEqual({
      valid: false,
      reason: 'account-control-digits',
    }));

  it('accepts every account whose digits are right and refuses it with any other control digits', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{8}$/),
        fc.stringMatching(/^\d{10}$/),
        fc.stringMatching(/^\d{2}$/),
        (branch, account, other) => {
          const right = controlDigits(branch, account);
          expect(checkIban(withCheckDigits(branch + right + account)).valid).toBe(true);
          expect(checkIban(withCheckDigits(branch + other + account)).valid).toBe(other === right);
        },
      ),
    ));
});
