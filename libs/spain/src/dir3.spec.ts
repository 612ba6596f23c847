import { describe, expect, it } from '@jest/globals';
import { checkDir3 } from './dir3.js';

describe('checkDir3', () => {
  it.each(['E04990201', 'A07002862', 'L01280796', 'U00100001', 'I00000121', 'LA0000219', 'EA0008567', 'L02000016'])(
    'accepts %s',
    (code) => expect(checkDir3(code)).toEqual({ valid: true, code }),
  );

  it('reads small letters and blanks around', () =>
    expect(checkDir3(' l01280796 ')).toEqual({ valid: true, code: 'L01280796' }));

  it.each(['', 'E0499020', 'E049902011', 'X04990201', 'EE4990201', 'E0499020A', '004990201'])(
    'says that %p has not the form',
    (text) => expect(checkDir3(text)).toEqual({ valid: false, reason: 'form' }),
  );

  it('finds a wrong check digit in the code of a town hall', () =>
    expect(checkDir3('L01280795')).toEqual({ valid: false, reason: 'check-digit', expected: '6' }));
});
