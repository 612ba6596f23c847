import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { municipalityCheckDigit } from './municipality-check-digit.js';
import { municipalities, municipality, province, retiredMunicipality } from './territories.js';
import { checkTerritory } from './territory-code.js';

const folder = new URL('../../../../shared/data/ine/', import.meta.url);
const present = existsSync(folder);
const rows = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** In the reference and not in the list of 2017: parts of other municipalities until later. */
const NEW_SINCE_2017: Readonly<Record<string, string>> = {
  '11903': 'San Martín del Tesorillo, part of Jimena de la Frontera before',
  '14901': 'Fuente Carreteros, part of Fuente Palmera before',
  '14902': 'La Guijarrosa, part of Santaella before',
  '18077': 'Fornes, part of Arenas del Rey before',
  '18916': 'Torrenueva Costa, part of Motril before',
  '21902': 'La Zarza-Perrunal, part of Calañas before',
  '41904': 'El Palmar de Troya, part of Utrera before',
};

/** What each year's list has that the year before had not, and the other way round; 2004 is the first list. */
const CHANGES: Readonly<Record<string, Readonly<{ added: readonly string[]; merged: readonly string[] }>>> = {
  2006: { added: ['48915'], merged: [] },
  2007: { added: ['50903'], merged: [] },
  2008: { added: ['38901'], merged: [] },
  2010: { added: ['10902', '10903'], merged: [] },
  2011: { added: ['29902', '43907'], merged: [] },
  2013: { added: ['06903'], merged: [] },
  2014: { added: ['10904', '15902'], merged: ['15026', '15063'] },
  2015: { added: ['18065', '18914'], merged: [] },
  2016: { added: ['04904', '10905', '18106', '18915', '29903', '29904'], merged: [] },
  2017: { added: ['36902'], merged: ['36011', '36012'] },
};

const missingFrom = (codes: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...codes].filter((code) => !others.has(code)).sort();

const describeWithData = present ? describe : describe.skip;

describeWithData(`the lists of INE${present ? '' : ` (skipped: there is no ${folder.pathname})`}`, () => {
  const list2017 = present ? rows('municipios.csv') : [];
  const history = present ? rows('municipios_historical.csv') : [];

  it('of 2017: all 8,124 have the right check digit and are found, in their province', () => {
    expect(list2017).toHaveLength(8124);
    const wrong = list2017.filter(([code, , , digit]) => municipalityCheckDigit(code!) !== digit);
    const lost = list2017.filter(([code, parent]) => municipality(code!)?.province !== parent || !province(parent!));
    const unread = list2017.filter(([code, , , digit]) => !checkTerritory(code! + digit!).valid);
    expect({ wrong, lost, unread }).toEqual({ wrong: [], lost: [], unread: [] });
  });

  it('of 2017: what the reference has beyond it became a municipality later', () => {
    const listed = new Set(list2017.map(([code]) => code!));
    const beyond = municipalities().filter(({ code }) => !listed.has(code));
    expect(beyond.map(({ code, name }) => [code, NEW_SINCE_2017[code]?.startsWith(name)])).toEqual(
      Object.keys(NEW_SINCE_2017).map((code) => [code, true]),
    );
  });

  it('of 2004 to 2017: all check digits are right, and every code is known or known to be merged', () => {
    expect(history).toHaveLength(113_611);
    expect(history.filter(([code, , , , digit]) => municipalityCheckDigit(code!) !== digit)).toEqual([]);
    const lost = new Set(history.map(([code]) => code!).filter((code) => !municipality(code)));
    expect([...lost].sort()).toEqual(['15026', '15063', '36011', '36012']);
    for (const code of lost) {
      const { lastListed, successor } = retiredMunicipality(code)!;
      expect(Math.max(...history.filter(([listed]) => listed === code).map(([, year]) => Number(year)))).toBe(
        lastListed,
      );
      expect(municipality(successor)).toBeDefined();
    }
  });

  it('differ from year to year by exactly the changes that are known', () => {
    const codes = new Map<string, Set<string>>();
    for (const [code, year] of history) codes.set(year!, (codes.get(year!) ?? new Set()).add(code!));
    const codesOf = (year: number) => codes.get(String(year)) ?? new Set<string>();
    for (let year = 2005; year <= 2017; year += 1) {
      const [before, now] = [codesOf(year - 1), codesOf(year)];
      const difference = { added: missingFrom(now, before), merged: missingFrom(before, now) };
      expect([year, difference]).toEqual([year, CHANGES[year] ?? { added: [], merged: [] }]);
    }
  });
});
