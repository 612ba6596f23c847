import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BACKWARDS,
  END,
  StreamDeletedError,
  StreamNotFoundError,
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

describe('a soft delete', () => {
  it('hides what was there; the stream goes on with the next revision', async () => {
    await client.appendToStream('going-on', numbered(3));
    const { position } = await client.deleteStream('going-on', { expectedRevision: 2n });
    expect(position?.commit).toBeGreaterThan(0n);
    await expect(collect(client.readStream('going-on'))).rejects.toBeInstanceOf(StreamNotFoundError);
    const again = await client.appendToStream('going-on', numbered(1), { expectedRevision: 'no_stream' });
    expect(again.nextExpectedRevision).toBe(3n);
    const [only, ...none] = await collect(client.readStream('going-on'));
    expect([only?.event?.revision, none]).toEqual([3n, []]);
    const { metadata } = await client.getStreamMetadata('going-on');
    expect(metadata).toEqual({ truncateBefore: 3 });
  });

  it.each(['any', 2n] as const)('is undone by an append with the expected revision %s', async (expectedRevision) => {
    const name = `undone-${expectedRevision}`;
    await client.appendToStream(name, numbered(3));
    await client.deleteStream(name);
    await client.appendToStream(name, numbered(2), { expectedRevision });
    expect(await numbersOf(client.readStream(name))).toEqual([0, 1]);
  });

  it('is not undone by who expects the stream to exist', async () => {
    await client.appendToStream('gone', numbered(1));
    await client.deleteStream('gone');
    const refused = client.appendToStream('gone', numbered(1), { expectedRevision: 'stream_exists' });
    await expect(refused).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('is undone by new metadata, which is kept', async () => {
    await client.appendToStream('renewed', numbered(2));
    await client.deleteStream('renewed');
    await client.setStreamMetadata('renewed', { cacheControl: 5 });
    expect((await client.getStreamMetadata('renewed')).metadata).toEqual({ cacheControl: 5, truncateBefore: 2 });
    expect(await collect(client.readStream('renewed'))).toEqual([]);
  });

  it('refuses a wrong revision, with both revisions', async () => {
    await client.appendToStream('refusing-ñ', numbered(4));
    const refused = client.deleteStream('refusing-ñ', { expectedRevision: 2n });
    await expect(refused).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(refused).rejects.toMatchObject({ expectedVersion: 2n, actualVersion: 3n });
    await expect(client.deleteStream('refusing-ñ', { expectedRevision: 'no_stream' })).rejects.toMatchObject({
      type: 'wrong-expected-version',
    });
  });

  it('of nothing is refused, of a stream with metadata only is not', async () => {
    for (const expectedRevision of ['no_stream', 'any'] as const)
      await expect(client.deleteStream('nothing', { expectedRevision })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualVersion: 'no_stream',
      });
    await client.setStreamMetadata('implicit', { cacheControl: 10 });
    await expect(client.deleteStream('implicit', { expectedRevision: 'no_stream' })).resolves.toBeDefined();
  });
});

describe('a tombstone', () => {
  it('ends a stream for ever, with the largest revision', async () => {
    await client.appendToStream('ended', numbered(2));
    await client.tombstoneStream('ended', { expectedRevision: 1n });
    await expect(collect(client.readStream('ended'))).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.tombstoneStream('ended')).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.deleteStream('ended')).rejects.toMatchObject({ type: 'stream-deleted', streamName: 'ended' });
    const [newest] = await collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(newest?.event).toMatchObject({ type: '$streamDeleted', streamId: 'ended', revision: 2n ** 63n - 1n });
  });

  it('can be put where no stream is, and not where one is that should not be', async () => {
    await client.tombstoneStream('never-was', { expectedRevision: 'no_stream' });
    await expect(client.appendToStream('never-was', numbered(1))).rejects.toBeInstanceOf(StreamDeletedError);
    await client.appendToStream('is', numbered(1));
    const refused = client.tombstoneStream('is', { expectedRevision: 'no_stream' });
    await expect(refused).rejects.toMatchObject({ type: 'wrong-expected-version', streamName: 'is' });
  });
});
