import { describe, expect, it } from '@jest/globals';
import { checkTerritory, communityOf } from './territory-code.js';

describe('checkTerritory', () => {
  it.each([
    ['08', 'community', '08'],
    ['16078', 'municipality', '16078'],
    ['160783', 'municipality', '16078'],
    ['19', 'community', '19'],
  ])('reads %s as a %s', (text, level, code) =>
    expect(checkTerritory(text)).toMatchObject({ valid: true, territory: { level, code } }),
  );

  it.each(['', '8', '160', '1607', '1607833', '16078a', '16078-3', 'ES42'])('says that %p has not the form', (text) =>
    expect(checkTerritory(text)).toEqual({ valid: false, reason: 'form' }),
  );

  it.each(['00', '20', '54', '16999', '53005', '00000'])('does not know %s', (text) =>
    expect(checkTerritory(text)).toEqual({ valid: false, reason: 'unknown' }),
  );

  it.each(['160780', '160782', '160784', '160789'])(
    'finds that %s has a wrong check digit and says the right one',
    (text) => expect(checkTerritory(text)).toEqual({ valid: false, reason: 'check-digit', expected: '3' }),
  );

  it('names the successor of a merged municipality', () =>
    expect(checkTerritory('15026')).toEqual({ valid: false, reason: 'retired', successor: '15902', lastListed: 2013 }));
});

describe('communityOf', () => {
  it.each([
    ['16078', '08'],
    ['08019', '09'],
    ['08', '08'],
  ])('of %s is %s', (code, expected) => expect(communityOf(code)?.code).toBe(expected));

  it.each(['20', '99999', ''])('of %p is none', (code) => expect(communityOf(code)).toBeUndefined());
});
