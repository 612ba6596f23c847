import { setTimeout as sleep } from 'node:timers/promises';

/** Ends early, without an error, when the signal aborts. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> =>
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);

const FIRST_MS = 100;
const LAST_MS = 5_000;

/** Waits longer after each failure in a row, and never quite as long as others do. */
export class Backoff {
  #next = FIRST_MS;

  async wait(signal: AbortSignal): Promise<void> {
    await pause(this.#next * (0.5 + Math.random() / 2), signal);
    this.#next = Math.min(this.#next * 2, LAST_MS);
  }

  reset(): void {
    this.#next = FIRST_MS;
  }
}
