import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { BoundedCache } from './bounded-cache.js';
import type { RecordedEvent } from './model.js';
import { PrefixScan } from './prefix-scan.js';

const HEADLINE = 'position, stream_id, type';
/** Rows come as arrays in this order: objects with named columns cost more than the reading itself. */
const EVENT = `${HEADLINE}, revision, is_json, is_tombstone, recorded, length(data), CAST(id || data || metadata AS BLOB)`;
type Row = [
  position: number,
  streamId: number,
  type: string,
  revision: number,
  isJson: number,
  isTombstone: number,
  recorded: number,
  dataLength: number,
  body: Uint8Array,
];

/** A page ends at whichever comes first, so that large events do not fill the memory. */
export const PAGE_EVENTS = 500;
const PAGE_BYTES = 2 * 1024 * 1024;

const NAMES = 10_000;

export type Direction = 'forwards' | 'backwards';
export type Headline = Readonly<{ position: number; stream: string; type: string }>;

/** Reads pages of the log. A page shorter than asked is not the end; an empty one is. */
export class LogReader {
  readonly #stream: Record<Direction, StatementSync>;
  readonly #all: Record<Direction, StatementSync>;
  readonly #headlines: Record<Direction, StatementSync>;
  readonly #at: Record<Direction, StatementSync>;
  readonly #inStream: StatementSync;
  readonly #name: StatementSync;
  readonly scan: PrefixScan;
  /** A stream keeps its id and its name for ever. */
  readonly #names = new BoundedCache<number, string>(NAMES);

  constructor(db: DatabaseSync) {
    const prepare = (query: string): StatementSync => {
      const statement = db.prepare(query);
      statement.setReturnArrays(true);
      return statement;
    };
    const both = (columns: string, where: string, order: string): Record<Direction, StatementSync> => ({
      forwards: prepare(`SELECT ${columns} FROM event WHERE ${where.replace('<>', '>=')} ORDER BY ${order} LIMIT ?`),
      backwards: prepare(
        `SELECT ${columns} FROM event WHERE ${where.replace('<>', '<=')} ORDER BY ${order} DESC LIMIT ?`,
      ),
    });
    this.#stream = both(EVENT, 'stream_id = ? AND revision <> ?', 'revision');
    this.#all = both(EVENT, 'position <> ?', 'position');
    this.#headlines = both(HEADLINE, 'position <> ?', 'position');
    this.#at = both(EVENT, 'position IN (SELECT value FROM json_each(?))', 'position');
    this.#inStream = prepare(
      `SELECT ${EVENT} FROM event WHERE stream_id = (SELECT id FROM stream WHERE name = ?) AND revision = ?`,
    );
    this.scan = new PrefixScan(db);
    this.#name = prepare('SELECT name FROM stream WHERE id = ?');
  }

  /** Events of a stream from a revision on, that one included. */
  stream(direction: Direction, streamId: number, revision: number, limit: number): RecordedEvent[] {
    return this.#page(this.#stream[direction], [streamId, revision], limit);
  }

  /** Events of the whole log from a position on, that one included. */
  all(direction: Direction, position: number, limit: number): RecordedEvent[] {
    return this.#page(this.#all[direction], [position], limit);
  }

  /** What a filter needs, without the events' bodies. */
  headlines(direction: Direction, position: number, limit: number): Headline[] {
    const rows = this.#headlines[direction].all(position, Math.min(limit, PAGE_EVENTS));
    return (rows as unknown as Row[]).map(([found, streamId, type]) => ({
      position: found,
      stream: this.#nameOf(streamId),
      type,
    }));
  }

  /** The events at these positions, which are in the direction's order: as many of the first as fill a page. */
  at(direction: Direction, positions: readonly number[]): RecordedEvent[] {
    if (positions.length === 0) return [];
    return this.#page(this.#at[direction], [JSON.stringify(positions)], positions.length);
  }

  inStream(stream: string, revision: number): RecordedEvent | undefined {
    return this.#page(this.#inStream, [stream, revision]).at(0);
  }

  #page(statement: StatementSync, parameters: SQLInputValue[], limit?: number): RecordedEvent[] {
    const bound = limit === undefined ? parameters : [...parameters, Math.min(limit, PAGE_EVENTS)];
    const page: RecordedEvent[] = [];
    let size = 0;
    for (const row of statement.iterate(...bound) as Iterable<unknown>) {
      const event = this.#event(row as Row);
      page.push(event);
      size += event.body.length;
      if (size >= PAGE_BYTES) break;
    }
    return page;
  }

  #event([position, streamId, type, revision, isJson, isTombstone, recorded, dataLength, body]: Row): RecordedEvent {
    return {
      position,
      stream: this.#nameOf(streamId),
      revision,
      type,
      isJson: isJson === 1,
      isTombstone: isTombstone === 1,
      recorded,
      body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
      dataLength,
    };
  }

  #nameOf(streamId: number): string {
    const known = this.#names.get(streamId);
    if (known !== undefined) return known;
    const [name] = (this.#name.get(streamId) ?? []) as unknown as [SQLOutputValue?];
    this.#names.set(streamId, String(name));
    return String(name);
  }
}
