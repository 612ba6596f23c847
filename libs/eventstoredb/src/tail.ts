import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Connection } from './connection.js';
import { Feed } from './feed.js';
import type { Selection } from './log.js';
import type { StreamNames } from './stream-names.js';
import { TailMember } from './tail-member.js';

/** How long nothing comes before the tail looks whether it is still wanted. */
const IDLE_MS = 400;
/** Events kept for members that are slow. Who needs more reads for itself. */
const LONGEST = 2_000;
/** Events kept for those who come a little late. */
const OVERLAP = 200;

/** The end of one context's log, followed once for all subscriptions of a process that have come so far. */
export class Tail {
  readonly #feed: Feed;
  readonly #members = new Set<TailMember>();
  #events: readonly RecordedEvent[] = [];
  /** Every event behind this one that has come is in `#events`. */
  #from: Position;
  #failure: unknown;
  #closed = false;

  /** `after` is the position of an event: what a node says about positions between events is not always true. */
  constructor(connection: Connection, names: StreamNames, o: Readonly<{ prefix: string; after: Position }>) {
    this.#from = o.after;
    const selection = { prefixes: [o.prefix], after: o.after, maxBatch: LONGEST };
    this.#feed = new Feed(connection, names, selection, 'tail');
    void this.#pump();
  }

  /** For those who have seen everything up to an event; undefined when what comes behind it is not all here. */
  join(selection: Selection, after: Position): TailMember | undefined {
    if (this.ended || after < this.#from) return undefined;
    const member = new TailMember(this, selection, after);
    this.#members.add(member);
    return member;
  }

  /** The last to leave ends it. */
  leave(member: TailMember): void {
    this.#members.delete(member);
    this.#closed = this.#members.size === 0;
    if (this.#closed) this.#feed.interrupt();
  }

  get ended(): boolean {
    return this.#closed || this.#failure !== undefined;
  }

  get position(): Position {
    return this.#feed.position;
  }

  /** Undefined when some of the events behind the position are not here any more. Throws what ended the tail. */
  behind(position: Position): readonly RecordedEvent[] | undefined {
    if (this.#failure !== undefined) throw this.#failure;
    if (position < this.#from) return undefined;
    return this.#events.slice(firstBehind(this.#events, position));
  }

  async #pump(): Promise<void> {
    try {
      while (!this.#closed) {
        await turnOfTheLoop();
        const batch = this.#feed.next();
        if (batch) this.#keep(batch.events);
        else await this.#feed.idle(IDLE_MS);
      }
    } catch (error) {
      this.#failure = error;
    }
    this.#feed.close();
    for (const member of this.#members) member.interrupt();
  }

  #keep(events: readonly RecordedEvent[]): void {
    const all = [...this.#events, ...events];
    const slowest = [...this.#members].reduce((least, { position }) => min(least, position), this.position);
    const dropped = Math.max(0, all.length - LONGEST, firstBehind(all, slowest) - OVERLAP);
    this.#from = all[dropped - 1]?.position ?? this.#from;
    this.#events = all.slice(dropped);
    for (const member of this.#members) member.interrupt();
  }
}

const min = (a: Position, b: Position): Position => (a < b ? a : b);

/** Index of the first event behind a position, in events in the order of the log. */
const firstBehind = (events: readonly RecordedEvent[], position: Position): number => {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (events[middle]!.position <= position) low = middle + 1;
    else high = middle;
  }
  return low;
};
