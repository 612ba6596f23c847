import type { HolidayTable } from './working-days.js';

/**
 * Days that are holidays in all of Spain and that no community can replace: Real Decreto 2001/1983, art. 45.1 a), b) and c), and
 * art. 37.2 of the Estatuto de los Trabajadores. Those a community may replace (6 January, Maundy Thursday, 19 March or 25 July),
 * a Monday after a Sunday holiday, and regional and local days come in tables of their own, as published for each year.
 */
export const nationalHolidays: HolidayTable = {
  source: 'Real Decreto 2001/1983, art. 45.1 a), b), c)',
  years: { from: 2026, to: 2029 },
  dates: [
    ...['2026-01-01', '2026-04-03', '2026-05-01', '2026-08-15', '2026-10-12', '2026-11-01', '2026-12-06', '2026-12-08'],
    ...['2026-12-25', '2027-01-01', '2027-03-26', '2027-05-01', '2027-08-15', '2027-10-12', '2027-11-01', '2027-12-06'],
    ...['2027-12-08', '2027-12-25', '2028-01-01', '2028-04-14', '2028-05-01', '2028-08-15', '2028-10-12', '2028-11-01'],
    ...['2028-12-06', '2028-12-08', '2028-12-25', '2029-01-01', '2029-03-30', '2029-05-01', '2029-08-15', '2029-10-12'],
    ...['2029-11-01', '2029-12-06', '2029-12-08', '2029-12-25'],
  ],
};
