import { handleCommand, eventCodec, StoreUnavailable, type Aggregate, type Event } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { openLog, type Log } from './index.js';
import { numbered } from './testing/events.js';
import { Follower } from './testing/follow.js';
import { OwnNode } from './testing/own-node.js';

jest.setTimeout(60_000);

let node: OwnNode;
let log: Log;
beforeEach(async () => {
  node = await OwnNode.start();
  log = openLog({ url: node.url });
});
afterEach(async () => {
  await log.close();
  await node.remove();
});

const away = async (operation: Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await expect(operation).rejects.toBeInstanceOf(StoreUnavailable);
  return performance.now() - started;
};

describe('a node that goes away and comes back', () => {
  it('refuses in about two seconds, and the same log works again', async () => {
    const { revision } = await log.append('test.a-1', numbered(1), 'no_stream');
    await node.stop();
    expect(await away(log.append('test.a-1', numbered(1), revision))).toBeLessThan(2_500);
    expect(await away(log.readStream('test.a-1'))).toBeLessThan(2_500);
    expect(await away(log.lastPosition())).toBeLessThan(2_500);
    await node.startAgain();
    await eventually(() => log.ping());
    await expect(log.append('test.a-1', numbered(1), revision)).resolves.toMatchObject({ revision: 1n });
    expect(await log.readStream('test.a-1')).toHaveLength(2);
  });

  it('is not even noticed when it is back within a second', async () => {
    await log.ping();
    await node.stop();
    const append = log.append('test.a-1', numbered(1), 'no_stream');
    await node.startAgain();
    await expect(append).resolves.toMatchObject({ revision: 0n });
  });

  it('loses and repeats nothing under a subscription while writers go on', async () => {
    const follower = new Follower(log, ['test.']);
    let revision: bigint | 'no_stream' = 'no_stream';
    let written = 0;
    const write = async () => {
      const events = numbered(1, written);
      ({ revision } = await eventually(() => log.append('test.a-1', events, revision), { timeout: 20_000 }));
      written += 1;
    };
    for (let round = 0; round < 4; round += 1) {
      for (let count = 0; count < 25; count += 1) await write();
      await node.stop();
      const pending = write();
      await node.startAgain();
      await pending;
    }
    await eventually(() => expect(follower.events).toHaveLength(written), { timeout: 15_000 });
    expect(follower.events.map(({ revision }) => Number(revision))).toEqual(
      Array.from({ length: written }, (_, i) => i),
    );
    await follower.stop();
  });
});

type Counted = Event<'test.counted', { number: number }>;
const counter: Aggregate<number, { type: 'count'; data: object }, Counted> = {
  decider: {
    initialState: () => 0,
    evolve: (state) => state + 1,
    decide: (_, state) => [{ type: 'test.counted', data: { number: state } }],
  },
  codec: eventCodec<Counted>({ 'test.counted': { schema: z.object({ number: z.number() }) } }),
  streamOf: (id) => `test.counter-${id}`,
};

it('loses no update of many writers of one aggregate', async () => {
  const count = () => {
    const commandId = newId();
    const ids = { commandId, fingerprint: 'none', correlationId: commandId, causationId: commandId };
    const context = { ...ids, actor: { subject: 'spec', role: 'operator' } };
    const command = () => handleCommand(log, counter, '1', { type: 'count', data: {} }, context);
    return eventually(command, { timeout: 30_000, interval: 5 });
  };
  await Promise.all(Array.from({ length: 16 }, async () => [await count(), await count(), await count()]));
  const events = await log.readStream('test.counter-1');
  expect(events.map(({ data }) => (data as { number: number }).number)).toEqual(
    Array.from({ length: 48 }, (_, i) => i),
  );
});

it('reads and folds a stream of 1,000 events in one go', async () => {
  await log.append('test.counter-2', numbered(1_000), 'no_stream');
  await log.readStream('test.counter-2');
  const started = performance.now();
  const events = await log.readStream('test.counter-2');
  const read = performance.now();
  const state = events.reduce((sum) => counter.decider.evolve(sum, { type: 'test.counted', data: { number: sum } }), 0);
  expect(state).toBe(1_000);
  process.stdout.write(
    `measured: 1,000 events read in ${(read - started).toFixed(1)} ms, folded in ${(performance.now() - read).toFixed(1)} ms\n`,
  );
});
