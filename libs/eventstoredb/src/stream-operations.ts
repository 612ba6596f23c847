import type { AppendResult, NewEvent, Position, RecordedEvent, Revision } from '@ceriss/event-sourcing';
import {
  BACKWARDS,
  END,
  START,
  StreamNotFoundError,
  type JSONEventData,
  type StreamingRead,
} from '@eventstore/db-client';
import type { Connection } from './connection.js';
import { conflictOf } from './errors.js';
import { positionOf, toRecordedEvent } from './recorded-event.js';
import type { StreamNames } from './stream-names.js';

const PAGE = 2_000;

/** All that a finite read answers; the call behind it ends when the signal aborts. */
export const collect = async <T>(stream: StreamingRead<T>, signal: AbortSignal): Promise<T[]> => {
  const cancel = () => {
    stream.destroy();
    void stream.cancel().catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  // A failure after the last read would otherwise have no listener, and end the process.
  stream.on('error', () => undefined);
  try {
    const all: T[] = [];
    for await (const one of stream) all.push(one);
    return all;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

export class StreamOperations {
  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
  ) {}

  async read(stream: string): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (;;) {
      const from = events.at(-1)?.revision;
      const page = await this.#page(stream, from === undefined ? START : from + 1n, PAGE);
      events.push(...page);
      if (page.length < PAGE) return events;
    }
  }

  async append(stream: string, events: readonly NewEvent[], expected: Revision): Promise<AppendResult> {
    const { client, credentials } = this.connection;
    const data = events.map(({ id, type, data, metadata }): JSONEventData => {
      return { id, contentType: 'application/json', type, data: data as never, metadata: metadata as never };
    });
    /* With credentials the client appends in a call of its own that ends at its deadline. Its batch append has no timer, and
       an answer that comes too late throws outside of any call. Without TLS the client sends no credentials. */
    const options = { expectedRevision: expected, credentials, deadline: 2_000 };
    try {
      const { nextExpectedRevision: revision, position } = await this.connection.call(() =>
        client.appendToStream(this.names.stored(stream), data, options),
      );
      return { revision, position: position?.commit ?? (await this.#positionOf(stream, revision)) };
    } catch (error) {
      throw conflictOf(error, stream, expected);
    }
  }

  async lastPosition(): Promise<Position> {
    const { client } = this.connection;
    const [last] = await this.connection.call((signal) =>
      collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), signal),
    );
    return last ? positionOf(last) : 0n;
  }

  /* A store may answer a repeated append without saying where the first one went. */
  async #positionOf(stream: string, revision: bigint): Promise<Position> {
    const [event] = await this.#page(stream, revision, 1);
    if (!event) throw new Error(`${stream} has no revision ${revision}`);
    return event.position;
  }

  async #page(stream: string, fromRevision: typeof START | bigint, maxCount: number): Promise<RecordedEvent[]> {
    const { client } = this.connection;
    try {
      const page = await this.connection.call((signal) =>
        collect(client.readStream(this.names.stored(stream), { fromRevision, maxCount }), signal),
      );
      return page.flatMap((resolved) => toRecordedEvent(resolved, this.names) ?? []);
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw error;
    }
  }
}
