import { easterSunday } from './easter.js';
import { addDays } from './madrid-time.js';
import type { HolidayTable } from './working-days.js';

const FROM = 2026;
const TO = 2030;

const FIXED = ['01-01', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'];

/** The years for which the holidays of Spain and its communities are known or estimated. */
export const COVERED_YEARS: readonly number[] = Array.from({ length: TO - FROM + 1 }, (_, at) => FROM + at);

/** The days of a year that are holidays in all of Spain and that no community can replace. */
export const nationalDays = (year: number): readonly string[] =>
  [...FIXED.map((day) => `${year}-${day}`), addDays(easterSunday(year), -2)].sort();

/**
 * Days that are holidays in all of Spain and that no community can replace: Real Decreto 2001/1983, art. 45.1 a), b) and c), and
 * art. 37.2 of the Estatuto de los Trabajadores. Those a community may replace (6 January, Maundy Thursday, 19 March or 25 July),
 * a Monday after a Sunday holiday, and regional and local days come in tables of their own, as published for each year.
 */
export const nationalHolidays: HolidayTable = {
  source: 'Real Decreto 2001/1983, art. 45.1 a), b), c)',
  years: { from: FROM, to: TO },
  dates: COVERED_YEARS.flatMap(nationalDays),
};
