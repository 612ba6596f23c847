/** Tells one reader that something was committed since it last looked. */
export class Bell {
  #rung = false;
  #answer: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#answer?.();
  }

  /** Call before looking: a ring from now on is not lost. */
  silence(): void {
    this.#rung = false;
  }

  async wait(): Promise<void> {
    if (!this.#rung) await new Promise<void>((resolve) => (this.#answer = resolve));
    this.#answer = undefined;
  }
}

const ALL = Symbol('$all');

/** The end of the log, for those who wait there: of one stream, or of `$all` when no stream is named. */
export class Tail {
  readonly #bells = new Map<string | symbol, Set<Bell>>();

  listen(stream: string | undefined, bell: Bell): () => void {
    const key = stream ?? ALL;
    const bells = this.#bells.get(key) ?? new Set<Bell>();
    this.#bells.set(key, bells.add(bell));
    return () => {
      bells.delete(bell);
      if (bells.size === 0 && this.#bells.get(key) === bells) this.#bells.delete(key);
    };
  }

  moved(streams: readonly string[]): void {
    if (streams.length === 0) return;
    for (const key of [...streams, ALL]) for (const bell of this.#bells.get(key) ?? []) bell.ring();
  }
}
