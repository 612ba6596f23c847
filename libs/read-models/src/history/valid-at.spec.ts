import { FixedClock } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { dayOf } from './valid-at.js';

const clock = new FixedClock('2026-07-01T22:30:00Z');

describe('the day that a question is about', () => {
  it('is the one that it names', () =>
    expect(dayOf({ asOf: '2026-01-01T00:00:00Z', validAt: '2025-05-05' }, clock)).toBe('2025-05-05'));
  it('is today in mainland Spain when it names nothing', () => expect(dayOf({}, clock)).toBe('2026-07-02'));
  it('is the day there of the instant it is asked as of', () =>
    expect(['2026-01-01T22:59:59.9999Z', '2026-01-01T23:00:00Z'].map((asOf) => dayOf({ asOf }, clock))).toEqual([
      '2026-01-01',
      '2026-01-02',
    ]));
  it('is none of what is no instant', () => expect(() => dayOf({ asOf: 'yesterday' }, clock)).toThrow(RangeError));
});
