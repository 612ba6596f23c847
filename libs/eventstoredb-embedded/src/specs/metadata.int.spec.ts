import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FixedClock } from '@ceriss/kernel';
import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';
import { collect, numbered, numbersOf, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;
let client: EventStoreDBClient;
const clock = new FixedClock('2026-01-01T00:00:00Z');

beforeAll(async () => {
  server = await startTestNode({ clock });
  client = server.client();
});

afterAll(() => server.close());

it('is empty where nothing was set', async () => {
  await client.appendToStream('plain', numbered(1));
  expect(await client.getStreamMetadata('plain')).toEqual({ streamName: 'plain' });
  expect(await client.getStreamMetadata('nothing')).toEqual({ streamName: 'nothing' });
});

it('is kept as it was set, the newest only', async () => {
  const roles = { readRoles: ['admin'], writeRoles: ['admin'], deleteRoles: [], metaReadRoles: [], metaWriteRoles: [] };
  const metadata = { maxAge: 2, cacheControl: 15, truncateBefore: 1, maxCount: 12, acl: roles, own: '🦃' };
  await client.setStreamMetadata('kept', { maxCount: 1 });
  await client.setStreamMetadata('kept', metadata);
  expect(await client.getStreamMetadata('kept')).toMatchObject({ streamName: 'kept', metadata });
  expect(await collect(client.readStream('$$kept'))).toHaveLength(1);
});

it('refuses to be set on a revision it is not at', async () => {
  await client.setStreamMetadata('contested', { maxCount: 1 });
  const refused = client.setStreamMetadata('contested', { maxCount: 2 }, { expectedRevision: 'no_stream' });
  await expect(refused).rejects.toMatchObject({ type: 'wrong-expected-version' });
});

it('shows the newest events only, by $maxCount', async () => {
  await client.setStreamMetadata('counted', { maxCount: 2 });
  await client.appendToStream('counted', numbered(20));
  expect(await numbersOf(client.readStream('counted'))).toEqual([18, 19]);
  expect(await numbersOf(client.readStream('counted', { direction: BACKWARDS, fromRevision: END }))).toEqual([19, 18]);
  await client.setStreamMetadata('counted', { maxCount: 3 });
  expect(await numbersOf(client.readStream('counted', { fromRevision: 5n }))).toEqual([17, 18, 19]);
});

it('hides what is before $tb, and $all still has it', async () => {
  await client.appendToStream('truncated', numbered(5));
  await client.setStreamMetadata('truncated', { truncateBefore: 3 });
  expect(await numbersOf(client.readStream('truncated'))).toEqual([3, 4]);
  const all = await collect(client.readAll());
  expect(all.filter(({ event }) => event?.streamId === 'truncated')).toHaveLength(5);
});

it('hides what is older than $maxAge, by the node’s clock', async () => {
  clock.set('2026-02-01T00:00:00Z');
  await client.appendToStream('aging', numbered(2));
  await client.setStreamMetadata('aging', { maxAge: 60 });
  clock.set('2026-02-01T00:00:50Z');
  await client.appendToStream('aging', numbered(1));
  expect(await numbersOf(client.readStream('aging'))).toEqual([0, 1, 0]);
  clock.set('2026-02-01T00:01:10Z');
  expect(await numbersOf(client.readStream('aging'))).toEqual([0]);
  clock.set('2026-02-01T01:00:00Z');
  expect(await numbersOf(client.readStream('aging'))).toEqual([]);
});

it('records by the node’s clock, which never goes back', async () => {
  clock.set('2026-06-01T12:00:00.123Z');
  await client.appendToStream('timed', numbered(1));
  clock.set('2020-01-01T00:00:00Z');
  await client.appendToStream('timed', numbered(1));
  clock.set('2026-06-01T13:00:00Z');
  await client.appendToStream('timed', numbered(1));
  const created = (await collect(client.readStream('timed'))).map(({ event }) => event?.created.toISOString());
  expect(created).toEqual(['2026-06-01T12:00:00.123Z', '2026-06-01T12:00:00.123Z', '2026-06-01T13:00:00.000Z']);
});
