import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@ceriss/kernel';
import { demonstrationClock, STORY_BEGINS } from './clock.js';

describe('the demonstration clock', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ceriss-clock-'));
    file = join(folder, 'clock.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['2026-11-20T10:00:00.000Z', '2031-01-01T00:00:00.000Z'])(
    'begins the story at its instant when it is %s',
    (now) => {
      expect(demonstrationClock(file, STORY_BEGINS, new FixedClock(now)).now().toISOString()).toBe(STORY_BEGINS);
    },
  );

  it('is real time when nothing says where to begin', () => {
    const real = new FixedClock('2026-11-20T10:00:00.000Z');
    expect(demonstrationClock(file, undefined, real).now()).toEqual(real.now());
  });

  it('goes on from where it was when it is opened again', () => {
    const real = new FixedClock('2026-11-20T10:00:00.000Z');
    demonstrationClock(file, STORY_BEGINS, real).advanceTo('2027-03-15T09:00:00Z');
    real.set('2026-11-20T10:05:00.000Z');
    expect(demonstrationClock(file, STORY_BEGINS, real).now().toISOString()).toBe('2027-03-15T09:05:00.000Z');
  });

  it.each(['2026-11-30T08:00:00Z', 'not an instant'])('refuses to go to %s and stays where it is', (instant) => {
    const clock = demonstrationClock(file, STORY_BEGINS, new FixedClock('2026-11-20T10:00:00.000Z'));
    expect(() => clock.advanceTo(instant)).toThrow(RangeError);
    expect(clock.now().toISOString()).toBe(STORY_BEGINS);
  });

  it('leaves nothing but the whole file behind', () => {
    demonstrationClock(file).advanceTo('2099-01-01T00:00:00Z');
    expect(readdirSync(folder)).toEqual(['clock.json']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ offsetMs: expect.any(Number) });
  });
});
