import { describe, expect, it } from '@jest/globals';
import { easterSunday } from './easter.js';
import { COVERED_YEARS, nationalDays, nationalHolidays } from './national-holidays.js';
import { calendarOf, type Place } from './place-calendar.js';
import { regionalHolidays } from './regional-holidays.js';
import { communities } from './territories.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const community = (code: string): Place => ({ level: 'community', code });
const CUENCA: Place = { level: 'municipality', code: '16078' };

describe('Easter', () =>
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('%i: %s', (year, day) => expect(easterSunday(year)).toBe(day)));

describe('the holidays of the communities', () => {
  it('are known for each of the nineteen and for every covered year, on days that there are', () => {
    expect([...regionalHolidays.keys()]).toEqual(communities().map(({ code }) => code));
    for (const [, { dates, years }] of regionalHolidays) {
      expect(years).toEqual(nationalHolidays.years);
      for (const year of COVERED_YEARS)
        expect(dates.filter((date) => date.startsWith(`${year}-`)).length).toBeGreaterThan(2);
      for (const date of dates) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }
  });

  it('leave no more than fourteen a year, two of them local, but for the autonomous cities and the Foral Community', () => {
    for (const [code, { dates }] of regionalHolidays) {
      const days = new Set([...dates, ...nationalDays(2026)].filter((date) => date.startsWith('2026')));
      const onSunday = [...days].filter((date) => new Date(date).getUTCDay() === 0);
      expect(days.size - onSunday.length).toBeLessThanOrEqual(['15', '18', '19'].includes(code) ? 14 : 12);
    }
  });

  it.each([
    ['2026-04-02', '13', false, 'Maundy Thursday in Madrid'],
    ['2026-04-02', '09', true, 'Maundy Thursday in Catalonia'],
    ['2026-04-06', '09', false, 'Easter Monday in Catalonia'],
    ['2026-04-06', '13', true, 'Easter Monday in Madrid'],
    ['2026-11-02', '08', false, 'the Monday after All Saints in Castilla-La Mancha'],
    ['2026-11-02', '17', true, 'the Monday after All Saints in La Rioja'],
    ['2026-12-07', '13', false, 'the Monday after the Constitution in Madrid'],
    ['2026-12-07', '12', true, 'the Monday after the Constitution in Galicia'],
    ['2026-12-08', '12', false, 'everywhere'],
    ['2027-03-29', '16', false, 'Easter Monday of 2027 in the Basque Country, estimated'],
  ])('%s in %s counts: %p (%s)', (date, code, counts) =>
    expect(isWorkingDay(date, calendarOf([community(code)]))).toBe(counts),
  );

  it('say which years are an estimate', () => {
    expect([...calendarOf([community('08')]).estimated]).toEqual([2027, 2028, 2029, 2030]);
    expect([...calendarOf([]).estimated]).toEqual([]);
  });
});

describe('the calendar of places', () => {
  it('goes from the municipality over its community to the nation', () => {
    for (const place of [CUENCA, { level: 'province', code: '16' } as const, community('08')]) {
      expect(addWorkingDays('2026-10-30', 1, calendarOf([place]))).toBe('2026-11-03');
    }
    expect(addWorkingDays('2026-10-30', 1, calendarOf([]))).toBe('2026-11-02');
  });

  it('leaves out a holiday of either place', () => {
    expect(addWorkingDays('2026-12-04', 1, calendarOf([community('12')]))).toBe('2026-12-07');
    expect(addWorkingDays('2026-12-04', 1, calendarOf([community('12'), community('13')]))).toBe('2026-12-09');
    expect(addWorkingDays('2026-12-04', 1, calendarOf([community('13'), community('12')]))).toBe('2026-12-09');
  });

  it('takes local days that are given, and names the places without any', () => {
    const local = [
      { municipality: '16078', source: 'example', years: { from: 2026, to: 2026 }, dates: ['2026-09-21'] },
      { municipality: '28079', source: 'example', years: { from: 2026, to: 2026 }, dates: ['2026-11-09'] },
    ];
    expect(calendarOf([CUENCA]).withoutLocalDays).toEqual(['16078']);
    const known = calendarOf([CUENCA, CUENCA], local);
    expect([known.withoutLocalDays, known.holidays.has('2026-09-21'), known.holidays.has('2026-11-09')]).toEqual([
      [],
      true,
      false,
    ]);
    expect(addWorkingDays('2026-09-18', 1, known)).toBe('2026-09-22');
    expect(() => addWorkingDays('2026-12-30', 2, known)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_YEAR_UNKNOWN' }),
    );
  });

  it.each([
    { level: 'community', code: '20' },
    { level: 'province', code: '53' },
    { level: 'municipality', code: '99999' },
  ] as const)('knows no place $code', (place) => expect(() => calendarOf([place])).toThrow(RangeError));
});
