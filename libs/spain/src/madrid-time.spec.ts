import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, endOfMadridDay, madridDate, startOfMadridDay } from './madrid-time.js';

describe('Madrid time', () => {
  it.each([
    ['2026-01-15T22:59:59.999Z', '2026-01-15'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16'],
    ['2026-07-15T21:59:59.999Z', '2026-07-15'],
    ['2026-07-15T22:00:00.000Z', '2026-07-16'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('%s is on %s', (instant, date) => expect(madridDate(new Date(instant))).toBe(date));

  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T22:59:59.999Z', 24],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', '2026-07-15T21:59:59.999Z', 24],
    ['2027-03-28', '2027-03-27T23:00:00.000Z', '2027-03-28T21:59:59.999Z', 23],
    ['2027-10-31', '2027-10-30T22:00:00.000Z', '2027-10-31T22:59:59.999Z', 25],
  ])('%s begins at %s and ends at %s, %i hours', (date, start, end, hours) => {
    expect([startOfMadridDay(date).toISOString(), endOfMadridDay(date).toISOString()]).toEqual([start, end]);
    expect(endOfMadridDay(date).getTime() + 1 - startOfMadridDay(date).getTime()).toBe(hours * 3_600_000);
  });

  it('leaves no instant between two days, from 1979 on', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1979-01-02'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (instant) => {
          const date = madridDate(instant);
          expect(startOfMadridDay(date) <= instant && instant <= endOfMadridDay(date)).toBe(true);
          expect(madridDate(new Date(startOfMadridDay(date).getTime() - 1))).toBe(addDays(date, -1));
        },
      ),
    ));

  it.each(['', '2026-02-29', '2026-13-01', '2026-1-5', '2026-01-15T00:00:00Z', 'today'])('knows no day %p', (text) => {
    expect(() => startOfMadridDay(text)).toThrow(RangeError);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('adds days over ends of months and years', () =>
    expect([addDays('2028-02-28', 1), addDays('2027-01-01', -1), addDays('2026-03-28', 2)]).toEqual([
      '2028-02-29',
      '2026-12-31',
      '2026-03-30',
    ]));
});
