import { describe, expect, it } from '@jest/globals';
import { addMonths, addYears, daysBetween, isLeapYear, monthsAfterEnd } from './calendar-terms.js';

describe('Terms in months and years', () => {
  it.each([
    ['2029-04-29', '2029-07-29'],
    ['2029-04-30', '2029-07-31'],
    ['2029-05-01', '2029-08-01'],
    ['2029-11-30', '2030-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2027-01-30', '2027-04-30'],
    ['2027-02-28', '2027-05-31'],
    ['2028-02-28', '2028-05-28'],
    ['2028-10-31', '2029-01-31'],
  ])('three months after an end on %s are over on %s', (end, due) => expect(monthsAfterEnd(end, 3)).toBe(due));

  it('keep the day of the month where the month has it', () => {
    expect(addMonths('2029-01-31', 1)).toBe('2029-02-28');
    expect(addMonths('2029-12-31', 2)).toBe('2030-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  });

  it('count days over leap days', () => {
    expect(daysBetween('2027-05-10', '2029-10-01')).toBe(875);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2029-03-01', '2029-02-28')).toBe(-1);
    expect([2000, 2024, 2100, 2027].map(isLeapYear)).toEqual([true, true, false, false]);
  });
});
