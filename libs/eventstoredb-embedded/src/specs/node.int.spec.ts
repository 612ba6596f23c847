import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BACKWARDS, CancelledError, END, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { startNode } from '../index.js';
import { collect, numbered, numbersOf, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;

beforeEach(async () => {
  server = await startTestNode();
});

afterEach(() => server.close());

describe('starting', () => {
  it('refuses a log that another node has, in one line', async () => {
    const second = startNode({ file: server.file });
    await expect(second).rejects.toThrow(/^.*events\.db is in use by another event store node.*$/);
  });

  it.each(['port', 'healthPort'] as const)('refuses a taken %s in one line, and leaves the log free', async (which) => {
    const file = `${server.file}.second`;
    const taken = server.node()[which];
    await expect(startNode({ file, [which]: taken })).rejects.toThrow(
      new RegExp(`^Port ${taken} of 127.0.0.1 is taken: .*$`),
    );
    const third = await startNode({ file });
    await third.stop();
  });

  it('refuses a file that cannot be made, in one line', async () => {
    const impossible = `${server.file}/events.db`;
    await expect(startNode({ file: impossible })).rejects.toThrow(/^.*events\.db cannot be written to: .*$/);
  });

  it('finds everything again that was there before', async () => {
    await server.client().appendToStream('kept', numbered(3), { expectedRevision: NO_STREAM });
    await server.restart();
    const client = server.client();
    expect(await numbersOf(client.readStream('kept'))).toEqual([0, 1, 2]);
    const next = await client.appendToStream('kept', numbered(1), { expectedRevision: 2n });
    const [newest] = await collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(newest?.event?.position).toEqual(next.position);
  });
});

describe('stopping', () => {
  it('cancels subscriptions, and a client finds its way back on the same port', async () => {
    const { port } = server.node();
    const client = EventStoreDBClient.connectionString(server.node().connectionString);
    await client.appendToStream('before', numbered(1));
    const subscription = client.subscribeToStream('before');
    const reading = collect(subscription);
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    await server.node().stop();
    await expect(reading).rejects.toBeInstanceOf(CancelledError);
    await expect(client.appendToStream('before', numbered(1))).rejects.toMatchObject({ code: 14 });
    const again = await startNode({ file: server.file, port });
    await expect(client.appendToStream('before', numbered(1))).resolves.toMatchObject({ nextExpectedRevision: 1n });
    await client.dispose();
    await again.stop();
    await server.restart();
  });

  it('answers what it had accepted', async () => {
    const client = server.client();
    await client.appendToStream('accepted', numbered(1));
    const answers = Array.from({ length: 200 }, () => client.appendToStream('accepted', numbered(1)));
    await answers[0];
    await server.node().stop();
    const settled = await Promise.allSettled(answers);
    const acknowledged = settled.flatMap((each) =>
      each.status === 'fulfilled' ? [each.value.nextExpectedRevision] : [],
    );
    await server.restart();
    const stored = (await collect(server.client().readStream('accepted'))).map(({ event }) => event?.revision);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
  });
});

it('tells its health and its clock over HTTP', async () => {
  const { healthPort } = server.node();
  const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${healthPort}${path}`);
  expect((await get('/health/live')).status).toBe(204);
  await server.client().appendToStream('healthy', numbered(2));
  const ready = await get('/health/ready');
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ok', position: 3, now: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
  ]);
  expect((await get('/elsewhere')).status).toBe(404);
});

it('is found by gossip on an insecure connection', async () => {
  const { port } = server.node();
  const client = EventStoreDBClient.connectionString(`esdb://localhost:${port},127.0.0.1:${port}?tls=false`);
  await expect(client.appendToStream('found', numbered(1))).resolves.toMatchObject({ success: true });
  await client.dispose();
});

it('says plainly that it has no persistent subscriptions and no projections', async () => {
  const client = server.client();
  const group = client.deletePersistentSubscriptionToStream('any', `group-${randomUUID()}`);
  await expect(group).rejects.toMatchObject({ code: 12 });
  await expect(client.listProjections()).rejects.toMatchObject({ code: 12 });
});

it('keeps all or nothing of an append that its client gives up', async () => {
  const client = server.client();
  const credentials = { username: 'any', password: 'any' };
  for (const deadline of [5, 20, 80]) {
    const name = `given-up-${deadline}`;
    const append = client.appendToStream(name, numbered(5_000), { credentials, deadline });
    const [outcome] = await Promise.allSettled([append]);
    const stored = await collect(client.readStream(name)).catch(() => []);
    expect(outcome.status === 'fulfilled' ? [5_000] : [0, 5_000]).toContain(stored.length);
  }
});
