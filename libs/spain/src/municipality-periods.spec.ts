import { describe, expect, it } from '@jest/globals';
import { FORMER_NAMES } from './former-names.js';
import { MUNICIPALITY_CHANGES } from './municipality-changes.js';
import { existedOn, municipalityEver, municipalityPeriod, namedOn } from './municipality-periods.js';
import { municipality } from './territories.js';

describe('the changes of municipalities', () => {
  it('make municipalities that there are, out of others that were there', () => {
    for (const { year, municipality: made, outOf } of MUNICIPALITY_CHANGES) {
      expect(municipality(made)).toBeDefined();
      for (const code of outOf) {
        expect(municipalityEver(code)).toBeDefined();
        expect(existedOn(municipalityPeriod(code), `${year - 1}-12-31`)).toBe(true);
        expect(code.slice(0, 2)).toBe(made.slice(0, 2));
      }
    }
  });

  it('make and end no municipality twice', () => {
    const made = MUNICIPALITY_CHANGES.map((change) => change.municipality);
    const ended = MUNICIPALITY_CHANGES.flatMap(({ merged = {} }) => Object.keys(merged));
    expect([new Set(made).size, new Set(ended).size]).toEqual([made.length, ended.length]);
    expect(ended.filter((code) => municipality(code))).toEqual([]);
  });
});

describe('the period of a municipality', () => {
  it.each([
    ['16078', {}],
    ['48915', { existedFrom: '2006-01-01', predecessors: ['48060'] }],
    ['15026', { existedTo: '2014-01-01', successors: ['15902'] }],
    ['15902', { existedFrom: '2014-01-01', predecessors: ['15026', '15063'] }],
    ['constructor', {}],
  ])('of %s is %p', (code, period) => expect(municipalityPeriod(code)).toEqual(period));

  it('begins with its first day and ends before its last', () => {
    const days = ['2005-12-31', '2006-01-01', '2013-12-31', '2014-01-01'];
    const period = { existedFrom: '2006-01-01', existedTo: '2014-01-01' };
    expect(days.map((day) => existedOn(period, day))).toEqual([false, true, true, false]);
  });

  it('leaves a merged one its name, province and check digit', () =>
    expect(municipalityEver('36012')).toEqual({
      ...{ level: 'municipality', code: '36012', checkDigit: '3' },
      ...{ name: 'Cotobade', province: '36' },
    }));
});

describe('the names of a municipality', () => {
  it.each([
    ['46257', '2004-12-31', 'Villanueva de Castellón'],
    ['46257', '2005-01-01', 'Castelló de la Ribera'],
    ['46257', '2007-01-01', 'Villanueva de Castellón'],
    ['46257', '2018-01-01', 'Castelló'],
    ['16078', '1999-01-01', 'Cuenca'],
  ])('%s is called on %s %s', (code, day, name) => expect(namedOn(municipality(code)!, day).name).toBe(name));

  it('that are former are of municipalities that there are, in order, and changed each time', () => {
    for (const [code, names] of Object.entries(FORMER_NAMES)) {
      const years = names.map(([until]) => until);
      expect(years).toEqual([...new Set(years)].sort());
      const all = [...names.map(([, name]) => name), municipality(code)?.name];
      expect(all.filter((name, index) => name === undefined || name === all[index + 1])).toEqual([]);
    }
  });
});
