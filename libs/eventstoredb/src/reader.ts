import type { Position } from '@ceriss/event-sourcing';
import type { Connection } from './connection.js';
import { Feed } from './feed.js';
import type { Batch, Selection } from './log.js';
import type { Source } from './source.js';
import type { StreamNames } from './stream-names.js';
import { TailMember } from './tail-member.js';
import type { Tails } from './tails.js';

/** One reader of the log: it begins with a feed of its own, and once it has caught up shares a tail where there are tails. */
export class Reader {
  #source: Source;
  /** The last event that was taken. */
  #after: Position | 'start';
  #live = false;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly selection: Selection,
    private readonly tails?: Tails,
  ) {
    this.#after = selection.after;
    this.#source = this.#ownFeed();
  }

  get source(): Omit<Source, 'next'> {
    return this.#source;
  }

  /** Whether the last batch left nothing waiting. */
  get live(): boolean {
    return this.#live;
  }

  /** What has come since the last call; undefined when nothing has. Throws what ended the reading. */
  next(): Batch | undefined {
    const batch = this.#source.next();
    if (batch) this.#note(batch);
    else if (this.#source instanceof TailMember && this.#source.lost) this.#change(this.#ownFeed());
    return batch;
  }

  #note({ events, live }: Batch): void {
    this.#live = live;
    const last = events.at(-1);
    if (!last) return;
    this.#after = last.position;
    // Only events are sure positions, and only a new one is near the end.
    if (!live || this.#source instanceof TailMember) return;
    const member = this.tails?.join(this.selection, last.position);
    if (member) this.#change(member);
  }

  #ownFeed(): Feed {
    return new Feed(this.connection, this.names, { ...this.selection, after: this.#after });
  }

  #change(source: Source): void {
    this.#source.close();
    this.#source = source;
  }

  close(): void {
    this.#source.close();
  }
}
