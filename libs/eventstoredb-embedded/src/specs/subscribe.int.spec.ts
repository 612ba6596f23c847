import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  binaryEvent,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  jsonEvent,
  START,
  StreamDeletedError,
  streamNameFilter,
  type EventStoreDBClient,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import { numbered, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;
let client: EventStoreDBClient;

beforeAll(async () => {
  server = await startTestNode();
  client = server.client();
});

afterAll(() => server.close());

type Seen = { event?: { type: string; streamId: string; revision: bigint } };

const LAST = 'last';
const last = (): ReturnType<typeof jsonEvent> => jsonEvent({ type: LAST, data: {} });

/** Everything up to the first event of type `last`. */
const untilLast = async <Item extends Seen>(subscription: AsyncIterable<Item>): Promise<Item[]> => {
  const seen: Item[] = [];
  for await (const item of subscription) {
    seen.push(item);
    if (item.event?.type === LAST) break;
  }
  return seen;
};

type Emitter = { once(event: 'confirmation' | 'caughtUp', listener: () => void): unknown };
const told = (emitter: Emitter, event: 'confirmation' | 'caughtUp'): Promise<void> =>
  new Promise((resolve) => void emitter.once(event, resolve));

describe('a subscription to a stream', () => {
  it('brings what is there, says when it has caught up, and brings what comes', async () => {
    await client.appendToStream('from-start', numbered(4));
    let caughtUp = 0;
    let before = 0;
    const subscription = client.subscribeToStream('from-start');
    subscription.on('caughtUp', () => (caughtUp += 1));
    subscription.on('data', () => (before += caughtUp === 0 ? 1 : 0));
    const seen = untilLast(subscription);
    await told(subscription, 'caughtUp');
    await client.appendToStream('from-start', [...numbered(3), last()]);
    expect(await seen).toHaveLength(8);
    expect([caughtUp, before]).toEqual([1, 4]);
  });

  it('starts after the revision it names', async () => {
    await client.appendToStream('from-revision', [...numbered(4), last()]);
    const seen = await untilLast(client.subscribeToStream('from-revision', { fromRevision: 2n }));
    expect(seen.map(({ event }) => event?.revision)).toEqual([3n, 4n]);
  });

  it('from the end brings only what comes', async () => {
    await client.appendToStream('from-end', numbered(4));
    const subscription = client.subscribeToStream('from-end', { fromRevision: END });
    const seen = untilLast(subscription);
    await told(subscription, 'caughtUp');
    await client.appendToStream('from-end', [...numbered(1), last()]);
    expect((await seen).map(({ event }) => event?.revision)).toEqual([4n, 5n]);
  });

  it('waits for a stream that does not exist yet', async () => {
    const subscription = client.subscribeToStream('not-yet');
    const seen = untilLast(subscription);
    await told(subscription, 'caughtUp');
    await client.appendToStream('not-yet', [last()]);
    expect(await seen).toHaveLength(1);
  });

  it('outlives a soft delete and goes on with the recreated stream', async () => {
    await client.appendToStream('recreated', numbered(2));
    const subscription = client.subscribeToStream('recreated');
    const seen = untilLast(subscription);
    await told(subscription, 'caughtUp');
    await client.deleteStream('recreated');
    await client.appendToStream('recreated', [last()]);
    expect((await seen).map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n]);
  });

  it('ends with an error when the stream is tombstoned, at once or later', async () => {
    await client.appendToStream('ended', numbered(1));
    const subscription = client.subscribeToStream('ended');
    const seen = untilLast(subscription);
    await told(subscription, 'caughtUp');
    await client.tombstoneStream('ended');
    await expect(seen).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(untilLast(client.subscribeToStream('ended'))).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('resolves links when asked to', async () => {
    await client.appendToStream('target', [last()]);
    await client.appendToStream('pointing', [binaryEvent({ type: '$>', data: Buffer.from('0@target') })]);
    const [seen] = await untilLast(client.subscribeToStream('pointing', { resolveLinkTos: true }));
    expect(seen).toMatchObject({ event: { streamId: 'target' } });
  });

  it('loses nothing to a reader that is slow', async () => {
    const subscription = client.subscribeToStream('slow');
    const seen: bigint[] = [];
    const reading = (async () => {
      for await (const { event } of subscription) {
        seen.push(event?.revision ?? -1n);
        if (event?.type === LAST) break;
        if (seen.length % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    for (let part = 0; part < 30; part += 1) await client.appendToStream('slow', numbered(100));
    await client.appendToStream('slow', [last()]);
    await reading;
    expect(seen).toEqual(Array.from({ length: 3_001 }, (_, revision) => BigInt(revision)));
  });
});

it('tells a reader that fell far behind, and again when it has caught up', async () => {
  const subscription = client.subscribeToStream('far-behind');
  const said: string[] = [];
  subscription.on('caughtUp', () => said.push('caught up')).on('fellBehind', () => said.push('fell behind'));
  await told(subscription, 'caughtUp');
  for (let part = 0; part < 8; part += 1) await client.appendToStream('far-behind', numbered(1_000, 'x'.repeat(100)));
  await client.appendToStream('far-behind', [last()]);
  expect(await untilLast(subscription)).toHaveLength(8_001);
  expect(said.slice(0, 2)).toEqual(['caught up', 'fell behind']);
});

describe('a subscription to $all', () => {
  it('starts after the position it names and brings every stream in order', async () => {
    const mark = await client.appendToStream('all-a', numbered(1));
    await client.appendToStream('all-b', numbered(2));
    await client.appendToStream('all-a', [last()]);
    const seen = await untilLast(client.subscribeToAll({ fromPosition: mark.position ?? START }));
    expect(seen.map(({ event }) => event?.streamId)).toEqual(['all-b', 'all-b', 'all-a']);
  });

  it('from the start begins with the system’s own first event', async () => {
    const seen = await untilLast(client.subscribeToAll());
    expect(seen[0]?.event).toMatchObject({ streamId: '$settings' });
  });

  const mixed = async (name: string): Promise<Position | typeof START> => {
    const mark = await client.appendToStream('noise', numbered(1));
    await client.appendToStream(`${name}-chosen`, numbered(8, `${name}.kept`));
    await client.appendToStream('noise', numbered(40, `${name}.dropped`));
    await client.appendToStream(`${name}-chosen`, numbered(2, `${name}.kept`));
    await client.setStreamMetadata('noise', { cacheControl: 1 });
    await client.appendToStream(`${name}-chosen`, [last()]);
    return mark.position ?? START;
  };

  it.each<[string, (name: string) => Filter, number]>([
    ['stream prefixes', (name) => streamNameFilter({ prefixes: ['zzz', `${name}-ch`] }), 11],
    ['a stream expression', (name) => streamNameFilter({ regex: `^${name}-[a-z]*$` }), 11],
    ['type prefixes', (name) => eventTypeFilter({ prefixes: [`${name}.k`, LAST] }), 11],
    ['a type expression', (name) => eventTypeFilter({ regex: `^(${name}\\.kept|${LAST})$` }), 11],
    ['everything but the system’s events', () => excludeSystemEvents(), 51],
  ])('brings only what passes %s', async (name, filter, expected) => {
    const key = name.replaceAll(/[^a-z]/g, '');
    const fromPosition = await mixed(key);
    const seen = await untilLast(client.subscribeToAll({ fromPosition, filter: filter(key) }));
    expect(seen).toHaveLength(expected);
  });

  it('reaches a checkpoint every so many considered events, and one on going live', async () => {
    const mark = await client.appendToStream('checkpoints', numbered(1));
    await client.appendToStream('checkpoints', numbered(200));
    const base = mark.position?.commit ?? 0n;
    const checkpoints: number[] = [];
    const filter = streamNameFilter({
      prefixes: ['never'],
      checkpointInterval: 2,
      checkpointReached: async (_subscription, { commit }) => void checkpoints.push(Number(commit - base)),
    });
    const subscription = client.subscribeToAll({ fromPosition: mark.position ?? START, filter });
    subscription.resume();
    await told(subscription, 'caughtUp');
    await subscription.unsubscribe();
    expect(checkpoints).toEqual([64, 128, 192, 200]);
  });

  it('waits for a checkpoint that is being handled', async () => {
    const mark = await client.appendToStream('handled', numbered(1));
    await client.appendToStream('handled', [...numbered(99), last()]);
    let handling = false;
    let overtaken = 0;
    const filter = excludeSystemEvents({
      checkpointReached: async () => {
        handling = true;
        await new Promise((resolve) => setTimeout(resolve, 20));
        handling = false;
      },
    });
    const subscription = client.subscribeToAll({ fromPosition: mark.position ?? START, filter });
    let seen = 0;
    await new Promise<void>((resolve) => {
      subscription.on('data', ({ event }) => {
        seen += 1;
        overtaken += handling ? 1 : 0;
        if (event?.type === LAST) resolve();
      });
    });
    await subscription.unsubscribe();
    expect(seen).toBe(100);
    expect(overtaken).toBe(0);
  });

  it.each([
    ['is not one', '('],
    ['is too long', 'a'.repeat(1_001)],
  ])('refuses an expression that %s', async (_name, regex) => {
    const subscription = client.subscribeToAll({ filter: eventTypeFilter({ regex }) });
    await expect(untilLast(subscription)).rejects.toMatchObject({ code: 3 });
  });

  it('refuses an expression that would stop the node', async () => {
    await client.appendToStream('trap', numbered(1, `${'a'.repeat(60)}!`));
    const subscription = client.subscribeToAll({ filter: eventTypeFilter({ regex: '^(a+)+$' }) });
    await expect(untilLast(subscription)).rejects.toMatchObject({ code: 3 });
    await expect(client.appendToStream('trap', numbered(1))).resolves.toMatchObject({ success: true });
  });
});
