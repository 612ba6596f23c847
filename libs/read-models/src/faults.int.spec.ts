import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BatchWriter } from './batch-writer.js';
import { CheckpointMoved, createCheckpoint, createCheckpointTable, readCheckpoints } from './checkpoints.js';
import type { Projection } from './projection.js';
import { shapesOf } from './rows/table-shape.js';
import { Account, accountStream, opened, received, recorded, shopProjection, toNew } from './testing/shop.js';
import { World } from './testing/world.js';

jest.setTimeout(60_000);

let world: World;
beforeEach(async () => {
  world = await World.open();
});
afterEach(async () => {
  await world.close();
});

const statusOf = async (runner: ReturnType<World['runner']>, name = 'accounts') =>
  (await runner.statuses()).find((status) => status.name === name);

describe('an event that cannot be projected', () => {
  const openings: Projection = {
    ...{ name: 'openings', version: 1, context: 'shop', tables: [] },
    apply: () => undefined,
  };

  it('stops its projection in front of it; others go on', async () => {
    const { id } = await world.account('Soria', 2);
    const broken = toNew({ type: 'shop.amount-received', data: { cents: 'many' } });
    await world.log.append(accountStream(id), [broken, received(1)], 2n);
    const last = await world.account('Lugo');
    const runner = world.runner(shopProjection(), openings);
    runner.start();
    expect(await runner.waitFor(['openings'], last.position, 5_000)).toBe(true);
    const failure = { eventId: broken.id, stream: accountStream(id), revision: '3', type: 'shop.amount-received' };
    await eventually(async () => expect(await statusOf(runner)).toMatchObject({ state: 'failed', failure }));
    expect(await statusOf(world.runner(), 'accounts')).toMatchObject({ state: 'failed', failure });
    expect(await statusOf(runner, 'openings')).toMatchObject({ state: 'live' });
    expect(await world.query('SELECT place, balance_cents FROM account')).toEqual([
      { place: 'Soria', balance_cents: '2' },
    ]);
    expect(await runner.waitFor(['accounts'], last.position, 100)).toBe(false);
  });

  it('is found among many when the database refuses the batch', async () => {
    await world.account('Soria', 5);
    const gone = newId();
    await world.log.append(accountStream(gone), [received(1)], 'no_stream');
    await world.account('Lugo', 5);
    const runner = world.runner();
    runner.start();
    const failure = { stream: accountStream(gone), revision: '0', reason: expect.stringContaining('RowMissing') };
    await eventually(async () => expect(await statusOf(runner)).toMatchObject({ state: 'failed', failure }));
    expect(await world.query('SELECT place, balance_cents FROM account')).toEqual([
      { place: 'Soria', balance_cents: '5' },
    ]);
    const [checkpoint] = await world.query('SELECT state, failure FROM projections.checkpoint');
    expect(checkpoint).toMatchObject({ state: 'failed', failure });
  });
});

describe('rows and checkpoint', () => {
  it('stay together whenever connections are cut', async () => {
    const runner = world.runner();
    runner.start();
    const cut = async () =>
      await world.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    let last = 0n;
    let cutting = true;
    const cuts = (async () => {
      while (cutting) {
        await cut().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    })();
    for (let count = 0; count < 120; count += 1) ({ position: last } = await world.account(`place ${count % 7}`, 3));
    cutting = false;
    await cuts;
    expect(await runner.waitFor(['accounts'], last, 30_000)).toBe(true);
    expect(await statusOf(runner)).toMatchObject({ state: 'live' });
    const rows = world.readModels.dataSource.getRepository(Account);
    expect([await rows.count(), await rows.countBy({ balance: 3n })]).toEqual([120, 120]);
    expect(await world.query('SELECT sum(accounts) FROM place_total')).toEqual([{ sum: `${120}` }]);
  });

  it('are written by one of two who race, and the other writes nothing', async () => {
    const { pool, dataSource } = world.readModels;
    await createCheckpointTable(pool);
    await createCheckpoint(pool, 'accounts', 1);
    const [checkpoint] = await readCheckpoints(pool, ['accounts']);
    const projection = shopProjection();
    const writer = () => new BatchWriter(pool, projection, shapesOf(dataSource, projection.tables), checkpoint!);
    const [first, second] = [writer(), writer()];
    const events = [recorded(opened('Soria'), newId(), 1)];
    const results = await Promise.allSettled([first.write(events, 1n, 'live'), second.write(events, 1n, 'live')]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toMatchObject([{ reason: expect.any(CheckpointMoved) }]);
    expect(await world.query('SELECT accounts FROM place_total')).toEqual([{ accounts: '1' }]);
  });

  it('go on with the log when a projector finds that another has written', async () => {
    const runner = world.runner();
    runner.start();
    const { position } = await world.account('Soria');
    await runner.waitFor(['accounts'], position, 5_000);
    await world.query('UPDATE projections.checkpoint SET generation = generation + 1');
    const next = await world.account('Lugo');
    expect(await runner.waitFor(['accounts'], next.position, 5_000)).toBe(true);
    expect(await world.query('SELECT place FROM account ORDER BY place COLLATE "C"')).toEqual([
      { place: 'Lugo' },
      { place: 'Soria' },
    ]);
  });
});
