import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { migrationsMatchEntities } from '../open-read-models.js';
import type { Projection } from '../projection.js';
import { accountStream, PlaceTotal, received, shopProjection } from '../testing/shop.js';
import { World } from '../testing/world.js';
import { compare } from './compare.js';
import { rebuild } from './rebuild.js';

jest.setTimeout(60_000);

let world: World;
beforeEach(async () => {
  world = await World.open();
});
afterEach(async () => {
  await world.close();
});

const clean = [
  { table: 'account', rows: expect.any(Number), missing: 0, unexpected: 0, examples: [] },
  { table: 'place_total', rows: expect.any(Number), missing: 0, unexpected: 0, examples: [] },
];
const compared = () => compare({ ...world.backends, projection: shopProjection() });
const indexes = () =>
  world.query('SELECT schemaname, indexname, indexdef FROM pg_indexes WHERE tablename = $1', ['account']);

describe('a rebuild', () => {
  it('makes the same rows, with the same keys and indexes', async () => {
    const runner = world.runner();
    runner.start();
    await world.account('Soria', 3);
    const { position } = await world.account('Lugo', 2);
    await runner.waitFor(['accounts'], position, 5_000);
    const before = [await world.query('SELECT * FROM account ORDER BY id'), await indexes()];
    const pending = await migrationsMatchEntities(world.readModels.dataSource);
    await world.query(`UPDATE account SET balance_cents = 77`);
    const progress: number[] = [];
    const onProgress = (events: number) => progress.push(events);
    const result = await rebuild({ ...world.backends, projection: shopProjection(), onProgress });
    expect(result).toEqual({ rows: 4, events: 7 });
    expect(progress.at(-1)).toBe(7);
    expect([await world.query('SELECT * FROM account ORDER BY id'), await indexes()]).toEqual(before);
    expect(await migrationsMatchEntities(world.readModels.dataSource)).toEqual(pending);
    expect(await world.query(`SELECT FROM pg_namespace WHERE nspname LIKE 'rebuild%'`)).toEqual([]);
  });

  it('goes on beside the live projection while events come, and that one continues from it', async () => {
    const runner = world.runner();
    runner.start();
    let writing = true;
    let [accounts, last] = [0, 0n];
    const traffic = (async () => {
      while (writing) {
        ({ position: last } = await world.account(`place ${accounts % 5}`, 4));
        accounts += 1;
      }
    })();
    for (let round = 0; round < 3; round += 1) {
      await rebuild({ ...world.backends, projection: shopProjection() });
      expect(await compared()).toEqual(clean);
    }
    writing = false;
    await traffic;
    expect(await runner.waitFor(['accounts'], last, 10_000)).toBe(true);
    const counts = await world.query('SELECT count(*), min(balance_cents), max(balance_cents) FROM account');
    expect(counts).toEqual([{ count: `${accounts}`, min: '4', max: '4' }]);
    expect(await world.query('SELECT sum(accounts) FROM place_total')).toEqual([{ sum: `${accounts}` }]);
    expect(await world.query('SELECT generation FROM projections.checkpoint')).toEqual([{ generation: 3 }]);
  });

  it('that was broken off leaves the live tables alone and can be run again', async () => {
    const runner = world.runner();
    runner.start();
    const { position } = await world.account('Soria', 3);
    await runner.waitFor(['accounts'], position, 5_000);
    const breaking: Projection = {
      ...shopProjection(),
      apply: () => {
        throw new Error('broken off');
      },
    };
    await expect(rebuild({ ...world.backends, projection: breaking })).rejects.toThrow('shop.account-opened');
    const signal = AbortSignal.abort();
    await expect(rebuild({ ...world.backends, projection: shopProjection(), signal })).rejects.toThrow();
    expect(await world.query(`SELECT count(*) FROM account`)).toEqual([{ count: '1' }]);
    expect(await rebuild({ ...world.backends, projection: shopProjection() })).toEqual({ rows: 2, events: 4 });
    expect(await compared()).toEqual(clean);
  });

  it('is made when the version has risen, and not undone by an older process', async () => {
    const older = world.runner();
    older.start();
    const { id, position } = await world.account('Soria', 3);
    await older.waitFor(['accounts'], position, 5_000);
    await older.stop();
    const doubled: Projection = {
      ...shopProjection(2),
      apply: (recorded, rows) => {
        shopProjection().apply(recorded, rows);
        if (recorded.type === 'shop.account-opened') rows.add(PlaceTotal, { place: 'all' }, { accounts: 1n });
      },
    };
    const newer = world.runner(doubled);
    newer.start();
    await eventually(async () => expect((await newer.statuses())[0]).toMatchObject({ state: 'live', version: 2 }));
    expect(await world.query('SELECT place FROM place_total ORDER BY place COLLATE "C"')).toEqual([
      { place: 'Soria' },
      { place: 'all' },
    ]);
    const next = await world.log.append(accountStream(id), [received(1)], 3n);
    expect(await newer.waitFor(['accounts'], next.position, 5_000)).toBe(true);
    await newer.stop();
    await expect(rebuild({ ...world.backends, projection: shopProjection(1) })).rejects.toThrow('already at version 2');
    const outdated = world.runner(shopProjection(1));
    outdated.start();
    expect(await outdated.waitFor(['accounts'], next.position, 2_000)).toBe(true);
    expect((await outdated.statuses())[0]).toMatchObject({ state: 'standby' });
    expect(await world.query('SELECT version FROM projections.checkpoint')).toEqual([{ version: 2 }]);
  });

  it('puts a projection right that had stopped', async () => {
    const runner = world.runner();
    runner.start();
    const { id, position } = await world.account('Soria');
    await runner.waitFor(['accounts'], position, 5_000);
    await world.query('DELETE FROM account');
    const next = await world.log.append(accountStream(id), [received(1)], 0n);
    await eventually(async () => expect((await runner.statuses())[0]).toMatchObject({ state: 'failed' }));
    await rebuild({ ...world.backends, projection: shopProjection() });
    expect(await runner.waitFor(['accounts'], next.position, 5_000)).toBe(true);
    await eventually(async () => expect((await runner.statuses())[0]).toMatchObject({ state: 'live', lag: '0' }));
  });

  it('reads the same streams as the live projection, also those of other contexts', async () => {
    const everywhere: Projection = {
      ...{ name: 'types', version: 1, context: 'audit', prefixes: [], tables: [PlaceTotal] },
      apply: ({ type }, rows) => rows.add(PlaceTotal, { place: type }, { accounts: 1n }),
    };
    await world.account('Soria', 2);
    const { position } = await world.log.append('other.thing-1', [received(1)], 'no_stream');
    const runner = world.runner(everywhere);
    runner.start();
    expect(await runner.waitFor(['types'], position, 5_000)).toBe(true);
    const counted = () => world.query('SELECT place, accounts FROM place_total ORDER BY place');
    const live = await counted();
    expect(live).toEqual([
      { place: 'shop.account-opened', accounts: '1' },
      { place: 'shop.amount-received', accounts: '3' },
    ]);
    expect(await rebuild({ ...world.backends, projection: everywhere })).toEqual({ rows: 2, events: 4 });
    expect(await counted()).toEqual(live);
  });

  it('is refused for a table that something else holds on to', async () => {
    await world.query('CREATE VIEW places AS SELECT place FROM account');
    await expect(rebuild({ ...world.backends, projection: shopProjection() })).rejects.toThrow('a view on it');
  });
});

describe('a comparison', () => {
  it('finds what was changed behind the projection, and only that', async () => {
    const runner = world.runner();
    runner.start();
    const [changed, removed] = [await world.account('Soria', 3), await world.account('Lugo')];
    const { position } = await world.account('Soria');
    await runner.waitFor(['accounts'], position, 5_000);
    expect(await compared()).toEqual(clean);
    await world.query('UPDATE account SET balance_cents = 4 WHERE id = $1', [changed.id]);
    await world.query('DELETE FROM account WHERE id = $1', [removed.id]);
    await world.query(`INSERT INTO place_total VALUES ('Nowhere', 1)`);
    expect(await compared()).toEqual([
      { table: 'account', rows: 2, missing: 2, unexpected: 1, examples: [changed.id, removed.id].sort() },
      { table: 'place_total', rows: 3, missing: 0, unexpected: 1, examples: ['Nowhere'] },
    ]);
    expect(await world.query(`SELECT FROM pg_namespace WHERE nspname ~ '^(compare|snapshot)'`)).toEqual([]);
  });

  it('is clean while events go on coming', async () => {
    const runner = world.runner();
    runner.start();
    let writing = true;
    const traffic = (async () => {
      while (writing) await world.account('Soria', 2);
    })();
    for (let round = 0; round < 3; round += 1) expect(await compared()).toEqual(clean);
    writing = false;
    await traffic;
  });
});
