import { testPostgres, type TestDatabase } from '@ceriss/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { migrationsMatchEntities } from './open-read-models.js';
import { BriefDoor } from './testing/brief-door.js';
import { openShop } from './testing/world.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await testPostgres();
});
afterEach(async () => {
  await database.stop();
});

it('runs migrations once, however many processes start at the same time', async () => {
  const opened = await Promise.all(Array.from({ length: 4 }, (_, index) => openShop(database.url, `spec ${index}`)));
  const [first] = opened;
  expect((await first!.pool.query('SELECT name FROM migrations')).rows).toEqual([{ name: 'CreateShop1700000000000' }]);
  await Promise.all(opened.map((one) => one.close()));
});

it('shows what the migrations leave undone', async () => {
  const { dataSource, close } = await openShop(database.url);
  expect(await migrationsMatchEntities(dataSource)).toEqual([]);
  await dataSource.query('ALTER TABLE account DROP COLUMN notes');
  expect(await migrationsMatchEntities(dataSource)).toEqual(['ALTER TABLE "account" ADD "notes" jsonb']);
  await close();
});

it('outlives a server that ends connections in the packet that opens them', async () => {
  const door = await BriefDoor.to(database.url);
  const { dataSource, pool, close } = await openShop(door.url);
  // More at once than there are open connections: new ones are needed, and end as they begin.
  const slow = 'SELECT pg_sleep(0.05)';
  const asked = () =>
    Array.from({ length: 8 }, (): Promise<unknown>[] => [dataSource.query(slow), pool.query(slow)]).flat();
  door.closing = true;
  const answers = await Promise.allSettled(asked());
  expect(answers.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  door.closing = false;
  expect((await Promise.allSettled(asked())).every(({ status }) => status === 'fulfilled')).toBe(true);
  await close();
  await door.stop();
});

it('says at once that there is no such database', async () => {
  const url = new URL(database.url);
  url.pathname = 'nothing';
  await expect(openShop(url.href)).rejects.toThrow('nothing');
});
