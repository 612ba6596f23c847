import { readFileSync } from 'node:fs';
import { systemClock, type Clock } from '@ceriss/kernel';
import { z } from 'zod';

const fileSchema = z.object({ offsetMs: z.number().int() });

/**
 * The one-machine stack's clock: real time plus the offset in a file, `{ "offsetMs": 86400000 }`, read at every call so that all
 * processes move together. No file means no offset. It never goes back: a smaller offset than one already seen is ignored.
 */
export class DemonstrationClock implements Clock {
  /** May be negative: a story begins when it begins, whenever it is played. */
  #offset: number | undefined;
  constructor(
    private readonly file: string,
    private readonly real: Clock = systemClock,
  ) {}

  now(): Date {
    const read = this.#read();
    if (read !== undefined) this.#offset = Math.max(this.#offset ?? read, read);
    return new Date(this.real.now().getTime() + (this.#offset ?? 0));
  }

  #read(): number | undefined {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.file, 'utf8'))).offsetMs;
    } catch {
      // Absent, or caught while it is being written: the offset last seen still holds.
      return undefined;
    }
  }
}

/** The clock of a process: real time, unless the stack named a file. */
export const clockFor = (file: string | undefined): Clock => (file ? new DemonstrationClock(file) : systemClock);
