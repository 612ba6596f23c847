import { RevisionConflict, StoreUnavailable, type RecordedEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog, type Log } from './index.js';
import { newEvent, numbered } from './testing/events.js';
import { OwnNode } from './testing/own-node.js';

let node: OwnNode;
let log: Log;
const streamName = () => `test.thing-${newId()}`;
const numbersOf = (events: readonly RecordedEvent[]) => events.map(({ data }) => (data as { number: number }).number);

beforeAll(async () => {
  node = await OwnNode.start();
  log = openLog({ url: node.url });
});

afterAll(async () => {
  await log.close();
  await node.remove();
});

describe('append and read', () => {
  it('reads what was appended', async () => {
    const stream = streamName();
    const event = newEvent('test.made', { name: 'ñandú', nothing: null });
    const { revision, position } = await log.append(stream, [event], 'no_stream');
    expect(revision).toBe(0n);
    const [read] = await log.readStream(stream);
    expect(read).toMatchObject({ ...event, stream, revision: 0n, position });
    expect(read!.created).toBeInstanceOf(Date);
  });

  it('has no events of a stream that does not exist', async () => {
    expect(await log.readStream(streamName())).toEqual([]);
  });

  it('answers a repeated append as the first', async () => {
    const stream = streamName();
    const events = numbered(2);
    const first = await log.append(stream, events, 'no_stream');
    expect(await log.append(stream, events, 'no_stream')).toEqual(first);
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  it('refuses an append to a stream that has moved, and says where it is', async () => {
    const stream = streamName();
    await log.append(stream, numbered(3), 'no_stream');
    const refused = await log.append(stream, numbered(1), 1n).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RevisionConflict);
    expect(refused).toMatchObject({ stream, expected: 1n, actual: 2n });
  });

  it('reads a long stream in pages and in order', async () => {
    const stream = streamName();
    await log.append(stream, numbered(500), 'no_stream');
    await log.append(stream, numbered(501, 500), 499n);
    expect(numbersOf(await log.readStream(stream))).toEqual(Array.from({ length: 1001 }, (_, index) => index));
  });

  it('keeps namespaces apart', async () => {
    const stream = streamName();
    const other = openLog({ url: node.url, namespace: newId() });
    await other.append(stream, numbered(1), 'no_stream');
    expect(await log.readStream(stream)).toEqual([]);
    expect((await other.readStream(stream))[0]).toMatchObject({ stream });
    const seen: RecordedEvent[] = [];
    for await (const { events } of other.readAll({ prefixes: [], after: 'start' })) seen.push(...events);
    expect(seen.map((event) => event.stream)).toEqual([stream]);
    await other.close();
  });
});

describe('readAll', () => {
  it('gives the selected streams up to a position, in order', async () => {
    const kind = `all${newId().slice(-6)}`;
    const first = await log.append(`${kind}.a-1`, numbered(300), 'no_stream');
    await log.append(`other${kind}.a-1`, numbered(50), 'no_stream');
    const second = await log.append(`${kind}.a-2`, numbered(300, 300), 'no_stream');
    await log.append(`${kind}.a-1`, numbered(10, 600), first.revision);
    const batches = [];
    for await (const batch of log.readAll({
      prefixes: [`${kind}.`],
      after: 'start',
      until: second.position,
      maxBatch: 100,
    })) {
      batches.push(batch);
    }
    expect(numbersOf(batches.flatMap(({ events }) => events))).toEqual(
      Array.from({ length: 600 }, (_, index) => index),
    );
    expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(100);
    expect(batches.at(-1)).toMatchObject({ position: second.position, live: true });
  });

  it('ends at the end of the log when nothing is selected', async () => {
    await log.append(streamName(), numbered(40), 'no_stream');
    const last = await log.lastPosition();
    const batches = [];
    for await (const batch of log.readAll({ prefixes: ['nothing.'], after: 'start' })) batches.push(batch);
    expect(batches.at(-1)).toEqual({ events: [], position: last, live: true });
  });
});

it('says within about two seconds that a node is not there', async () => {
  const nowhere = openLog({ url: 'esdb://127.0.0.1:9?tls=false' });
  const started = performance.now();
  await expect(nowhere.ping()).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(nowhere.append(streamName(), numbered(1), 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
  expect(performance.now() - started).toBeLessThan(5_000);
  await nowhere.close();
});
