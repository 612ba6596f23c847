import { DomainError } from '@ceriss/kernel';
import { addDays, utcMidnight } from './madrid-time.js';

/** Holidays of one territory as published, and the years for which the list is complete. */
export type HolidayTable = Readonly<{
  source: string;
  years: Readonly<{ from: number; to: number }>;
  /** Years whose days are expected and not published yet. */
  estimated?: readonly number[];
  dates: readonly string[];
}>;

export type WorkingCalendar = Readonly<{
  /** Outside these years nothing can be counted: the holidays are not known. */
  years: Readonly<{ from: number; to: number }>;
  holidays: ReadonlySet<string>;
  /** Years of which one of the tables is an estimate: a term that ends in one is to be looked at again when the days are published. */
  estimated: ReadonlySet<number>;
}>;

/** The calendar of a place: its national, regional and local tables together, for the years that all of them cover. */
export const workingCalendar = (...tables: readonly [HolidayTable, ...HolidayTable[]]): WorkingCalendar => ({
  years: {
    from: Math.max(...tables.map(({ years }) => years.from)),
    to: Math.min(...tables.map(({ years }) => years.to)),
  },
  holidays: new Set(tables.flatMap(({ dates }) => dates)),
  estimated: new Set(tables.flatMap(({ estimated = [] }) => estimated)),
});

/**
 * Whether a day counts in a period of working days: Saturdays, Sundays and holidays do not (Ley 39/2015, art. 30.2).
 * Refuses with CALENDAR_YEAR_UNKNOWN a year that the calendar does not know; throws RangeError when there is no such day.
 */
export const isWorkingDay = (date: string, { years, holidays }: WorkingCalendar): boolean => {
  const midnight = utcMidnight(date);
  const year = Number(date.slice(0, 4));
  if (year < years.from || year > years.to) {
    throw new DomainError('CALENDAR_YEAR_UNKNOWN', {
      rule: 'working-days@1',
      facts: { year, from: years.from, to: years.to, day: date },
      wouldPassIf: { yearAtLeast: years.from, yearAtMost: years.to },
    });
  }
  const day = new Date(midnight).getUTCDay();
  return day !== 0 && day !== 6 && !holidays.has(date);
};

/**
 * The last day of a period of so many working days that is counted from the day after `date` (Ley 39/2015, art. 30.3), or the day from
 * which so many have passed before `date` when negative. Refuses with CALENDAR_YEAR_UNKNOWN when the count leaves the calendar; throws
 * RangeError when the number is not a whole one or is zero.
 */
export const addWorkingDays = (date: string, workingDays: number, calendar: WorkingCalendar): string => {
  if (!Number.isSafeInteger(workingDays) || workingDays === 0)
    throw new RangeError('a period has one working day or more');
  const step = Math.sign(workingDays);
  let day = date;
  for (let left = Math.abs(workingDays); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
};

/** The day itself or the first working day after it: a period that ends on another day is prolonged (Ley 39/2015, art. 30.5). */
export const workingDayOnOrAfter = (date: string, calendar: WorkingCalendar): string =>
  isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);

/** How many working days lie after `from` and before `to`: the clear days of a notice given on one for the other. */
export const workingDaysBetween = (from: string, to: string, calendar: WorkingCalendar): number => {
  let days = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days += 1;
  return days;
};
