import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openLog, type Batch, type Log } from './index.js';
import { numbered } from './testing/events.js';
import { Follower } from './testing/follow.js';
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

describe('subscriptions of one context that have caught up', () => {
  it('share what comes, each its own part of it, and none waits for another', async () => {
    const name = context();
    const prefixes = [`${name}.a-`, `${name}.b-`, `${name}.`];
    const followers = prefixes.map((prefix) => new Follower(log, [prefix]));
    for (let index = 0; index < 50; index += 1) {
      for (const stream of ['a', 'b', 'c']) {
        await log.append(`${name}.${stream}-${index}`, numbered(1, index), 'no_stream');
      }
    }
    const { position } = await log.append(`${name}.c-last`, numbered(1), 'no_stream');
    await eventually(() => expect(followers.map((one) => one.position)).toEqual([position, position, position]));
    expect(followers.map(({ events }) => events.length)).toEqual([50, 50, 151]);
    const revisions = followers[0]!.events.map(({ stream }) => Number(stream.split('-')[1]));
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    await Promise.all(followers.map((one) => one.stop()));
  });

  it('lose nothing when one is so slow that the others are thousands of events ahead', async () => {
    const name = context();
    const quick = new Follower(log, [`${name}.`]);
    const controller = new AbortController();
    const slow = log.subscribe({ prefixes: [`${name}.`], after: 'start', maxBatch: 50, signal: controller.signal });
    const seen: bigint[] = [];
    const take = async (): Promise<Batch> => {
      const { value } = (await slow[Symbol.asyncIterator]().next()) as { value: Batch };
      seen.push(...value.events.map(({ revision }) => revision));
      return value;
    };
    await log.append(`${name}.a-1`, numbered(1), 'no_stream');
    for (let batch = await take(); seen.length < 1 || !batch.live;) batch = await take();
    let revision = 0n;
    for (let round = 0; round < 6; round += 1) {
      ({ revision } = (await log.append(`${name}.a-1`, numbered(1_000), revision)) as { revision: bigint });
      await eventually(() => expect(quick.events).toHaveLength(1 + (round + 1) * 1_000));
    }
    while (seen.length < 6_001) await take();
    expect(seen).toEqual(Array.from({ length: 6_001 }, (_, index) => BigInt(index)));
    controller.abort();
    await quick.stop();
  });

  it('give, with a pace, what came meanwhile in one batch, and do not wait after a quiet time', async () => {
    const name = context();
    const controller = new AbortController();
    const sizes: number[] = [];
    const reading = (async () => {
      const paced = log.subscribe({ prefixes: [`${name}.`], after: 'start', paceMs: 250, signal: controller.signal });
      for await (const { events } of paced) if (events.length > 0) sizes.push(events.length);
    })();
    await log.append(`${name}.a-1`, numbered(1), 'no_stream');
    await eventually(() => expect(sizes).toEqual([1]));
    for (let index = 0; index < 5; index += 1) await log.append(`${name}.b-${index}`, numbered(1), 'no_stream');
    await eventually(() => expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(6));
    expect(sizes.length).toBeLessThanOrEqual(3);
    controller.abort();
    await reading;
  });
});
