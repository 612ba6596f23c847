import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkNif } from './nif.js';

const digits = fc.stringMatching(/^\d{7}$/);
const letters = fc.constantFrom(...'ABCDEFGHJNPQRSUVW');

describe('checkNif', () => {
  it.each([
    ['G84001239', 'G', 'entity'],
    ['S2800999A', 'S', 'entity'],
    ['S1900777B', 'S', 'entity'],
    ['P1607800H', 'P', 'entity'],
    ['A78123452', 'A', 'entity'],
    ['B99123457', 'B', 'entity'],
    ['Q2818999A', 'Q', 'entity'],
    ['F16002222', 'F', 'entity'],
    ['12345678Z', 'DNI', 'person'],
    ['X1234567L', 'X', 'person'],
    ['Y1234567X', 'Y', 'person'],
    ['Z1234567R', 'Z', 'person'],
    ['K1234567L', 'K', 'person'],
  ])('accepts %s, of kind %s, held by an %s', (nif, kind, holder) =>
    expect(checkNif(nif)).toEqual({ valid: true, nif, kind, holder }),
  );

  it.each(['g16123457', 'G-16.123.457', 'ESG16123457', ' G 16123457 '])('reads %p without its separators', (text) =>
    expect(checkNif(text)).toMatchObject({ valid: true, nif: 'G16123457' }),
  );

  it.each(['', 'G1612345', 'G161234577', 'GG6123457', 'G1612345É', 'ÑÑÑÑÑÑÑÑÑ', '１2345678Z'])(
    'says that %p has not the form',
    (text) => expect(checkNif(text)).toEqual({ valid: false, reason: 'form' }),
  );

  it.each(['I16123457', 'O16123457', 'T16123457'])('says that %s is of no kind', (text) =>
    expect(checkNif(text)).toEqual({ valid: false, reason: 'kind' }),
  );

  it.each([
    ['G16123450', ['7', 'G']],
    ['A78123453', ['2']],
    ['A7812345B', ['2']],
    ['P16078008', ['H']],
    ['P1607800I', ['H']],
    ['12345678A', ['Z']],
    ['123456788', ['Z']],
    ['X1234567T', ['L']],
  ])('says what %s should have ended with', (text, expected) =>
    expect(checkNif(text)).toEqual({ valid: false, reason: 'check-digit', expected }),
  );

  it('accepts for any entity exactly the check characters that it says it expects, each where its kind allows', () =>
    fc.assert(
      fc.property(letters, digits, (kind, body) => {
        const ends = [...'0123456789ABCDEFGHIJ'].filter((end) => checkNif(kind + body + end).valid);
        const refused = checkNif(`${kind}${body}Z`);
        expect(refused).toEqual({ valid: false, reason: 'check-digit', expected: ends });
        expect(ends).toHaveLength('ABEH'.includes(kind) || 'NPQRSW'.includes(kind) ? 1 : 2);
        expect(ends.some((end) => /\d/.test(end))).toBe(!'NPQRSW'.includes(kind));
        expect(ends.some((end) => /[A-J]/.test(end))).toBe(!'ABEH'.includes(kind));
      }),
    ));

  it('finds any single wrong digit of a person', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (n, at, by) => {
          const body = String(n).padStart(8, '0');
          const check = checkNif(`${body}0`);
          if (check.valid || check.reason !== 'check-digit') throw new Error('a DNI never ends with a digit');
          const wrong = [...body]
            .map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit))
            .join('');
          expect(checkNif(wrong + check.expected[0]).valid).toBe(false);
          expect(checkNif(body + check.expected[0]).valid).toBe(true);
        },
      ),
    ));
});
