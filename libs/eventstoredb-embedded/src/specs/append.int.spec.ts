import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  binaryEvent,
  DeadlineExceededError,
  jsonEvent,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { collect, numbered, numbersOf, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;
let client: EventStoreDBClient;

beforeAll(async () => {
  server = await startTestNode();
  client = server.client();
});

afterAll(() => server.close());

// The client sends a call with credentials of its own as a single append, all others through its batch stream.
const WAYS = [
  ['batch append', {}],
  ['single append', { credentials: { username: 'anyone', password: 'anything' } }],
] as const;

const stream = (): string => `stream-${randomUUID()}`;

describe.each(WAYS)('%s', (_way, options) => {
  it('answers the last revision and its position, and keeps data and metadata as they were', async () => {
    const name = stream();
    const first = await client.appendToStream(name, numbered(2), options);
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
    const bytes = Uint8Array.from([0, 255, 10, 13]);
    const binary = binaryEvent({ type: 'binary', data: bytes, metadata: bytes });
    const json = jsonEvent({ type: 'json', data: { word: 'señal ‐ 🦃' }, metadata: { $correlationId: 'c' } });
    const second = await client.appendToStream(name, [binary, json], options);
    const [storedBinary, storedJson] = (await collect(client.readStream(name, { fromRevision: 2n }))).map(
      (e) => e.event,
    );
    expect(storedBinary).toMatchObject({ id: binary.id, revision: 2n, type: 'binary', isJson: false, streamId: name });
    expect(Buffer.compare(storedBinary?.data as Uint8Array, bytes)).toBe(0);
    expect(Buffer.compare(storedBinary?.metadata as Uint8Array, bytes)).toBe(0);
    expect(storedJson).toMatchObject({ data: { word: 'señal ‐ 🦃' }, metadata: { $correlationId: 'c' }, isJson: true });
    expect(storedJson?.position).toEqual(second.position);
  });

  it('takes any, no_stream, stream_exists and the exact revision where they hold', async () => {
    const name = stream();
    await client.appendToStream(name, numbered(1), { ...options, expectedRevision: 'no_stream' });
    await client.appendToStream(name, numbered(1), { ...options, expectedRevision: 'stream_exists' });
    await client.appendToStream(name, numbered(1), { ...options, expectedRevision: 1n });
    const last = await client.appendToStream(name, numbered(1), { ...options, expectedRevision: 'any' });
    expect(last.nextExpectedRevision).toBe(3n);
  });

  it.each([
    ['no_stream', 1, 0n],
    ['stream_exists', 0, 'no_stream'],
    [1n, 0, 'no_stream'],
    [5n, 2, 1n],
    [0n, 2, 1n],
  ] as const)(
    'refuses %s on a stream of %d events and says it is at %s',
    async (expectedRevision, events, actualVersion) => {
      const name = `${stream()}-ñ%`;
      if (events > 0) await client.appendToStream(name, numbered(events));
      const refused = client.appendToStream(name, numbered(1), { ...options, expectedRevision });
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedVersionError);
      await expect(refused).rejects.toMatchObject({
        streamName: name,
        expectedVersion: expectedRevision,
        actualVersion,
      });
    },
  );

  it('takes a repeated append once: with a revision, with any, with stream_exists', async () => {
    const name = stream();
    const events = numbered(3);
    const first = await client.appendToStream(name, events, { ...options, expectedRevision: 'no_stream' });
    await client.appendToStream(name, numbered(1, 'later'));
    for (const expectedRevision of ['no_stream', 'any', 'stream_exists'] as const) {
      const again = await client.appendToStream(name, events, { ...options, expectedRevision });
      expect(again).toEqual(first);
    }
    expect(await collect(client.readStream(name))).toHaveLength(4);
  });

  it('refuses an append that repeats only a part of an earlier one', async () => {
    const name = stream();
    const [known, ...rest] = numbered(3);
    if (!known) throw new Error('no event');
    await client.appendToStream(name, [known, ...rest.slice(0, 1)]);
    const mixed = [known, ...numbered(1, 'new')];
    for (const expectedRevision of ['any', 'no_stream'] as const) {
      const refused = client.appendToStream(name, mixed, { ...options, expectedRevision });
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedVersionError);
    }
  });

  it('stores the same id again in another stream, and after the revision it was stored at', async () => {
    const [name, other] = [stream(), stream()];
    const events = numbered(1);
    await client.appendToStream(name, events, options);
    await client.appendToStream(other, events, options);
    const again = await client.appendToStream(name, events, { ...options, expectedRevision: 0n });
    expect(again.nextExpectedRevision).toBe(1n);
    expect(await collect(client.readStream(other))).toHaveLength(1);
  });

  it('refuses an append above the limit and says the limit', async () => {
    const refused = client.appendToStream(stream(), numbered(1, 't'.repeat(600 * 1024)), options);
    await expect(refused).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    await expect(refused).rejects.toMatchObject({ maxAppendSize: 1024 * 1024 });
  });

  it('refuses an append whose deadline has passed, and stores nothing of it', async () => {
    const name = stream();
    const late = client.appendToStream(name, numbered(30_000), { ...options, deadline: 1 });
    await expect(late).rejects.toBeInstanceOf(DeadlineExceededError);
    await expect(collect(client.readStream(name))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('refuses to write to a tombstoned stream', async () => {
    const name = `${stream()}-ñ`;
    await client.appendToStream(name, numbered(1));
    await client.tombstoneStream(name);
    await expect(client.appendToStream(name, numbered(1), options)).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('answers an append of nothing with where the stream is', async () => {
    const name = stream();
    await client.appendToStream(name, numbered(2));
    const nothing = await client.appendToStream(name, [], options);
    expect(nothing).toMatchObject({ success: true, nextExpectedRevision: 1n });
  });
});

it('answers every append of a flood, each once, and keeps their order in each stream', async () => {
  const names = Array.from({ length: 5 }, stream);
  const appends = Array.from({ length: 2_000 }, (_, number) =>
    client.appendToStream(names[number % 5] ?? '', jsonEvent({ type: 'flood', data: { number } })),
  );
  await Promise.all(appends);
  for (const [index, name] of names.entries())
    expect(await numbersOf(client.readStream(name))).toEqual(Array.from({ length: 400 }, (_, n) => n * 5 + index));
});

it('puts an append together again that the client sent in pieces', async () => {
  const name = stream();
  await client.appendToStream(name, numbered(2_000), { batchAppendSize: 1024 });
  expect(await collect(client.readStream(name))).toHaveLength(2_000);
});

it('refuses an append in pieces once, however many pieces follow', async () => {
  const refused = client.appendToStream(stream(), numbered(40_000), { batchAppendSize: 64 * 1024 });
  await expect(refused).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
  await expect(client.appendToStream(stream(), numbered(1))).resolves.toMatchObject({ success: true });
});
