import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BACKWARDS,
  binaryEvent,
  END,
  jsonEvent,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { collect, numbered, numbersOf, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;
let client: EventStoreDBClient;

beforeAll(async () => {
  server = await startTestNode();
  client = server.client();
  await client.appendToStream('ten', numbered(10));
});

afterAll(() => server.close());

describe('a stream', () => {
  it.each([
    ['from its start', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['from a revision, that one included', { fromRevision: 7n }, [7, 8, 9]],
    ['up to a count', { maxCount: 3 }, [0, 1, 2]],
    ['a count from a revision', { fromRevision: 2n, maxCount: 2 }, [2, 3]],
    ['backwards from its end', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }, [9, 8]],
    ['backwards from a revision, that one included', { direction: BACKWARDS, fromRevision: 2n }, [2, 1, 0]],
    ['backwards from its start', { direction: BACKWARDS, fromRevision: START }, [0]],
    ['backwards from beyond its end', { direction: BACKWARDS, fromRevision: 50n, maxCount: 1 }, [9]],
    ['forwards from its end', { fromRevision: END }, []],
    ['forwards from beyond its end', { fromRevision: 50n }, []],
    ['from the largest revision there can be', { fromRevision: 18446744073709551615n }, []],
  ] as const)('is read %s', async (_name, options, expected) => {
    expect(await numbersOf(client.readStream('ten', options))).toEqual(expected);
  });

  it('that does not exist is not found', async () => {
    await expect(collect(client.readStream('nothing'))).rejects.toBeInstanceOf(StreamNotFoundError);
  });

  it('that is tombstoned is deleted, with its name', async () => {
    await client.tombstoneStream('nevermore');
    const read = collect(client.readStream('nevermore', { maxCount: 10 }));
    await expect(read).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(read).rejects.toMatchObject({ streamName: 'nevermore' });
  });

  it('of many and large events comes whole and in order', async () => {
    const large = Array.from({ length: 40 }, (_, number) =>
      jsonEvent({ type: 'large', data: { number, ballast: 'x'.repeat(150_000) } }),
    );
    for (let start = 0; start < 40; start += 5) await client.appendToStream('large', large.slice(start, start + 5));
    expect(await numbersOf(client.readStream('large'))).toEqual(large.map((_, number) => number));
    const backwards = client.readStream('large', { direction: BACKWARDS, fromRevision: END, maxCount: 20 });
    expect((await numbersOf(backwards)).at(-1)).toBe(20);
  });

  it('shows links as they are, or beside the event they point to', async () => {
    await client.appendToStream('links', [
      binaryEvent({ type: '$>', data: Buffer.from('2@ten') }),
      binaryEvent({ type: '$>', data: Buffer.from('99@ten') }),
    ]);
    const [plain] = await collect(client.readStream('links', { maxCount: 1 }));
    expect([plain?.event?.type, plain?.link]).toEqual(['$>', undefined]);
    const [target] = await collect(client.readStream('ten', { fromRevision: 2n, maxCount: 1 }));
    const [resolved, dangling] = await collect(client.readStream('links', { resolveLinkTos: true }));
    expect(resolved?.event).toEqual(target?.event);
    expect(resolved?.link).toMatchObject({ type: '$>', streamId: 'links', revision: 0n });
    expect([dangling?.event, dangling?.link?.revision]).toEqual([undefined, 1n]);
  });

  it('can be left in the middle', async () => {
    const seen: bigint[] = [];
    for await (const { event } of client.readStream('large')) {
      seen.push(event?.revision ?? -1n);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([0n, 1n, 2n]);
  });
});

describe('$all', () => {
  it('is read in the order of positions, the system’s own events among them', async () => {
    const events = (await collect(client.readAll())).map((each) => each.event);
    expect(events[0]).toMatchObject({ streamId: '$settings', type: '$settings' });
    const positions = events.map((event) => event?.position?.commit ?? 0n);
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    expect(new Set(positions).size).toBe(events.length);
    const reversed = (await collect(client.readAll({ direction: BACKWARDS, fromPosition: END }))).map((e) => e.event);
    expect(reversed.reverse()).toEqual(events);
  });

  it('includes the position forwards and excludes it backwards', async () => {
    const [, second, third, fourth] = (await collect(client.readAll({ maxCount: 4 }))).map((each) => each.event);
    const fromPosition = third?.position ?? START;
    const [forwards] = await collect(client.readAll({ fromPosition, maxCount: 1 }));
    expect(forwards?.event).toEqual(third);
    const [backwards] = await collect(client.readAll({ direction: BACKWARDS, fromPosition, maxCount: 1 }));
    expect(backwards?.event).toEqual(second);
    expect(fourth?.position?.commit).toBeGreaterThan(fromPosition === START ? 0n : fromPosition.commit);
  });

  it('ends at its end and has nothing before its start', async () => {
    expect(await collect(client.readAll({ fromPosition: END }))).toEqual([]);
    expect(await collect(client.readAll({ direction: BACKWARDS, fromPosition: START }))).toEqual([]);
  });
});
