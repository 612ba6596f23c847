import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import { Arrivals } from './arrivals.js';
import { DEFAULT_BATCH } from './feed.js';
import type { Batch, Selection } from './log.js';
import type { Source } from './source.js';

/** What a member needs of its tail. */
type SharedTail = Readonly<{
  position: Position;
  /** Undefined when some of the events behind the position are not there any more. Throws what ended the tail. */
  behind(position: Position): readonly RecordedEvent[] | undefined;
  leave(member: TailMember): void;
}>;

/** What one subscription sees of a tail. */
export class TailMember implements Source {
  readonly catchingUp = false;
  readonly #arrivals = new Arrivals();
  /** Seen up to here, and what has been told to the reader. */
  #position: Position;
  #told: Position | undefined;
  #lost = false;

  constructor(
    private readonly tail: SharedTail,
    private readonly selection: Selection,
    after: Position,
  ) {
    this.#position = after;
  }

  get position(): Position {
    return this.#position;
  }

  /** True when it fell so far behind that the tail has not kept what comes next. */
  get lost(): boolean {
    return this.#lost;
  }

  next(): Batch | undefined {
    const { maxBatch = DEFAULT_BATCH } = this.selection;
    const behind = this.tail.behind(this.#position);
    this.#lost = behind === undefined;
    if (!behind) return undefined;
    const part = behind.slice(0, maxBatch);
    const live = part.length === behind.length;
    const reached = live ? this.tail.position : part.at(-1)!.position;
    if (reached > this.#position) this.#position = reached;
    if (this.#told === this.#position) return undefined;
    this.#told = this.#position;
    return { events: part.filter((event) => this.#selects(event)), position: this.#position, live };
  }

  #selects({ stream }: RecordedEvent): boolean {
    return this.selection.prefixes.some((prefix) => stream.startsWith(prefix));
  }

  async gather(): Promise<void> {
    // Catching up is over for who is here.
  }

  idle(limitMs: number): Promise<boolean> {
    return this.#arrivals.wait(0, limitMs);
  }

  advance(position: Position): void {
    if (position > this.#position) this.#position = position;
  }

  interrupt(): void {
    this.#arrivals.wake();
  }

  close(): void {
    this.tail.leave(this);
  }
}
