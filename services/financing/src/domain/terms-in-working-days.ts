import { addWorkingDays, calendarOf, nationalHolidays, workingCalendar, workingDayOnOrAfter } from '@ceriss/spain';

const national = workingCalendar(nationalHolidays);
const COMMUNITY_DIGITS = 2;

/** The last day of a term of so many working days counted from the day after `day`, by the calendar of a territory, or the national one. */
export const lastDayOfTerm = (day: string, workingDays: number, territory?: string): string =>
  addWorkingDays(day, workingDays, territory === undefined ? national : calendarAt(territory));

const calendarAt = (code: string) =>
  calendarOf([{ level: code.length === COMMUNITY_DIGITS ? 'community' : 'municipality', code }]);

/** The day itself, or the first working day after it: a term that ends on another day is prolonged. */
export const workingDayFrom = (day: string): string => workingDayOnOrAfter(day, national);
