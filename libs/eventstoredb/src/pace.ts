import { setImmediate as turnOfTheLoop, setTimeout as sleep } from 'node:timers/promises';

/** How soon one live batch may follow another. What comes after a quiet time does not wait. */
export class Pace {
  #next = 0;

  constructor(private readonly betweenMs: number) {}

  /** A batch begins. One that is not live may be followed at once. */
  begin(live: boolean): void {
    this.#next = live ? performance.now() + this.betweenMs : 0;
  }

  /** At least one turn of the loop, so that what arrived together is taken together. */
  async turn(signal: AbortSignal): Promise<void> {
    const wait = this.#next - performance.now();
    await (wait > 0 ? sleep(wait, undefined, { signal }).catch(() => undefined) : turnOfTheLoop());
  }
}
