import type { EventStore, NewEvent, Revision } from '@ceriss/event-sourcing';

/** A log as one process sees it, in which somebody else does something just before the so-manyth time that it is asked or told anything. */
export class InterruptedStore implements EventStore {
  #uses = 0;

  constructor(
    private readonly inner: EventStore,
    private readonly at: number,
    private readonly between: () => Promise<unknown>,
  ) {}

  /** Whether it ever came to that. */
  get interrupted(): boolean {
    return this.#uses >= this.at;
  }

  async readStream(stream: string) {
    await this.#used();
    return this.inner.readStream(stream);
  }

  async append(stream: string, events: readonly NewEvent[], expected: Revision) {
    await this.#used();
    return this.inner.append(stream, events, expected);
  }

  async #used(): Promise<void> {
    this.#uses += 1;
    if (this.#uses === this.at) await this.between();
  }
}
