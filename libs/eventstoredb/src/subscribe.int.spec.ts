import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openLog, type Log } from './index.js';
import { numbered } from './testing/events.js';
import { Follower } from './testing/follow.js';
import { memoryInUse } from './testing/memory-in-use.js';
import { OwnNode } from './testing/own-node.js';

jest.setTimeout(60_000);

let node: OwnNode;
let log: Log;
const context = () => `c${newId().slice(-8)}`;

beforeAll(async () => {
  node = await OwnNode.start();
  log = openLog({ url: node.url });
});

afterAll(async () => {
  await log.close();
  await node.remove();
});

describe('a subscription', () => {
  it('gives what was there and what comes, and says when nothing more is waiting', async () => {
    const name = context();
    const first = await log.append(`${name}.a-1`, numbered(1200), 'no_stream');
    const follower = new Follower(log, [`${name}.`]);
    await eventually(() => expect(follower.live).toBe(true));
    expect(follower.events).toHaveLength(1200);
    const second = await log.append(`${name}.a-1`, numbered(3), first.revision);
    await eventually(() => expect(follower.events).toHaveLength(1203));
    expect(follower.position).toBe(second.position);
    await follower.stop();
  });

  it('begins after a position', async () => {
    const name = context();
    const { position, revision } = await log.append(`${name}.a-1`, numbered(5), 'no_stream');
    await log.append(`${name}.a-1`, numbered(2, 5), revision);
    const follower = new Follower(log, [`${name}.`], position);
    await eventually(() => expect(follower.events.map((event) => event.revision)).toEqual([5n, 6n]));
    await follower.stop();
  });

  it('sees the log move though nothing of it is selected', async () => {
    const follower = new Follower(log, [`${context()}.`]);
    await eventually(() => expect(follower.live).toBe(true));
    const { position } = await log.append(`${context()}.a-1`, numbered(1), 'no_stream');
    await eventually(() => expect(follower.position).toBe(position));
    const far = await log.append(`${context()}.a-1`, numbered(700), 'no_stream');
    await eventually(() => expect(follower.position).toBe(far.position));
    expect(follower.events).toEqual([]);
    await follower.stop();
  });

  it('gives every event of 32 writers once, each stream in order', async () => {
    const name = context();
    const follower = new Follower(log, [`${name}.`]);
    const writer = async (stream: string) => {
      let revision = -1n;
      for (let turn = 0; turn < 20; turn += 1) {
        const events = numbered(1 + (turn % 3), Number(revision) + 1);
        ({ revision } = await log.append(stream, events, revision < 0n ? 'no_stream' : revision));
      }
      return Number(revision) + 1;
    };
    const written = await Promise.all(Array.from({ length: 32 }, (_, index) => writer(`${name}.a-${index}`)));
    const total = written.reduce((sum, count) => sum + count);
    await eventually(() => expect(follower.events).toHaveLength(total), { timeout: 20_000 });
    for (const [index, count] of written.entries()) {
      const own = follower.events.filter(({ stream }) => stream === `${name}.a-${index}`);
      expect(own.map(({ revision }) => Number(revision))).toEqual(Array.from({ length: count }, (_, turn) => turn));
    }
    const positions = follower.events.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
    await follower.stop();
  });

  it('ends when its signal aborts, also while it waits', async () => {
    const follower = new Follower(log, [`${context()}.`]);
    await eventually(() => expect(follower.live).toBe(true));
    await follower.stop();
  });

  it('ends when its reader leaves', async () => {
    const name = context();
    await log.append(`${name}.a-1`, numbered(10), 'no_stream');
    const { signal } = new AbortController();
    for await (const { events } of log.subscribe({ prefixes: [`${name}.`], after: 'start', signal })) {
      if (events.length > 0) break;
    }
    await expect(log.ping()).resolves.toBeUndefined();
  });

  it('keeps a slow reader from filling the memory, and others from waiting for it', async () => {
    const name = context();
    const big = 'x'.repeat(20_000);
    let revision = -1n;
    for (let turn = 0; turn < 80; turn += 1) {
      const events = numbered(40).map((event) => ({ ...event, data: { big } }));
      ({ revision } = await log.append(`${name}.a-1`, events, revision < 0n ? 'no_stream' : revision));
    }
    const { signal } = new AbortController();
    const before = memoryInUse();
    let [taken, held] = [0, before];
    for await (const { events } of log.subscribe({ prefixes: [`${name}.`], after: 'start', signal, maxBatch: 20 })) {
      taken += events.length;
      if (taken === 0) continue;
      // All 64 MB are on the node; a reader that stands still holds a small part of them.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      held = memoryInUse();
      break;
    }
    expect(held - before).toBeLessThan(16_000_000);
    await expect(log.readStream(`${name}.b-1`)).resolves.toEqual([]);
  });
});
