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

  it('names the successor of a merged municipality, and takes it while it was listed', () => {
    const retired = { valid: false, reason: 'retired', existedTo: '2014-01-01', successors: ['15902'] };
    expect([checkTerritory('15026'), checkTerritory('150269', '2014-01-01')]).toEqual([retired, retired]);
    expect(checkTerritory('150269', '2013-12-31')).toMatchObject({ valid: true, territory: { name: 'Cesuras' } });
    expect(checkTerritory('15026', '1995-01-01').valid).toBe(true);
  });

  it('names what a municipality was part of, or merged from, before it was listed', () => {
    expect(checkTerritory('15902', '2013-12-31')).toEqual({
      ...{ valid: false, reason: 'not-yet', existedFrom: '2014-01-01' },
      predecessors: ['15026', '15063'],
    });
    expect(checkTerritory('41904', '2018-12-31')).toMatchObject({ reason: 'not-yet', predecessors: ['41095'] });
    expect(checkTerritory('41904', '2019-01-01').valid).toBe(true);
    expect(checkTerritory('41904').valid).toBe(true);
  });

  it('calls a municipality as it was called on the day', () => {
    const nameOn = (day?: string) => {
      const check = checkTerritory('48039', day);
      return check.valid && check.territory.name;
    };
    expect([nameOn('2004-12-31'), nameOn('2005-01-01'), nameOn()]).toEqual(['Garay', 'Garai', 'Garai']);
  });

  it('finds a wrong check digit before anything else', () =>
    expect(checkTerritory('150260')).toMatchObject({ reason: 'check-digit' }));
});

describe('communityOf', () => {
  it.each([
    ['16078', '08'],
    ['08019', '09'],
    ['08', '08'],
    ['15026', '12'],
  ])('of %s is %s', (code, expected) => expect(communityOf(code)?.code).toBe(expected));

  it.each(['20', '99999', ''])('of %p is none', (code) => expect(communityOf(code)).toBeUndefined());
});
