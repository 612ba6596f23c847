import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';

let db: DatabaseSync;
let commits: GroupCommit;
let events: string[];

beforeEach(() => {
  db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE written (value INTEGER NOT NULL UNIQUE)');
  events = [];
  commits = new GroupCommit(db, { committed: () => events.push('commit'), rolledBack: () => events.push('rollback') });
});

const write = (value: number | null): Promise<number> =>
  commits.run(1, () => Number(db.prepare('INSERT INTO written VALUES (?)').run(value).changes));
const stored = (): unknown[] =>
  db
    .prepare('SELECT value FROM written ORDER BY rowid')
    .all()
    .map(({ value }) => value);

it('commits together what is asked for together, in order', async () => {
  expect(await Promise.all([write(3), write(1), write(2)])).toEqual([1, 1, 1]);
  expect([stored(), events]).toEqual([[3, 1, 2], ['commit']]);
});

it('settles nothing before its commit', async () => {
  const settled = write(1).then(() => events.push('answer'));
  await settled;
  expect(events).toEqual(['commit', 'answer']);
});

it('fails the one that cannot be written and none of those beside it', async () => {
  const results = await Promise.allSettled([write(1), write(null), write(2), write(1)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(stored()).toEqual([1, 2]);
  expect(events).toEqual(['rollback', 'commit', 'rollback', 'commit', 'rollback']);
});

it('remembers that it fails, until it no longer does', async () => {
  await expect(write(null)).rejects.toThrow('NOT NULL');
  expect(String(commits.failure)).toContain('NOT NULL');
  await write(7);
  expect(commits.failure).toBeUndefined();
});

it('divides a long queue into several commits and is idle when all are done', async () => {
  const writes = Array.from({ length: 1_200 }, (_, value) => write(value));
  await commits.idle();
  await Promise.all(writes);
  expect(stored()).toHaveLength(1_200);
  expect(events).toEqual(['commit', 'commit', 'commit']);
});

it('has room again when what was queued is written', async () => {
  const large = commits.run(64 * 1024 * 1024, () => events.push('large'));
  await commits.room();
  expect(events).toEqual(['large', 'commit']);
  await large;
});
