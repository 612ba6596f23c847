import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDir3 } from './dir3.js';
import { municipalityCheckDigit } from './municipality-check-digit.js';
import { substitutions } from './single-errors.fixture.js';

const townHalls = fc.stringMatching(/^\d{5}$/).map((code) => `L01${code}${municipalityCheckDigit(code)}`);

describe('the DIR3 code of a town hall', () => {
  it('is accepted, and refused with any single wrong digit of its municipality', () =>
    fc.assert(
      fc.property(townHalls, (code) => {
        expect(checkDir3(code)).toEqual({ valid: true, code });
        const wrong = substitutions(code.slice(3), '0123456789').map((one) => checkDir3(`L01${one.wrong}`));
        expect(wrong).toHaveLength(54);
        expect(wrong.filter((check) => check.valid || check.reason !== 'check-digit')).toEqual([]);
      }),
    ));
});

describe('the DIR3 code of any other unit', () => {
  it.each(['A', 'E', 'I', 'J', 'L', 'O', 'U', 'EA', 'LA'])('that begins with %s is checked by its form', (prefix) =>
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9]\d{7}$/), (digits) => {
        const code = (prefix + digits).slice(0, 9);
        expect(checkDir3(code)).toEqual({ valid: true, code });
        expect(checkDir3(`${code}0`)).toEqual({ valid: false, reason: 'form' });
        expect(checkDir3(code.slice(0, 8))).toEqual({ valid: false, reason: 'form' });
      }),
    ),
  );

  it.each([...'BCDFGHKMNPQRSTVWXYZ'])('does not begin with %s', (letter) =>
    expect(checkDir3(`${letter}00000000`)).toEqual({ valid: false, reason: 'form' }),
  );
});
