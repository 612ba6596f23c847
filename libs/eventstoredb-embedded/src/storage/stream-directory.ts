import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { BoundedCache } from './bounded-cache.js';
import { isMetastream, metastreamOf, NOTHING, originalOf } from './model.js';
import { METASTREAM_METADATA, NO_METADATA, parseMetadata, type StreamMetadata } from './stream-metadata.js';

export type StreamHead = Readonly<{ id: number | undefined; name: string; last: number; tombstoned: boolean }>;

const CAPACITY = 10_000;

/** Where each stream ends and what its metadata says. Cleared whole on a rollback, so that it never knows more than the file. */
export class StreamDirectory {
  readonly #heads = new BoundedCache<string, StreamHead>(CAPACITY);
  readonly #metadata = new BoundedCache<string, StreamMetadata>(CAPACITY);
  readonly #select: StatementSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #selectData: StatementSync;

  constructor(db: DatabaseSync) {
    this.#select = db.prepare('SELECT id, last_revision, tombstoned FROM stream WHERE name = ?');
    this.#insert = db.prepare('INSERT INTO stream (name, last_revision) VALUES (?, -1)');
    this.#update = db.prepare('UPDATE stream SET last_revision = ?, tombstoned = ? WHERE id = ?');
    this.#selectData = db.prepare('SELECT data FROM event WHERE stream_id = ? AND revision = ?');
  }

  head(name: string): StreamHead {
    const cached = this.#heads.get(name);
    if (cached) return cached;
    const row = this.#select.get(name);
    const head: StreamHead = row
      ? { id: Number(row['id']), name, last: Number(row['last_revision']), tombstoned: row['tombstoned'] === 1 }
      : { id: undefined, name, last: NOTHING, tombstoned: false };
    this.#heads.set(name, head);
    return head;
  }

  /** The row of a stream that is about to be written to. */
  idOf(head: StreamHead): number {
    return head.id ?? Number(this.#insert.run(head.name).lastInsertRowid);
  }

  move(head: StreamHead & { id: number }): void {
    this.#update.run(head.last, head.tombstoned ? 1 : 0, head.id);
    this.#heads.set(head.name, head);
    if (isMetastream(head.name)) this.#metadata.delete(originalOf(head.name));
  }

  metadata(name: string): StreamMetadata {
    if (isMetastream(name)) return METASTREAM_METADATA;
    const cached = this.#metadata.get(name);
    if (cached) return cached;
    const json = this.rawMetadata(name);
    const metadata = json === undefined ? NO_METADATA : parseMetadata(json);
    this.#metadata.set(name, metadata);
    return metadata;
  }

  rawMetadata(name: string): string | undefined {
    const { id, last } = this.head(metastreamOf(name));
    if (id === undefined || last === NOTHING) return undefined;
    const data = this.#selectData.get(id, last)?.['data'];
    return data instanceof Uint8Array ? Buffer.from(data).toString('utf8') : undefined;
  }

  forget(): void {
    this.#heads.clear();
    this.#metadata.clear();
  }
}
