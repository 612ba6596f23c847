import { StoreUnavailable, type RecordedEvent } from '@ceriss/event-sourcing';
import { MaxAppendSizeExceededError } from '@eventstore/db-client';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog, type Log } from './index.js';
import { newEvent, numbered } from './testing/events.js';
import { Line } from './testing/line.js';
import { OwnNode } from './testing/own-node.js';

jest.setTimeout(60_000);

let node: OwnNode;
let line: Line;
let log: Log;
beforeEach(async () => {
  node = await OwnNode.start();
  line = await Line.to(node.url);
  log = openLog({ url: line.url });
  await log.ping();
});
afterEach(async () => {
  await log.close();
  await line.close();
  await node.remove();
});

/** What is in the node, past the line. */
const everything = async (): Promise<RecordedEvent[]> => {
  const direct = openLog({ url: node.url });
  const all: RecordedEvent[] = [];
  for await (const { events } of direct.readAll({ prefixes: ['test.'], after: 'start' })) all.push(...events);
  await direct.close();
  return all;
};

/* Whoever is told that the log is away says the same again, as every caller would. */
const insisting = async <T>(append: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
};

it('hears no answer in time, and one that comes late harms nobody', async () => {
  const events = numbered(1);
  line.silence();
  await expect(log.append('test.a-1', events, 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
  line.speak();
  // The node did carry it out: said again, it is answered as the first would have been.
  const { revision, position } = await log.append('test.a-1', events, 'no_stream');
  expect(revision).toBe(0n);
  expect(await log.readStream('test.a-1')).toMatchObject([{ id: events[0]!.id, position }]);
  await expect(log.append('test.a-1', numbered(1), revision)).resolves.toMatchObject({ revision: 1n });
});

it('acknowledges every append of 32 writers once while the line is cut again and again', async () => {
  let writing = true;
  const cuts = (async () => {
    let count = 0;
    for (; writing; count += 1) {
      await sleep(40);
      line.cut();
    }
    return count;
  })();
  const acknowledged: string[] = [];
  const writer = async (stream: string) => {
    for (let turn = 0; turn < 15; turn += 1) {
      const [event] = numbered(1, turn);
      const expected = turn === 0 ? 'no_stream' : BigInt(turn - 1);
      const append = insisting(() => log.append(stream, [event!], expected));
      expect(await append).toMatchObject({ revision: BigInt(turn) });
      acknowledged.push(event!.id);
    }
  };
  await Promise.all(Array.from({ length: 32 }, (_, index) => writer(`test.a-${index}`)));
  writing = false;
  expect(await cuts).toBeGreaterThan(1);
  const stored = (await everything()).map(({ id }) => id);
  expect(stored).toHaveLength(32 * 15);
  expect([...stored].sort()).toEqual([...acknowledged].sort());
});

it('refuses what is larger than the node takes, and carries on', async () => {
  const [one] = numbered(1);
  const small = insisting(() => log.append('test.b-1', [one!], 'no_stream'));
  const events = Array.from({ length: 5 }, () => newEvent('test.big', 'x'.repeat(900_000)));
  const big = insisting(() => log.append('test.a-1', events, 'no_stream'));
  const refused = await big.catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MaxAppendSizeExceededError);
  expect(refused).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1024 * 1024 });
  await expect(small).resolves.toMatchObject({ revision: 0n });
  expect(await log.readStream('test.a-1')).toEqual([]);
  await expect(log.append('test.a-1', numbered(1), 'no_stream')).resolves.toMatchObject({ revision: 0n });
});

it('answers what is under way when it is closed, and then nothing more', async () => {
  const appends = Array.from({ length: 32 }, (_, index) => log.append(`test.a-${index}`, numbered(1), 'no_stream'));
  await appends[0];
  await log.close();
  expect(await Promise.all(appends)).toHaveLength(32);
  await expect(log.append('test.b-1', numbered(1), 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
});
