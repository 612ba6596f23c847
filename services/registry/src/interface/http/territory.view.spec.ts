import { describe, expect, it } from '@jest/globals';
import { territoryView } from './territory.view.js';

describe('A territory', () => {
  it('that is a community shows its provinces', () =>
    expect(territoryView('08')).toEqual({
      level: 'community',
      code: '08',
      name: 'Castilla-La Mancha',
      iso: 'ES-CM',
      nuts2: 'ES42',
      provinces: [
        { code: '02', name: 'Albacete' },
        { code: '13', name: 'Ciudad Real' },
        { code: '16', name: 'Cuenca' },
        { code: '19', name: 'Guadalajara' },
        { code: '45', name: 'Toledo' },
      ],
    }));

  it('that is a province shows its community', () =>
    expect(territoryView('08', 'province')).toEqual({
      level: 'province',
      code: '08',
      name: 'Barcelona',
      nuts2: 'ES51',
      nuts3: 'ES511',
      community: { code: '09', name: 'Cataluña/Catalunya' },
    }));

  it.each(['16078', '160783'])('that is a municipality shows where it lies: %s', (code) =>
    expect(territoryView(code)).toEqual({
      level: 'municipality',
      code: '16078',
      checkDigit: '3',
      name: 'Cuenca',
      nuts2: 'ES42',
      nuts3: 'ES423',
      province: { code: '16', name: 'Cuenca' },
      community: { code: '08', name: 'Castilla-La Mancha' },
    }),
  );

  it('on an island has no NUTS 3 region', () => expect(territoryView('35016')).not.toHaveProperty('nuts3'));

  it('that was merged names its successor', () =>
    expect(territoryView('15026')).toEqual({
      level: 'municipality',
      code: '15026',
      name: 'Cesuras',
      lastListed: 2013,
      successor: '15902',
    }));

  it('with a wrong check digit is refused', () => expect(() => territoryView('160784')).toThrow('TERRITORY_INVALID'));

  it.each([
    ['20', undefined],
    ['54', 'province'],
    ['16999', undefined],
    ['169990', undefined],
    ['16078', 'community'],
    ['16', 'municipality'],
    ['', undefined],
    ['constructor', undefined],
  ] as const)('%p as %p is none', (code, level) => expect(territoryView(code, level)).toBeUndefined());
});
