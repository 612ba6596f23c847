import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { backup, startNode, stats, verify } from '../index.js';
import { collect, numbered, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;

beforeAll(async () => {
  server = await startTestNode();
  const client = server.client();
  await client.appendToStream('first', numbered(5));
  await client.appendToStream('second', numbered(3));
  await client.appendToStream('first', numbered(2));
  await client.appendToStream('ended', numbered(1));
  await client.tombstoneStream('ended');
  await client.deleteStream('second');
});

afterAll(() => server.close());

let copies = 0;
/** A copy of the log that was damaged by hand. */
const damaged = (sql: string): string => {
  const copy = `${server.file}.damaged-${(copies += 1)}`;
  backup(server.file, copy);
  const db = new DatabaseSync(copy);
  db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  db.close();
  return copy;
};

describe('verify', () => {
  it('finds nothing wrong with a log in use', () => {
    expect(verify(server.file)).toEqual({ file: server.file, events: 14, streams: 5, lastPosition: 14, findings: [] });
  });

  it.each([
    ['positions are dense and start at 1', `DELETE FROM event WHERE position = 1`],
    ['positions are dense and start at 1', `UPDATE event SET position = 20 WHERE position = 14`],
    ['recorded times never go back', `UPDATE event SET recorded = recorded - 60000 WHERE position = 8`],
    ['revisions are gapless and start at 0', `UPDATE event SET revision = 9 WHERE position = 11 AND stream_id = 2`],
    [
      'positions ascend with revisions',
      `UPDATE event SET revision = CASE revision WHEN 5 THEN 100 ELSE 50 END WHERE stream_id = 2 AND revision > 4`,
    ],
    ['a stream ends at its last event', `UPDATE stream SET last_revision = 7 WHERE name = 'first'`],
    ['every event belongs to a stream', `DELETE FROM stream WHERE name = 'second'`],
    ['event ids are UUIDs', `UPDATE event SET id = x'00' WHERE position = 5`],
    [
      'event ids are unique in their stream',
      `UPDATE event SET id = (SELECT id FROM event WHERE position = 2) WHERE position = 3`,
    ],
    ['a tombstone ends its stream', `UPDATE event SET is_tombstone = 0`],
    ['a tombstone ends its stream', `UPDATE event SET is_tombstone = 1 WHERE position = 2`],
  ])('finds that it is not true that %s (%#)', (check, sql) => {
    expect(verify(damaged(sql)).findings.map((finding) => finding.check)).toContain(check);
  });

  it('finds a database that is broken', () => {
    const copy = damaged('');
    const file = openSync(copy, 'r+');
    writeSync(file, Buffer.alloc(6_000, 0x7f), 0, 6_000, 2 * 4_096);
    closeSync(file);
    expect(verify(copy).findings.map((finding) => finding.check)).toContain('the file is a sound database');
  });

  it('says of a file that is no log that it is not one', () => {
    const other = `${server.file}.other`;
    new DatabaseSync(other).exec('CREATE TABLE something (id INTEGER)');
    expect(() => verify(other)).toThrow('is not an event log of this node');
    writeFileSync(`${server.file}.text`, 'this is no database, whatever its name may say\n'.repeat(50));
    expect(() => verify(`${server.file}.text`)).toThrow();
    expect(() => verify(`${server.file}.none`)).toThrow('does not exist');
  });
});

it('refuses to start a node on a database that is no log', async () => {
  const other = `${server.file}.foreign`;
  new DatabaseSync(other).exec('CREATE TABLE something (id INTEGER)');
  await expect(startNode({ file: other })).rejects.toThrow('is not an event log of this node');
});

describe('backup', () => {
  it('copies a log while it is written to; a node starts on the copy', async () => {
    const client = server.client();
    const copy = `${server.file}.backup`;
    let written = 0;
    const writing = (async () => {
      for (; written < 60; written += 1) await client.appendToStream('busy', numbered(1));
    })();
    while (written < 20) await new Promise((resolve) => setTimeout(resolve, 1));
    const before = written;
    expect(backup(server.file, copy).findings).toEqual([]);
    await writing;
    const node = await startNode({ file: copy });
    const other = EventStoreDBClient.connectionString(node.connectionString);
    expect((await collect(other.readStream('busy'))).length).toBeGreaterThanOrEqual(before);
    await expect(other.appendToStream('busy', numbered(1))).resolves.toMatchObject({ success: true });
    await other.dispose();
    await node.stop();
  });

  it('never overwrites', () => {
    const copy = `${server.file}.once`;
    backup(server.file, copy);
    expect(() => backup(server.file, copy)).toThrow('never overwrites');
    expect(() => backup(`${server.file}.none`, `${copy}.none`)).toThrow('does not exist');
    expect(existsSync(`${copy}.none`)).toBe(false);
  });
});

it('says how large a log is', () => {
  const report = stats(server.file);
  expect(report).toMatchObject({ file: server.file, streams: expect.any(Number), lastRecorded: expect.any(String) });
  expect(report.events).toBe(report.lastPosition);
  expect(report.bytes).toBeGreaterThan(10_000);
});
