import { describe, expect, it } from '@jest/globals';
import { territoryView as viewOn } from './territory.view.js';

const territoryView = (code: string, level?: Parameters<typeof viewOn>[2], on = '2026-12-01') =>
  viewOn(code, on, level);

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
      listed: true,
      nuts2: 'ES42',
      nuts3: 'ES423',
      province: { code: '16', name: 'Cuenca' },
      community: { code: '08', name: 'Castilla-La Mancha' },
    }),
  );

  it('on an island has no NUTS 3 region', () => expect(territoryView('35016')).not.toHaveProperty('nuts3'));

  it('that was merged names its successor, and says whether it was listed on the day', () => {
    const merged = {
      ...{ level: 'municipality', code: '15026', checkDigit: '9', name: 'Cesuras', nuts2: 'ES11', nuts3: 'ES111' },
      ...{ province: { code: '15', name: 'A Coruña' }, community: { code: '12', name: 'Galicia' } },
      ...{ existedTo: '2014-01-01', successors: ['15902'] },
    };
    expect(territoryView('15026')).toEqual({ ...merged, listed: false });
    expect(territoryView('15026', undefined, '2013-12-31')).toEqual({ ...merged, listed: true });
  });

  it('that was made later names what it was made out of', () =>
    expect(territoryView('15902', undefined, '2013-12-31')).toMatchObject({
      ...{ listed: false, existedFrom: '2014-01-01', predecessors: ['15026', '15063'] },
    }));

  it('has the name of the day', () =>
    expect([territoryView('48039', undefined, '2004-12-31')?.name, territoryView('48039')?.name]).toEqual([
      'Garay',
      'Garai',
    ]));

  it('with a wrong check digit is refused', () => expect(() => territoryView('160784')).toThrow('TERRITORY_INVALID'));
  it('that was merged, with a wrong check digit, is refused', () =>
    expect(() => territoryView('150260')).toThrow('TERRITORY_INVALID'));

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
