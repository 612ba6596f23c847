import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@ceriss/kernel';
import { opened, recorded } from '../testing/shop.js';
import { instantText, parseInstant, stamped } from './instant.js';

const created = (milliseconds: number) => ({
  ...recorded(opened('Soria'), newId(), 1),
  created: new Date(milliseconds),
});
const second = Date.parse('2026-11-02T10:15:30Z') * 1_000;

describe('an instant', () => {
  it.each([
    ['2026-11-02T10:15:30Z', 999],
    ['2026-11-02T11:15:30+01:00', 999],
    ['2026-11-02T10:15:30.004Z', 4_999],
    ['2026-11-02T10:15:30.0040Z', 4_000],
    ['2026-11-02T10:15:30.004001Z', 4_001],
    ['2026-11-02T10:15:30.0040019Z', 4_001],
  ])('%s has the microseconds that it names, and is the end of its millisecond when it names none', (text, expected) =>
    expect(parseInstant(text)).toBe(second + expected),
  );

  it.each(['2026-11-02', '2026-11-02T10:15:30', '2026-13-02T10:15:30Z', 'now', ''])('is not %j', (text) =>
    expect(parseInstant(text)).toBeUndefined(),
  );

  it('is read as it is written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e15 }), (instant) => parseInstant(instantText(instant)) === instant),
    ));
});

describe('recorded instants', () => {
  it('are when the store wrote the events, later from event to event', () => {
    const times = [5, 5, 4, 6, 2].map(created);
    expect(stamped(times, 0).map((event) => event.recorded)).toEqual([5_000, 5_001, 5_002, 6_000, 6_001]);
  });

  it('go on from the event before, however the events are cut', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), fc.nat({ max: 20 }), (times, cut) => {
        const events = times.map(created);
        const first = stamped(events.slice(0, cut), 7);
        const rest = stamped(events.slice(cut), first.at(-1)?.recorded ?? 7);
        expect([...first, ...rest]).toEqual(stamped(events, 7));
      }),
    ));
});
