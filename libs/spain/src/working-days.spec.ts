import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalHolidays } from './national-holidays.js';
import {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.js';

const national = workingCalendar(nationalHolidays);
const madrid = workingCalendar(nationalHolidays, {
  source: 'example of a regional table',
  years: { from: 2026, to: 2027 },
  dates: ['2027-05-03'],
});

describe('working days', () => {
  it.each([
    ['2027-03-12', true, 'a Friday'],
    ['2027-03-13', false, 'a Saturday'],
    ['2027-03-14', false, 'a Sunday'],
    ['2027-03-26', false, 'Good Friday'],
    ['2027-05-03', true, 'a Monday'],
  ])('%s counts: %p (%s)', (date, counts) => expect(isWorkingDay(date, national)).toBe(counts));

  it('counts from the day after, over weekends and holidays', () => {
    expect(addWorkingDays('2027-03-15', 1, national)).toBe('2027-03-16');
    expect(addWorkingDays('2027-03-15', 10, national)).toBe('2027-03-30');
    expect(addWorkingDays('2027-03-13', 1, national)).toBe('2027-03-15');
    expect(addWorkingDays('2026-12-04', 2, national)).toBe('2026-12-09');
  });

  it('counts back for a period of notice', () => {
    expect(addWorkingDays('2027-03-29', -1, national)).toBe('2027-03-25');
    expect(addWorkingDays('2027-03-15', -5, national)).toBe('2027-03-08');
  });

  it('takes regional days into account where they hold', () => {
    expect([isWorkingDay('2027-05-03', madrid), addWorkingDays('2027-04-30', 1, madrid)]).toEqual([
      false,
      '2027-05-04',
    ]);
    expect(addWorkingDays('2027-04-30', 1, national)).toBe('2027-05-03');
  });

  it('counts the clear days between two days', () => {
    expect(workingDaysBetween('2027-03-15', '2027-03-16', national)).toBe(0);
    expect(workingDaysBetween('2027-03-15', '2027-03-17', national)).toBe(1);
    expect(workingDaysBetween('2027-03-19', '2027-03-22', national)).toBe(0);
    expect(workingDaysBetween('2027-03-25', '2027-03-30', national)).toBe(1);
    expect(workingDaysBetween('2027-03-16', '2027-03-15', national)).toBe(0);
  });

  it('prolongs a period that ends on another day', () =>
    expect([workingDayOnOrAfter('2027-05-01', national), workingDayOnOrAfter('2027-05-03', national)]).toEqual([
      '2027-05-03',
      '2027-05-03',
    ]));

  it('counts no day of a year whose holidays it does not know', () => {
    expect(isWorkingDay('2026-01-02', national)).toBe(true);
    expect(addWorkingDays('2030-12-27', 2, national)).toBe('2030-12-31');
    const unknown = expect.objectContaining({ name: 'DomainError', code: 'CALENDAR_YEAR_UNKNOWN' });
    expect(() => addWorkingDays('2030-12-27', 3, national)).toThrow(unknown);
    expect(() => isWorkingDay('2025-12-31', national)).toThrow(unknown);
    expect(() => isWorkingDay('2028-01-03', madrid)).toThrow(
      expect.objectContaining({
        refusal: {
          rule: 'working-days@1',
          facts: { year: 2028, from: 2026, to: 2027, day: '2028-01-03' },
          wouldPassIf: { yearAtLeast: 2026, yearAtMost: 2027 },
        },
      }),
    );
    expect(() => isWorkingDay('2027-02-29', national)).toThrow(RangeError);
  });

  it.each([0, 1.5, NaN, Infinity])('knows no period of %p days', (days) =>
    expect(() => addWorkingDays('2027-03-15', days, national)).toThrow(RangeError),
  );

  it('ends on a working day with exactly that many in between, and counts back to where it began', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const start = workingDayOnOrAfter(new Date(Date.UTC(2026, 0, 2 + offset)).toISOString().slice(0, 10), national);
        const end = addWorkingDays(start, days, national);
        expect(isWorkingDay(end, national)).toBe(true);
        expect(addWorkingDays(end, -days, national)).toBe(start);
      }),
    ));
});

describe('the national holidays', () => {
  it('are the same nine in every year, Good Friday two days before Easter', () => {
    const fixed = ['01-01', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'];
    const goodFridays = { 2026: '04-03', 2027: '03-26', 2028: '04-14', 2029: '03-30', 2030: '04-19' };
    const expected = Object.entries(goodFridays).flatMap(([year, day]) =>
      [...fixed, day].map((date) => `${year}-${date}`),
    );
    expect([...nationalHolidays.dates].sort()).toEqual(expected.sort());
    for (const [year, day] of Object.entries(goodFridays)) expect(new Date(`${year}-${day}`).getUTCDay()).toBe(5);
  });
});
