import { readFileSync } from 'node:fs';
import { systemClock, type Clock } from '@ceriss/kernel';

const offsetIn = (text: string): number => {
  const value: unknown = JSON.parse(text);
  const offset = typeof value === 'object' && value !== null && 'offsetMs' in value ? value.offsetMs : undefined;
  return typeof offset === 'number' && Number.isFinite(offset) ? offset : 0;
};

/** The machine's time moved by the `offsetMs` in a JSON file, read anew each time. A missing or half-written file keeps the last offset. */
export const demonstrationClock = (file: string): Clock => {
  let offset = 0;
  const read = (): number => {
    try {
      offset = offsetIn(readFileSync(file, 'utf8'));
    } catch {
      return offset;
    }
    return offset;
  };
  return { now: () => new Date(systemClock.now().getTime() + read()) };
};
