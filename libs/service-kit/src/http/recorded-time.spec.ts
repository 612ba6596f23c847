import { describe, expect, it } from '@jest/globals';
import { asOfLog } from './recorded-time.js';

const now = new Date('2026-12-04T12:00:10.000Z');

describe('asOf of a read from the log', () => {
  it('is nothing when nobody asks', () => expect(asOfLog(undefined, now)).toBeUndefined());
  it.each([
    ['2026-12-04T12:00:00Z', '2026-12-04T12:00:00.000Z'],
    ['2026-12-04T12:00:05.000Z', '2026-12-04T12:00:05.000Z'],
    ['2026-12-04T13:00:00.123456+01:00', '2026-12-04T12:00:00.123Z'],
  ])('%s is %s', (asOf, by) => expect(asOfLog(asOf, now)).toEqual(new Date(by)));
  it('waits until nothing can be recorded by then any more', () =>
    expect(() => asOfLog('2026-12-04T12:00:05.001Z', now)).toThrow(
      expect.objectContaining({ code: 'NOT_YET_RECORDED' }),
    ));
  it('is never in the future', () =>
    expect(() => asOfLog('2026-12-04T12:00:10.001Z', now)).toThrow(
      expect.objectContaining({ code: 'AS_OF_IN_FUTURE' }),
    ));
});
