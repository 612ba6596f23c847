import { newId } from '@ceriss/kernel';
import { eventually, testNats } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parkedEvents } from '../index.js';
import { Orchard } from '../testing/orchard.js';

describe('a consumer that dies', () => {
  let orchard: Orchard;
  beforeEach(async () => {
    orchard = await Orchard.open();
    orchard.relay();
  });
  afterEach(() => orchard.close());

  const killedAt = async (when: 'before' | 'after', commit: number) => {
    const args = [testNats().url, orchard.bus.namespace, orchard.database.url, when, String(commit)];
    const entry = ['deploy/build/run.mjs', 'libs/messaging/src/testing/doomed-consumer.ts'];
    const [, signal] = (await once(spawn(process.execPath, [...entry, ...args], { stdio: 'ignore' }), 'exit')) as [
      number,
      string,
    ];
    expect(signal).toBe('SIGKILL');
  };

  it('between the commit and the acknowledgement, or before the commit, leaves one effect of each event, in order', async () => {
    const trees = Array.from({ length: 10 }, () => newId());
    for (const tree of trees) await orchard.pick(tree, 1, 2, 3, 4, 5, 6);
    // The first commit is that of the tables.
    await killedAt('after', 2);
    expect((await orchard.effects()).length).toBeGreaterThanOrEqual(1);
    await killedAt('before', 17);
    await killedAt('after', 17);
    await orchard.consume((data, delivery) => orchard.effect(delivery, data, true));
    await eventually(async () => expect((await orchard.effects()).length).toBeGreaterThanOrEqual(60));
    for (const tree of trees) expect(await orchard.applesOf(tree)).toEqual([1, 2, 3, 4, 5, 6]);
  }, 60_000);

  it('again and again over one event is rid of it: the event is parked, and others go on', async () => {
    const [deadly, harmless] = [newId(), newId()];
    await orchard.pick(deadly, 1);
    // The first time it is like any other; then it is watched.
    for (let death = 0; death < 4; death += 1) await killedAt('before', 2);
    await orchard.pick(harmless, 2);
    await orchard.consume((data, delivery) => orchard.effect(delivery, data, true));
    await eventually(async () => expect(await orchard.applesOf(harmless)).toEqual([2]));
    expect(await parkedEvents({ pool: orchard.pool, consumer: 'basket' })).toMatchObject([
      { aggregate: `orchard/${deadly}`, reason: 'Deadly: its handling ended the process 3 times' },
    ]);
    expect(await orchard.applesOf(deadly)).toEqual([]);
  }, 60_000);

  it('is followed by the one in standby', async () => {
    const tree = newId();
    const first = await orchard.consume((data, delivery) => orchard.effect(delivery, data));
    await eventually(async () => expect((await first.strategy.consumerStatus()).state).toBe('running'));
    const second = await orchard.consume((data, delivery) => orchard.effect(delivery, data));
    await orchard.pick(tree, 1);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1]));
    expect((await second.strategy.consumerStatus()).state).toBe('standby');
    await first.app.close();
    await orchard.pick(tree, 2);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2]));
    expect((await second.strategy.consumerStatus()).state).toBe('running');
  }, 30_000);

  it('or loses its database connections only, goes on, parks nothing and doubles nothing', async () => {
    const trees = Array.from({ length: 5 }, () => newId());
    const { strategy } = await orchard.consume(async (data, delivery) => {
      await orchard.effect(delivery, data, true);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    for (const tree of trees) await orchard.pick(tree, 1, 2, 3, 4, 5, 6);
    for (let round = 0; round < 3; round += 1) {
      await eventually(async () => expect((await orchard.effects()).length).toBeGreaterThan(round * 8));
      await orchard.pool
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        )
        .catch(() => undefined);
    }
    await eventually(
      async () => {
        for (const tree of trees) expect(await orchard.applesOf(tree)).toEqual([1, 2, 3, 4, 5, 6]);
      },
      { timeout: 20_000 },
    );
    expect(await strategy.consumerStatus()).toMatchObject({ parked: 0 });
  }, 60_000);
});
