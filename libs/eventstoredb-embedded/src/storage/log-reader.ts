import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { RecordedEvent } from './model.js';

const COLUMNS = `position, stream.name AS stream, revision, event.id AS id, type, is_json, is_tombstone, recorded, data, metadata`;
const FROM = 'FROM event JOIN stream ON stream.id = event.stream_id';

/** A page ends at whichever comes first, so that large events do not fill the memory. */
const PAGE_EVENTS = 500;
const PAGE_BYTES = 2 * 1024 * 1024;

export type Direction = 'forwards' | 'backwards';
export type Headline = Readonly<{ position: number; stream: string; type: string }>;

type Row = Record<string, SQLOutputValue>;

const bytes = (value: SQLOutputValue | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array();

const toEvent = (row: Row): RecordedEvent => ({
  position: Number(row['position']),
  stream: String(row['stream']),
  revision: Number(row['revision']),
  id: bytes(row['id']),
  type: String(row['type']),
  isJson: row['is_json'] === 1,
  isTombstone: row['is_tombstone'] === 1,
  recorded: Number(row['recorded']),
  data: bytes(row['data']),
  metadata: bytes(row['metadata']),
});

/** Reads pages of the log. A page shorter than asked is not the end; an empty one is. */
export class LogReader {
  readonly #stream: Record<Direction, StatementSync>;
  readonly #all: Record<Direction, StatementSync>;
  readonly #headlines: Record<Direction, StatementSync>;
  readonly #at: StatementSync;
  readonly #inStream: StatementSync;

  constructor(db: DatabaseSync) {
    const both = (columns: string, where: string, order: string): Record<Direction, StatementSync> => ({
      forwards: db.prepare(`SELECT ${columns} ${FROM} WHERE ${where.replace('<>', '>=')} ORDER BY ${order} LIMIT ?`),
      backwards: db.prepare(
        `SELECT ${columns} ${FROM} WHERE ${where.replace('<>', '<=')} ORDER BY ${order} DESC LIMIT ?`,
      ),
    });
    this.#stream = both(COLUMNS, 'stream_id = ? AND revision <> ?', 'revision');
    this.#all = both(COLUMNS, 'position <> ?', 'position');
    this.#headlines = both('position, stream.name AS stream, type', 'position <> ?', 'position');
    this.#at = db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE position = ?`);
    this.#inStream = db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE stream.name = ? AND revision = ?`);
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
    return rows.map((row) => ({
      position: Number(row['position']),
      stream: String(row['stream']),
      type: String(row['type']),
    }));
  }

  at(position: number): RecordedEvent | undefined {
    const row = this.#at.get(position);
    return row && toEvent(row);
  }

  inStream(stream: string, revision: number): RecordedEvent | undefined {
    const row = this.#inStream.get(stream, revision);
    return row && toEvent(row);
  }

  #page(statement: StatementSync, parameters: SQLInputValue[], limit: number): RecordedEvent[] {
    const page: RecordedEvent[] = [];
    let size = 0;
    for (const row of statement.iterate(...parameters, Math.min(limit, PAGE_EVENTS))) {
      const event = toEvent(row);
      page.push(event);
      size += event.data.length + event.metadata.length;
      if (size >= PAGE_BYTES) break;
    }
    return page;
  }
}
