import { addWorkingDays, nationalHolidays, workingCalendar } from '@ceriss/spain';

const calendar = workingCalendar(nationalHolidays);

/** The last day of a term of so many working days counted from the day after `day`, by the national calendar. */
export const lastDayOfTerm = (day: string, workingDays: number): string => addWorkingDays(day, workingDays, calendar);
