import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { systemClock, type Clock } from '@ceriss/kernel';

/** When the story of `scenario` begins. */
export const STORY_BEGINS = '2026-12-01T08:00:00.000Z';

export type DemonstrationClock = Clock &
  Readonly<{
    file: string;
    /** Moves the time of every process forward. Throws RangeError for an instant that has passed. */
    advanceTo(instant: Date | string): void;
  }>;

const write = (file: string, offsetMs: number): void => {
  // Renamed into place: the processes read it at every call and must never see half a file.
  writeFileSync(`${file}.new`, JSON.stringify({ offsetMs }));
  renameSync(`${file}.new`, file);
};

/**
 * The one-machine stack's clock: real time plus the offset of a file that all processes read. It can never go back.
 * A new file starts at `begins`, or at real time without one.
 */
export const demonstrationClock = (file: string, begins?: string, real: Clock = systemClock): DemonstrationClock => {
  if (!existsSync(file)) write(file, begins ? Date.parse(begins) - real.now().getTime() : 0);
  const offset = (): number => (JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: number }).offsetMs;
  const now = (): Date => new Date(real.now().getTime() + offset());
  return {
    file,
    now,
    advanceTo: (instant) => {
      const wanted = new Date(instant);
      if (!(wanted >= now()))
        throw new RangeError(`it is ${now().toISOString()} already: the clock cannot go to ${String(instant)}`);
      write(file, wanted.getTime() - real.now().getTime());
    },
  };
};
