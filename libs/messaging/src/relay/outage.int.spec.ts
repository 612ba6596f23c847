import { startNode } from '@ceriss/eventstoredb-embedded';
import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBus } from '../index.js';
import { Orchard } from '../testing/orchard.js';
import { OwnNats } from '../testing/own-nats.js';

describe('when NATS goes away', () => {
  let nats: OwnNats;
  let orchard: Orchard;
  beforeEach(async () => {
    nats = await OwnNats.start();
    orchard = await Orchard.open({ natsUrl: nats.url });
  });
  afterEach(async () => {
    await orchard.close();
    await nats.stop();
  });

  it('publishes and handles everything once it is back, killed in the middle of it', async () => {
    const trees = [newId(), newId(), newId()];
    await orchard.consume((data, delivery) => orchard.effect(delivery, data, true));
    const relay = orchard.relay();
    const ids: string[] = [];
    const numbers: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      if (round === 10) await nats.kill();
      if (round === 20) await nats.start();
      for (const tree of trees) ids.push(...(await orchard.pick(tree, round * 2, round * 2 + 1)));
      numbers.push(round * 2, round * 2 + 1);
    }
    await eventually(
      async () => {
        for (const tree of trees) expect(await orchard.applesOf(tree)).toEqual(numbers);
      },
      { timeout: 40_000, interval: 200 },
    );
    expect((await orchard.published()).map(({ id }) => id)).toEqual(ids);
    await eventually(() => expect(relay.status()).toMatchObject({ state: 'live', lag: '0' }));
    expect(relay.status().lastError).toBeUndefined();
  }, 60_000);

  it('says so when the first connection fails, without the password', async () => {
    const url = 'nats://basket:secret@127.0.0.1:1';
    await expect(openBus({ url, name: 'spec' })).rejects.toThrow('NATS cannot be reached at nats://127.0.0.1:1: ');
  });
});

describe('when the log goes away', () => {
  it('says so, and goes on when it is back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ceriss-log-'));
    const file = join(folder, 'log.db');
    const node = await startNode({ file, port: 0 });
    const orchard = await Orchard.open({ logUrl: node.connectionString });
    const relay = orchard.relay();
    const tree = newId();
    await orchard.pick(tree, 1, 2);
    await eventually(async () => expect(await orchard.published()).toHaveLength(2));
    await node.stop();
    await eventually(() => expect(relay.status().lastError).toMatch(/^StoreUnavailable/), { timeout: 20_000 });
    const again = await startNode({ file, port: node.port });
    await eventually(async () => void (await orchard.pick(tree, 3)), { timeout: 10_000 });
    await eventually(async () => expect((await orchard.published()).map(({ apple }) => apple)).toEqual([1, 2, 3]), {
      timeout: 20_000,
    });
    await eventually(() => expect(relay.status()).toMatchObject({ state: 'live' }));
    await orchard.close();
    await again.stop();
    await rm(folder, { recursive: true });
  }, 60_000);
});
