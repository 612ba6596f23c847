import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from '@jest/globals';
import { municipalityCheckDigit } from './municipality-check-digit.js';
import { namedOn, municipalityEver } from './municipality-periods.js';
import { municipalities, municipality, province } from './territories.js';
import { checkTerritory } from './territory-code.js';

const folder = new URL('../../../../shared/data/ine/', import.meta.url);
const present = existsSync(folder);
const rows = (name: string): string[][] => parse(readFileSync(new URL(name, folder)), { from: 2 });

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

/** A name without what is no rename: accents, case, the place of its article, and which of its two languages comes first. */
const spelling = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/^(.*?)(?:, *| *\()(el|la|los|las|les|els|l'|o|a|os|as|es|sa|ses|s')\)?$/, '$2 $1'))
    .flatMap((part) => part.split('-'))
    .map((part) => part.replaceAll(/[^a-z0-9]/g, ''))
    .sort()
    .join('/');

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

  it('of 2004 to 2017: have the right check digits, and each municipality is told as of 1 January and 31 December under its name', () => {
    expect(history).toHaveLength(113_611);
    const wrong = history.filter(([code, year, , , digit, name]) =>
      [`${year}-01-01`, `${year}-12-31`].some((day) => {
        const check = checkTerritory(code! + digit!, day);
        return !check.valid || spelling(check.territory.name) !== spelling(name!);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('of 2004 to 2017: what a list has not was not, and says what was in its place in that list', () => {
    const years = Array.from({ length: 14 }, (_, index) => 2004 + index);
    const listed = new Map(years.map((year) => [year, new Set<string>()]));
    for (const [code, year] of history) listed.get(Number(year))!.add(code!);
    const ever = new Set([...history.map(([code]) => code!), ...municipalities().map(({ code }) => code)]);
    const absent = years.flatMap((year) =>
      [...ever].filter((code) => !listed.get(year)!.has(code)).map((code) => [code, year] as const),
    );
    expect(absent).toHaveLength(ever.size * years.length - history.length);
    for (const [code, year] of absent) {
      const check = checkTerritory(code, `${year}-06-30`);
      if (check.valid || (check.reason !== 'retired' && check.reason !== 'not-yet')) throw new Error(`${code} ${year}`);
      const instead = check.reason === 'retired' ? check.successors : check.predecessors;
      expect(instead.length).toBeGreaterThan(0);
      expect(instead.filter((other) => !listed.get(year)!.has(other))).toEqual([]);
    }
  });

  it('of 2017: its names are the reference’s, or former ones', () => {
    const names = list2017.map(([code, , , , name]) => [code!, spelling(name!)] as const);
    const other = names.filter(
      ([code, name]) => spelling(namedOn(municipalityEver(code)!, '2017-06-30').name) !== name,
    );
    expect(other).toEqual([]);
  });
});
