/** The only way to learn the time. Deciders get instants in the command; handlers get this injected. */
export interface Clock {
  now(): Date;
}

export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests that stands still until it is told. */
export class FixedClock implements Clock {
  #now: Date;
  constructor(instant: string) {
    this.#now = new Date(instant);
  }
  now(): Date {
    return new Date(this.#now);
  }
  set(instant: string): void {
    this.#now = new Date(instant);
  }
}
