import { addDays, utcMidnight } from './madrid-time.js';

/** Holidays of one territory as published, and the years for which the list is complete. */
export type HolidayTable = Readonly<{
  source: string;
  years: Readonly<{ from: number; to: number }>;
  dates: readonly string[];
}>;

export type WorkingCalendar = Readonly<{
  /** Outside these years nothing can be counted: the holidays are not known. */
  years: Readonly<{ from: number; to: number }>;
  holidays: ReadonlySet<string>;
}>;

/** The calendar of a place: its national, regional and local tables together, for the years that all of them cover. */
export const workingCalendar = (...tables: readonly [HolidayTable, ...HolidayTable[]]): WorkingCalendar => ({
  years: {
    from: Math.max(...tables.map(({ years }) => years.from)),
    to: Math.min(...tables.map(({ years }) => years.to)),
  },
  holidays: new Set(tables.flatMap(({ dates }) => dates)),
});

/**
 * Whether a day counts in a period of working days: Saturdays, Sundays and holidays do not (Ley 39/2015, art. 30.2).
 * Throws RangeError when the calendar does not know that year.
 */
export const isWorkingDay = (date: string, { years, holidays }: WorkingCalendar): boolean => {
  const midnight = utcMidnight(date);
  const year = Number(date.slice(0, 4));
  if (year < years.from || year > years.to) {
    throw new RangeError(`the calendar knows ${years.from} to ${years.to}, not ${year}`);
  }
  const day = new Date(midnight).getUTCDay();
  return day !== 0 && day !== 6 && !holidays.has(date);
};

/**
 * The last day of a period of so many working days that is counted from the day after `date` (Ley 39/2015, art. 30.3), or the day from
 * which so many have passed before `date` when negative. Throws RangeError when the number is not a whole one or is zero, or the count leaves the calendar.
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
