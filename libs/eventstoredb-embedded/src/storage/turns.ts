/**
 * Whoever reads many pages takes turns with the others who do: one page of one reader in a turn of the event loop. Between two
 * pages whatever has arrived is heard and committed, however many are reading through a long log.
 */
export class Turns {
  readonly #waiting: Array<() => void> = [];

  /** Resolves when it is this reader's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#give();
    });
  }

  #give(): void {
    setImmediate(() => {
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#give();
    });
  }
}
