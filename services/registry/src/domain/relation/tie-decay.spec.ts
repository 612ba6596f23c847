import { describe, expect, it } from '@jest/globals';
import { tieAge } from '../ecosystem/tie-age.js';
import { decayOf } from './tie-decay.js';

const tie = { validFrom: '2026-01-01', validTo: '2029-12-31', confirmedOn: '2026-01-01' };
const on = (day: string, change: Partial<typeof tie> = {}) => {
  const { state, strength, daysUnconfirmed } = decayOf({ ...tie, ...change }, day);
  return [state, strength, daysUnconfirmed];
};

describe('A tie that nobody confirms', () => {
  it.each([
    ['2026-01-01', ['confirmed', 1, 0]],
    ['2026-12-31', ['confirmed', 0.50095, 364]],
    ['2027-01-01', ['fading', 0.5, 365]],
    ['2027-12-31', ['fading', 0.250475, 729]],
    ['2028-01-01', ['faded', 0.25, 730]],
    ['2028-01-02', ['faded', 0.249526, 731]],
  ])('stands on %s so', (day, expected) => expect(on(day)).toEqual(expected));

  it('counts from its last confirmation, and not less before it', () => {
    expect(on('2027-12-31', { confirmedOn: '2027-12-30' })).toEqual(['confirmed', 0.998103, 1]);
    expect(on('2027-06-01', { confirmedOn: '2027-12-30' })).toEqual(['confirmed', 1, 0]);
  });

  it('counts nothing before its first day and after its last one', () => {
    expect(on('2025-12-31')).toEqual(['to-come', 0, 0]);
    expect(on('2029-12-31')[0]).toBe('faded');
    expect(on('2030-01-01').slice(0, 2)).toEqual(['ended', 0]);
  });

  it('has no last day while it is open', () =>
    expect(decayOf({ ...tie, validTo: null }, '2099-01-01').state).toBe('faded'));

  it('says the rule and the day that it was judged by', () =>
    expect(decayOf(tie, '2026-07-01')).toMatchObject({ rule: 'tie-decay@1', day: '2026-07-01' }));

  it.each(['2026-01-01', '2026-12-31', '2027-01-01', '2028-02-29'])('counts on %s as in the metrics', (day) => {
    const { effective, medianDays, halfLifeDays } = tieAge({ day, confirmed: [tie.confirmedOn] });
    expect([effective, medianDays, halfLifeDays]).toEqual([...on(day).slice(1), 365]);
  });
});
