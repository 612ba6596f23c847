import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { KnownTokens } from './known-tokens.js';

const caller = { subject: 'u-1', roles: ['treasurer'] };
const now = 1_800_000_000_000;

afterEach(() => void jest.restoreAllMocks());
const at = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(now + ms);

describe('KnownTokens', () => {
  it('knows what it was told, and nothing else', () => {
    const known = new KnownTokens();
    at(0);
    known.remember('a', caller, now / 1_000 + 3_600);
    expect(known.callerOf('a')).toBe(caller);
    expect(known.callerOf('b')).toBeUndefined();
  });

  it.each([
    ['at the instant the token expires', 10, 10_000],
    ['after a minute, however long the token lasts', 3_600, 60_000],
  ])('forgets %s', (_, lifeS, untilMs) => {
    const known = new KnownTokens();
    at(0);
    known.remember('a', caller, now / 1_000 + lifeS);
    at(untilMs - 1);
    expect(known.callerOf('a')).toBe(caller);
    at(untilMs);
    expect(known.callerOf('a')).toBeUndefined();
  });

  it('keeps no more than its measure, the newest', () => {
    const known = new KnownTokens(2);
    for (const token of ['a', 'b', 'c']) known.remember(token, caller, 4e9);
    expect(['a', 'b', 'c'].map((token) => known.callerOf(token) !== undefined)).toEqual([false, true, true]);
  });
});
