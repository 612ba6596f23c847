const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** By then the read model has seen what was done; if it has not, doing it again is harmless. */
const SETTLING_MS = 5_000;

type Waiting = Readonly<{ failures: number; until: number }>;

/** Which keys are left alone for a while, and how long: doubled with every failure up to a minute. In real time. */
export class Patience {
  readonly #waiting = new Map<string, Waiting>();
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How many keys are left alone; a query must look past them. */
  get size(): number {
    return this.#waiting.size;
  }

  allows(key: string): boolean {
    const waiting = this.#waiting.get(key);
    return !waiting || waiting.until <= this.now();
  }

  failed(key: string): void {
    const failures = (this.#waiting.get(key)?.failures ?? 0) + 1;
    const wait = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
    this.#waiting.set(key, { failures, until: this.now() + wait });
  }

  done(key: string): void {
    this.#forget();
    this.#waiting.set(key, { failures: 0, until: this.now() + SETTLING_MS });
  }

  /* A key that was not tried again long after its time is due no more. */
  #forget(): void {
    for (const [key, { until }] of this.#waiting) if (until + LONGEST_MS <= this.now()) this.#waiting.delete(key);
  }
}
