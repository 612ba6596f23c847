import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock, newId, systemClock } from '@ceriss/kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clockFor, DemonstrationClock } from './demonstration-clock.js';

const file = join(tmpdir(), `clock-${newId()}.json`);
const real = new FixedClock('2026-03-01T10:00:00.000Z');
const DAY_MS = 86_400_000;

const set = (text: string) => writeFile(file, text);

afterEach(() => rm(file, { force: true }));

describe('the demonstration clock', () => {
  it('is real time without a file', () => {
    expect(new DemonstrationClock(file, real).now()).toEqual(real.now());
    expect(clockFor(undefined)).toBe(systemClock);
  });

  it('moves at once when the file says so', async () => {
    const clock = new DemonstrationClock(file, real);
    await set(JSON.stringify({ offsetMs: DAY_MS }));
    expect(clock.now().toISOString()).toBe('2026-03-02T10:00:00.000Z');
    await set(JSON.stringify({ offsetMs: 2 * DAY_MS }));
    expect(clock.now().toISOString()).toBe('2026-03-03T10:00:00.000Z');
  });

  it('never goes back, whatever the file says', async () => {
    const clock = new DemonstrationClock(file, real);
    await set(JSON.stringify({ offsetMs: DAY_MS }));
    const before = clock.now();
    for (const text of ['{"offsetMs":0}', '{"offsetMs":-5}', '{"off', '']) {
      await set(text);
      expect(clock.now()).toEqual(before);
    }
  });
});
