import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditorReference, isCreditorReference } from './references.js';

it('knows the example of ISO 11649, however it is spaced, and no other check digits', () => {
  expect(creditorReference('539007547034')).toBe('RF18539007547034');
  expect(isCreditorReference('RF18 5390 0754 7034')).toBe(true);
  expect(isCreditorReference('RF19539007547034')).toBe(false);
  expect(isCreditorReference('RF18539007547043')).toBe(false);
});

it('gives two check digits, a leading zero too', () => {
  const references = Array.from({ length: 200 }, (_, index) => creditorReference(String(index)));
  expect(references.every((one) => /^RF\d{2}\d+$/.test(one))).toBe(true);
  expect(references.some((one) => one.startsWith('RF0'))).toBe(true);
});

it.each(['', 'A'.repeat(22), 'A-1', 'ñ'])('takes no body like "%s"', (body) =>
  expect(() => creditorReference(body)).toThrow(RangeError),
);

it('what it writes is right, and any one character exchanged is not', () =>
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z0-9]{1,21}$/),
      fc.nat(24),
      fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      (body, at, other) => {
        const reference = creditorReference(body);
        expect(isCreditorReference(reference)).toBe(true);
        const place = 4 + (at % body.length);
        // The check digits tell every single exchange of digits by digits and of letters by letters.
        if (reference[place] === other || /\d/.test(reference[place]!) !== /\d/.test(other)) return;
        expect(isCreditorReference(`${reference.slice(0, place)}${other}${reference.slice(place + 1)}`)).toBe(false);
      },
    ),
  ));
