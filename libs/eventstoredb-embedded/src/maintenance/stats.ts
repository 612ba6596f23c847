import { statSync } from 'node:fs';
import { openLogReadOnly } from '../storage/database.js';

export type LogStats = Readonly<{
  file: string;
  events: number;
  streams: number;
  /** Of the file and its write-ahead log. */
  bytes: number;
  lastPosition: number;
  /** ISO instant of the last event. */
  lastRecorded: string | null;
}>;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The size of a log, in a few numbers. Throws when the file cannot be read as a log. */
export const stats = (file: string): LogStats => {
  const db = openLogReadOnly(file);
  try {
    const one = (query: string): number => Number(Object.values(db.prepare(query).get() ?? {})[0] ?? 0);
    const recorded = one('SELECT recorded FROM event ORDER BY position DESC LIMIT 1');
    return {
      file,
      events: one('SELECT count(*) FROM event'),
      streams: one('SELECT count(*) FROM stream'),
      bytes: sizeOf(file) + sizeOf(`${file}-wal`),
      lastPosition: one('SELECT max(position) FROM event'),
      lastRecorded: recorded === 0 ? null : new Date(recorded).toISOString(),
    };
  } finally {
    db.close();
  }
};
