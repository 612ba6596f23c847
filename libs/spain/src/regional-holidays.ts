import { easterSunday } from './easter.js';
import { addDays, utcMidnight } from './madrid-time.js';
import { COVERED_YEARS, nationalDays } from './national-holidays.js';
import type { HolidayTable } from './working-days.js';

/**
 * Holidays of 2026 by community (INE code) beyond those of all Spain, as in the resolution of the Dirección General de Trabajo of 17
 * October 2025 (BOE-A-2025-21667). In the Canary Islands each island has one more, and in Val d'Aran one differs: those are local here.
 */
const PUBLISHED_2026: Readonly<Record<string, string>> = {
  '01': '01-06 02-28 04-02 11-02 12-07',
  '02': '01-06 04-02 04-23 11-02 12-07',
  '03': '01-06 04-02 09-08 11-02 12-07',
  '04': '01-06 03-02 04-02 04-06 12-26',
  '05': '01-06 04-02 05-30 11-02',
  '06': '01-06 04-02 07-28 09-15 12-07',
  '07': '01-06 04-02 04-23 11-02 12-07',
  '08': '01-06 04-02 04-06 06-04 11-02',
  '09': '01-06 04-06 06-24 09-11 12-26',
  '10': '01-06 03-19 04-06 06-24 10-09',
  '11': '01-06 04-02 09-08 11-02 12-07',
  '12': '01-06 03-19 04-02 06-24 07-25',
  '13': '01-06 04-02 05-02 11-02 12-07',
  '14': '01-06 03-19 04-02 06-09 12-07',
  '15': '01-06 03-19 04-02 04-06 11-02 12-03',
  '16': '01-06 03-19 04-02 04-06 07-25',
  '17': '01-06 04-02 04-06 06-09 12-07',
  '18': '01-06 04-02 05-27 06-13 08-05 09-02',
  '19': '01-06 03-20 04-02 05-27 09-08 09-17 12-07',
};

/* What recurs from year to year in each community. `P` counts from Easter Sunday; `L` moves a Sunday of all Spain to its Monday. */
const PATTERNS: Readonly<Record<string, string>> = {
  '01': '01-06 P-3 02-28 L',
  '02': '01-06 P-3 04-23 L',
  '03': '01-06 P-3 09-08 L',
  '04': '01-06 P-3 P+1 03-01 12-26',
  '05': '01-06 P-3 05-30',
  '06': '01-06 P-3 07-28 09-15',
  '07': '01-06 P-3 04-23 L',
  '08': '01-06 P-3 P+60 05-31',
  '09': '01-06 P+1 06-24 09-11 12-26',
  '10': '01-06 P+1 03-19 06-24 10-09',
  '11': '01-06 P-3 09-08 L',
  '12': '01-06 P-3 05-17 07-25',
  '13': '01-06 P-3 05-02 L',
  '14': '01-06 P-3 03-19 06-09',
  '15': '01-06 P-3 P+1 12-03',
  '16': '01-06 P-3 P+1 07-25',
  '17': '01-06 P-3 P+1 06-09',
  '18': '01-06 P-3 08-05 09-02 S',
  '19': '01-06 P-3 09-08 09-17 F S',
};

/* Feasts of the Islamic calendar by calculation; the cities fix the day each year. `F`: end of Ramadan; `S`: sacrifice. */
const LUNAR: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  F: { 2027: '03-10', 2028: '02-27', 2029: '02-15', 2030: '02-05' },
  S: { 2027: '05-17', 2028: '05-05', 2029: '04-24', 2030: '04-13' },
};

const isSunday = (date: string): boolean => new Date(utcMidnight(date)).getUTCDay() === 0;

const daysOf = (mark: string, year: number): readonly string[] => {
  if (mark === 'L')
    return nationalDays(year)
      .filter(isSunday)
      .map((sunday) => addDays(sunday, 1));
  if (mark.startsWith('P')) return [addDays(easterSunday(year), Number(mark.slice(1)))];
  return [`${year}-${LUNAR[mark]?.[year] ?? mark}`];
};

const publishedIn2026 = (days: string): readonly string[] => days.split(' ').map((day) => `2026-${day}`);

const estimated = (pattern: string, year: number): readonly string[] =>
  pattern.split(' ').flatMap((mark) => daysOf(mark, year));

const tableOf = (community: string): HolidayTable => ({
  source: `BOE-A-2025-21667 (2026, community ${community}); later years: what recurs there, an estimate`,
  years: { from: COVERED_YEARS[0]!, to: COVERED_YEARS.at(-1)! },
  estimated: COVERED_YEARS.filter((year) => year > 2026),
  dates: COVERED_YEARS.flatMap((year) =>
    year === 2026 ? publishedIn2026(PUBLISHED_2026[community]!) : estimated(PATTERNS[community]!, year),
  ),
});

/**
 * Holidays of the communities and autonomous cities beyond those of all Spain, by INE code. 2026 is as published; the years after it are
 * marked `estimated`: each community publishes its own before the year begins, and what it publishes counts.
 */
export const regionalHolidays: ReadonlyMap<string, HolidayTable> = new Map(
  Object.keys(PUBLISHED_2026)
    .sort()
    .map((community) => [community, tableOf(community)]),
);
