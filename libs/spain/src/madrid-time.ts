const HOUR = 3_600_000;
const FIRST_WHOLE_HOUR = Date.UTC(1901) / HOUR;

/* The Swedish way of writing a date is the ISO way. */
const madrid = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short' });

/* The day of the hour that was asked for last: since 1901 a day begins with an hour of UTC, and now is asked for all the time. */
let last = { hour: Number.NaN, day: '' };

/** The calendar day in mainland Spain at an instant, as `YYYY-MM-DD`. */
export const madridDate = (instant: Date): string => {
  const hour = Math.floor(instant.getTime() / HOUR);
  if (hour < FIRST_WHOLE_HOUR) return madrid.format(instant);
  if (hour !== last.hour) last = { hour, day: madrid.format(instant) };
  return last.day;
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** Milliseconds at midnight UTC of a `YYYY-MM-DD`. Throws RangeError when there is no such day. */
export const utcMidnight = (date: string): number => {
  if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
  return Date.parse(`${date}T00:00:00Z`);
};

/** A date some days later, or earlier when negative. Throws RangeError when there is no such day. */
export const addDays = (date: string, days: number): string => {
  const moved = new Date(utcMidnight(date));
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

/**
 * The first instant of a day in mainland Spain (from 1979 on, one or two hours before midnight UTC; clocks change at 01:00 UTC, so it
 * is never ambiguous). Throws RangeError when there is no such day.
 */
export const startOfMadridDay = (date: string): Date => {
  const midnight = utcMidnight(date);
  const summer = new Date(midnight - 2 * HOUR);
  return madridDate(summer) === date ? summer : new Date(midnight - HOUR);
};

/** The last millisecond of a day in mainland Spain: a deadline on that day is met until then. */
export const endOfMadridDay = (date: string): Date => new Date(startOfMadridDay(addDays(date, 1)).getTime() - 1);
