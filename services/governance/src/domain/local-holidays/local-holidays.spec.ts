import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import {
  localHolidaysAggregate,
  localHolidaysId,
  tableOf,
  type DeclareLocalHolidays,
} from './local-holidays.decider.js';
import type { LocalHolidaysDeclared } from './local-holidays.events.js';

const given = deciderSpec(localHolidaysAggregate.decider);
const madrid = { municipality: '28079', year: 2026, dates: ['2026-05-15', '2026-11-09'], source: 'Boletín' };
const declare = (more: object = {}): DeclareLocalHolidays => ({
  type: 'DeclareLocalHolidays',
  data: { ...madrid, ...more },
});
const declared = (more: object = {}): LocalHolidaysDeclared => ({
  type: 'governance.local-holidays-declared',
  data: { ...madrid, ...more },
});

describe('Local holidays', () => {
  it('are declared by municipality and year, and can be corrected', () => {
    given().when(declare()).then(declared());
    given(declared()).when(declare()).thenNothing();
    given(declared())
      .when(declare({ dates: ['2026-05-15'] }))
      .then(declared({ dates: ['2026-05-15'] }));
  });
  it('are of a place and a year that fit', () => {
    given()
      .when(declare({ municipality: '99999' }))
      .thenRefused('LOCAL_HOLIDAYS_PLACE_UNKNOWN');
    given()
      .when(declare({ year: 2027 }))
      .thenRefused('LOCAL_HOLIDAYS_OF_OTHER_YEAR', { facts: { year: 2027 } });
  });
  it('are one table of the calendar, with the last word of each year', () => {
    const { evolve, initialState } = localHolidaysAggregate.decider;
    const years = { from: 2026, to: 2030 };
    const known = [
      declared(),
      declared({ dates: ['2026-05-15'] }),
      declared({ year: 2027, dates: ['2027-05-15'] }),
    ].reduce(evolve, initialState());
    expect(tableOf('28079', known, years)).toMatchObject([
      { municipality: '28079', years, dates: ['2026-05-15', '2027-05-15'] },
    ]);
    expect(tableOf('28079', initialState(), years)).toEqual([]);
  });
  it('have one stream for a municipality', () => {
    expect(localHolidaysId('28079')).toBe(localHolidaysId('28079'));
    expect(localHolidaysAggregate.streamOf(localHolidaysId('28079'))).toMatch(
      /^governance\.localholidays-[0-9a-f-]{36}$/,
    );
  });
});
