import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@ceriss/testing';
import { Account, accountStream, closed, PlaceTotal, received, shopProjection } from './testing/shop.js';
import { World } from './testing/world.js';

let world: World;
beforeEach(async () => {
  world = await World.open();
});
afterEach(async () => {
  await world.close();
});

describe('a projection', () => {
  it('puts events into rows', async () => {
    const runner = world.runner();
    runner.start();
    const { id } = await world.account('Soria', 3);
    const { position } = await world.log.append(accountStream(id), [received(7)], 3n);
    expect(await runner.waitFor(['accounts'], position, 5_000)).toBe(true);
    const row = await world.readModels.dataSource.getRepository(Account).findOneByOrFail({ id });
    expect(row).toMatchObject({ place: 'Soria', balance: 10n, notes: null, revision: 4n });
    expect(row.changedAt).toBeInstanceOf(Date);
  });

  it('catches up with what was there before it, and is live then', async () => {
    for (let count = 0; count < 5; count += 1) await world.account('Ávila', 100);
    const { id, position } = await world.account('Ávila');
    await world.log.append(accountStream(id), [closed()], 0n);
    const runner = world.runner();
    runner.start();
    expect(await runner.waitFor(['accounts'], position + 1n, 10_000)).toBe(true);
    expect(await world.query('SELECT place, accounts FROM place_total')).toEqual([{ place: 'Ávila', accounts: '6' }]);
    expect(await world.readModels.dataSource.getRepository(Account).countBy({ balance: 100n })).toBe(5);
    await eventually(async () => {
      expect(await runner.statuses()).toEqual([
        { name: 'accounts', version: 1, state: 'live', position: expect.any(String), lag: '0' },
      ]);
    });
  });

  it('goes on where it stopped', async () => {
    const first = world.runner();
    first.start();
    const { id, position } = await world.account('Teruel');
    await first.waitFor(['accounts'], position, 5_000);
    await first.stop();
    await world.log.append(accountStream(id), [received(5)], 0n);
    const second = world.runner();
    second.start();
    expect(await second.waitFor(['accounts'], await world.log.lastPosition(), 5_000)).toBe(true);
    expect(await world.query('SELECT balance_cents FROM account')).toEqual([{ balance_cents: '5' }]);
    expect(await world.readModels.dataSource.getRepository(PlaceTotal).find()).toEqual([
      { place: 'Teruel', accounts: 1n },
    ]);
  });

  it('says how far it is to processes that only answer requests', async () => {
    const worker = world.runner();
    const api = world.runner(shopProjection());
    const { position } = await world.account('Lugo');
    expect((await api.statuses())[0]).toMatchObject({ state: 'stopped' });
    expect(await api.waitFor(['accounts'], position, 100)).toBe(false);
    worker.start();
    expect(await api.waitFor(['accounts'], position, 5_000)).toBe(true);
    expect(await world.query('SELECT place FROM account')).toEqual([{ place: 'Lugo' }]);
    await eventually(async () => expect((await api.statuses())[0]).toMatchObject({ state: 'live', lag: '0' }));
  });

  it('passes positions that belong to other contexts', async () => {
    const runner = world.runner();
    runner.start();
    const api = world.runner();
    const { position } = await world.log.append('other.thing-1', [received(1)], 'no_stream');
    expect(await runner.waitFor(['accounts'], position, 5_000)).toBe(true);
    expect(await api.waitFor(['accounts'], position, 5_000)).toBe(true);
  });

  it('is written by one process; another takes over when that one stops', async () => {
    const [first, second] = [world.runner(), world.runner()];
    first.start();
    await eventually(async () => expect((await first.statuses())[0]).toMatchObject({ state: 'live' }));
    second.start();
    await eventually(async () => expect((await second.statuses())[0]).toMatchObject({ state: 'standby' }));
    await first.stop();
    await eventually(async () => expect((await second.statuses())[0]).toMatchObject({ state: 'live' }));
    const { position } = await world.account('Zamora');
    expect(await second.waitFor(['accounts'], position, 5_000)).toBe(true);
  });

  it('refuses to wait for a projection that does not exist', async () => {
    await expect(world.runner().waitFor(['nothing'], 1n, 10)).rejects.toThrow('nothing');
  });
});
