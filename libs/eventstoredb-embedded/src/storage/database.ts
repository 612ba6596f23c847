import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Marks the file as this node's, so that no other SQLite database is taken for a log. */
export const APPLICATION_ID = 0x43455249;

/** 16 MiB of write-ahead log between checkpoints: a page that many commits change is copied into the file once. */
const CHECKPOINT_PAGES = 4_096;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS stream (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_revision INTEGER NOT NULL,
    tombstoned INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS event (
    position INTEGER PRIMARY KEY,
    stream_id INTEGER NOT NULL REFERENCES stream (id),
    revision INTEGER NOT NULL,
    id BLOB NOT NULL,
    type TEXT NOT NULL,
    is_json INTEGER NOT NULL,
    is_tombstone INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    data BLOB NOT NULL,
    metadata BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS event_by_stream ON event (stream_id, revision);
  CREATE INDEX IF NOT EXISTS event_by_id ON event (id, stream_id, revision);
`;

const pragma = (db: DatabaseSync, name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

const refuseForeignFile = (db: DatabaseSync, file: string): void => {
  const tables = Number(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables']);
  if (tables > 0 && pragma(db, 'application_id') !== APPLICATION_ID)
    throw new Error(`${file} is not an event log of this node`);
};

/** Opens the log for writing and creates it when there is none. Throws when the file is something else. */
export const openLog = (file: string): DatabaseSync => {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  try {
    refuseForeignFile(db, file);
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
    );
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Opens the log for reading, also while a node has it open. Throws when it is missing or something else. */
export const openLogReadOnly = (file: string): DatabaseSync => {
  if (!existsSync(file)) throw new Error(`${file} does not exist`);
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    if (pragma(db, 'application_id') !== APPLICATION_ID) throw new Error(`${file} is not an event log of this node`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};
