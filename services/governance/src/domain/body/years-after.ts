import { addDays, madridDate, startOfMadridDay } from '@ceriss/spain';

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/* By how much the clocks of a day are ahead of UTC when it begins. */
const ahead = (day: string): number => midnight(day) - startOfMadridDay(day).getTime();

/* Clocks change at 01:00 UTC; on any other day it is the same before and after. */
const changeOn = (day: string): number => Date.parse(`${day}T01:00:00Z`);

/* What the clock on the wall says, in milliseconds since midnight. */
const timeOfDay = (instant: Date, day: string): number => {
  const offset = instant.getTime() < changeOn(day) ? ahead(day) : ahead(addDays(day, 1));
  return instant.getTime() + offset - midnight(day);
};

/* The first instant of a day at which the clock says so; an hour later where the clocks skip that time. */
const instantAt = (day: string, time: number): Date => {
  const told = midnight(day) + time;
  const [early, late] = [told - ahead(day), told - ahead(addDays(day, 1))];
  return new Date(early >= changeOn(day) && late >= changeOn(day) ? late : early);
};

/** The same day in Madrid so many years later, or the last of February where there is no 29th; at the same time by the clock. */
export const yearsAfter = (instant: Date, years: number): Date => {
  const day = madridDate(instant);
  const [year, month, date] = [Number(day.slice(0, 4)) + years, day.slice(5, 7), day.slice(8)];
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const later = `${year}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`;
  return instantAt(later, timeOfDay(instant, day));
};
