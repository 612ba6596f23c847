import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ProposedEvent } from './model.js';

export type Place = Readonly<{ position: number; streamId: number; revision: number; recorded: number }>;

/** The rows of the log: adding to its end, and the look-ups that idempotency needs. */
export class EventTable {
  readonly #insert: StatementSync;
  readonly #end: StatementSync;
  readonly #revisionOf: StatementSync;
  readonly #at: StatementSync;

  constructor(db: DatabaseSync) {
    this.#insert = db.prepare(
      `INSERT INTO event (position, stream_id, revision, id, type, is_json, is_tombstone, recorded, data, metadata)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#end = db.prepare('SELECT position, recorded FROM event ORDER BY position DESC LIMIT 1');
    this.#revisionOf = db.prepare(
      'SELECT max(revision) AS revision FROM event INDEXED BY event_by_id WHERE id = ? AND stream_id = ?',
    );
    this.#at = db.prepare('SELECT id, position FROM event WHERE stream_id = ? AND revision = ?');
  }

  end(): Readonly<{ position: number; recorded: number }> {
    const row = this.#end.get();
    return row
      ? { position: Number(row['position']), recorded: Number(row['recorded']) }
      : { position: 0, recorded: 0 };
  }

  insert({ position, streamId, revision, recorded }: Place, event: ProposedEvent, isTombstone: boolean): void {
    const { id, type, isJson, data, metadata } = event;
    this.#insert.run(
      position,
      streamId,
      revision,
      id,
      type,
      isJson ? 1 : 0,
      isTombstone ? 1 : 0,
      recorded,
      data,
      metadata,
    );
  }

  revisionOf(streamId: number, id: Uint8Array): number | undefined {
    const revision = this.#revisionOf.get(id, streamId)?.['revision'];
    return typeof revision === 'number' ? revision : undefined;
  }

  at(streamId: number, revision: number): Readonly<{ id: Uint8Array; position: number }> | undefined {
    const row = this.#at.get(streamId, revision);
    return row?.['id'] instanceof Uint8Array ? { id: row['id'], position: Number(row['position']) } : undefined;
  }
}
