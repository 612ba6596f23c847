import type { DatabaseSync } from 'node:sqlite';
import { openLogReadOnly } from '../storage/database.js';

/** Something in the file that a sound log never shows. `where` names streams and positions, never an event's body. */
export type Finding = Readonly<{ check: string; where: string }>;
/** The counts are 0 when the file is too broken to count in. */
export type VerifyReport = Readonly<{
  file: string;
  events: number;
  streams: number;
  lastPosition: number;
  findings: readonly Finding[];
}>;

/** Each query answers one row, `place`, for every violation. */
const CHECKS: Readonly<Record<string, string>> = {
  'positions are dense and start at 1': `
    SELECT 'position ' || position AS place FROM
      (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS previous FROM event)
    WHERE position <> previous + 1`,
  'recorded times never go back': `
    SELECT 'position ' || position AS place FROM
      (SELECT position, recorded, lag(recorded) OVER (ORDER BY position) AS previous FROM event)
    WHERE recorded < previous`,
  'revisions are gapless and start at 0': `
    SELECT 'stream ' || name || ', revision ' || revision AS place FROM
      (SELECT stream_id, revision, lag(revision, 1, -1) OVER (PARTITION BY stream_id ORDER BY revision) AS previous FROM event)
      JOIN stream ON stream.id = stream_id
    WHERE revision <> previous + 1`,
  'positions ascend with revisions': `
    SELECT 'stream ' || name || ', position ' || position AS place FROM
      (SELECT stream_id, position, lag(position) OVER (PARTITION BY stream_id ORDER BY revision) AS previous FROM event)
      JOIN stream ON stream.id = stream_id
    WHERE position < previous`,
  'a stream ends at its last event': `
    SELECT 'stream ' || name AS place FROM stream
    WHERE last_revision IS NOT (SELECT max(revision) FROM event WHERE stream_id = stream.id)`,
  'every event belongs to a stream': `
    SELECT 'position ' || position AS place FROM event WHERE stream_id NOT IN (SELECT id FROM stream)`,
  'event ids are UUIDs': `SELECT 'position ' || position AS place FROM event WHERE length(id) <> 16`,
  'event ids are unique in their stream': `
    SELECT 'stream ' || name || ', id ' || lower(hex(event.id)) AS place FROM event JOIN stream ON stream.id = stream_id
    GROUP BY stream_id, event.id HAVING count(*) > 1`,
  'a tombstone ends its stream': `
    SELECT 'stream ' || name || ', revision ' || revision AS place FROM event JOIN stream ON stream.id = stream_id
    WHERE is_tombstone <> (tombstoned AND revision = last_revision)`,
};

/** More than this many of a kind say nothing new. */
const MOST_OF_A_KIND = 20;

const SOUND = 'the file is a sound database';

const integrity = (db: DatabaseSync): Finding[] => {
  try {
    const lines = db
      .prepare('PRAGMA integrity_check(20)')
      .all()
      .map((row) => String(row['integrity_check']));
    return lines.filter((line) => line !== 'ok').map((where) => ({ check: SOUND, where }));
  } catch (error) {
    return [{ check: SOUND, where: String(error) }];
  }
};

const violations = (db: DatabaseSync, check: string, query: string): Finding[] => {
  const rows = db.prepare(`${query} LIMIT ${MOST_OF_A_KIND}`).all();
  return rows.map((row) => ({ check, where: String(row['place']) }));
};

const count = (db: DatabaseSync): Pick<VerifyReport, 'events' | 'streams' | 'lastPosition'> => {
  const row = db.prepare('SELECT count(*) AS events, coalesce(max(position), 0) AS last FROM event').get();
  const streams = db.prepare('SELECT count(*) AS streams FROM stream').get();
  return {
    events: Number(row?.['events']),
    streams: Number(streams?.['streams']),
    lastPosition: Number(row?.['last']),
  };
};

/** Checks a log, also while a node is writing to it. Throws when the file cannot be read as a log. */
export const verify = (file: string): VerifyReport => {
  const db = openLogReadOnly(file);
  try {
    // One transaction: what is checked is the log of one moment.
    db.exec('BEGIN');
    const broken = integrity(db);
    if (broken.length > 0) return { file, events: 0, streams: 0, lastPosition: 0, findings: broken };
    const findings = Object.entries(CHECKS).flatMap(([check, query]) => violations(db, check, query));
    return { file, ...count(db), findings };
  } finally {
    db.close();
  }
};
