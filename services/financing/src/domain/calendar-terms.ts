import { addDays } from '@ceriss/spain';

const DAY_MS = 86_400_000;
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const isLastOfMonth = (day: string): boolean => addDays(day, 1).endsWith('-01');

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const moved = (day: string, months: number): readonly [year: number, month: number] => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const count = year * 12 + (month - 1) + months;
  return [Math.floor(count / 12), (count % 12) + 1];
};

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / DAY_MS;

/** The same day of the month so many months later, or the last day of a month that has no such day. */
export const addMonths = (day: string, months: number): string => {
  const [year, month] = moved(day, months);
  return written(year, month, Math.min(Number(day.slice(8)), lastOfMonth(year, month)));
};

/** As `addMonths`, and what ends with a month ends with a month: three months after 30 April are over on 31 July. */
export const monthsAfterEnd = (day: string, months: number): string => {
  const [year, month] = moved(day, months);
  return isLastOfMonth(day) ? written(year, month, lastOfMonth(year, month)) : addMonths(day, months);
};

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export const addYears = (day: string, years: number): string => addMonths(day, years * 12);

export const isLeapYear = (year: number): boolean => lastOfMonth(year, 2) === 29;
