import type { AppendResult, NewEvent, Position, RecordedEvent, Revision } from '@ceriss/event-sourcing';
import type { BatchAppends } from './batch-appends.js';
import type { Connection } from './connection.js';
import { refusalError } from './errors.js';
import { readEvents } from './read-events.js';
import type { StreamNames } from './stream-names.js';
import { encodeAllRead, encodeStreamRead } from './wire/read-request.js';

const PAGE = 2_000;
/**
 * How long a node may leave an append lying, in milliseconds: as long as the official client says. It is told as a time of day,
 * so it has to be longer than clocks differ; an append that comes late is found to be the one that was repeated.
 */
const DEADLINE_MS = 10_000;

export class StreamOperations {
  constructor(
    private readonly connection: Connection,
    private readonly appends: BatchAppends,
    private readonly names: StreamNames,
  ) {}

  async read(stream: string): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let from = 0n; ;) {
      const page = await this.#page(stream, from, PAGE);
      events.push(...page.flatMap((stored) => this.names.ownEvent(stored) ?? []));
      const last = page.at(-1);
      if (!last || page.length < PAGE) return events;
      from = last.revision + 1n;
    }
  }

  async append(stream: string, events: readonly NewEvent[], expected: Revision): Promise<AppendResult> {
    const stored = this.names.stored(stream);
    const { revision, position } = await this.connection.call(async (signal) => {
      const deadline = Date.now() + DEADLINE_MS;
      const response = await this.appends.append({ stream: stored, expected, events, deadline }, signal);
      if (response.refusal) throw refusalError(response.refusal, stream, expected);
      return response;
    });
    return { revision, position: position ?? (await this.#positionOf(stream, revision)) };
  }

  async lastPosition(): Promise<Position> {
    const request = encodeAllRead({ last: 1 });
    const [last] = await this.connection.call((signal) => readEvents(this.connection, request, signal));
    return last ? last.position : 0n;
  }

  /** Some events of the whole log from a position on, also those of the store itself, with stored names of streams. */
  async window(from: Position, count: number): Promise<readonly RecordedEvent[]> {
    const request = encodeAllRead({ from, count });
    return await this.connection.call((signal) => readEvents(this.connection, request, signal));
  }

  /* A store may answer a repeated append without saying where the first one went. */
  async #positionOf(stream: string, revision: bigint): Promise<Position> {
    const [event] = await this.#page(stream, revision, 1);
    if (!event) throw new Error(`${stream} has no revision ${revision}`);
    return event.position;
  }

  /* As stored. A stream of fewer events than a page is read in one call. */
  async #page(stream: string, from: bigint, count: number): Promise<readonly RecordedEvent[]> {
    const request = encodeStreamRead({ stream: this.names.stored(stream), from, count });
    return await this.connection.call((signal) => readEvents(this.connection, request, signal));
  }
}
