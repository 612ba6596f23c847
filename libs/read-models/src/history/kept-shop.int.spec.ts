import { FixedClock, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { sliced, cursorOf } from '../keyset.js';
import { migrationsMatchEntities } from '../open-read-models.js';
import { ProjectionRunner } from '../projection-runner.js';
import { compare } from '../rebuild/compare.js';
import { rebuild } from '../rebuild/rebuild.js';
import { Account, KeepShop1700000000001, accountStream, keptShop, received, shopProjection } from '../testing/shop.js';
import { World } from '../testing/world.js';
import { asOf, rowsAsOf } from './as-of.js';
import { instantText, type Instant } from './instant.js';

jest.setTimeout(60_000);

const NAMES = ['accounts'];

let world: World;
beforeEach(async () => {
  world = await World.open(KeepShop1700000000001);
});
afterEach(() => world.close());

const receive = async (id: string, revision: number, cents: number) =>
  await world.log.append(accountStream(id), [received(cents)], BigInt(revision));

const balances = async (instant?: Instant): Promise<readonly string[]> => {
  const at = { asOf: instant === undefined ? undefined : instantText(instant) };
  const rows = await asOf(world.readModels.dataSource, Account, 'account', at).orderBy('account.place').getMany();
  return rows.map(({ place, balance }) => `${place} ${balance}`);
};

const indexes = (table: string) =>
  world.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = $1 ORDER BY 1`,
    [table],
  );

const running = async () => {
  const runner = world.runner(keptShop());
  runner.start();
  const { id, position } = await world.account('Soria', 2);
  await runner.waitFor(NAMES, position, 5_000);
  const then = (await runner.newest(NAMES))!;
  const { position: later } = await receive(id, 2, 40);
  await runner.waitFor(NAMES, later, 5_000);
  return { runner, id, then };
};

describe('a table with a history', () => {
  it('is the one that its entity describes, and its replaced rows are found by the same columns', async () => {
    const pending = await migrationsMatchEntities(world.readModels.dataSource);
    expect(pending.join()).not.toMatch(/held_/);
    const found = (await indexes('account_history')).map(({ indexdef }) => indexdef.replace(/^.* USING /, ''));
    expect(found.toSorted()).toEqual(['btree (held_to)', 'btree (id, held_from)', 'btree (place)']);
    await new KeepShop1700000000001().down(world.readModels.dataSource.createQueryRunner());
    expect(await indexes('account_history')).toEqual([]);
  });

  it('is read as of the instant of an event, of the millisecond before and of now', async () => {
    const { then } = await running();
    expect(await balances(then)).toEqual(['Soria 2']);
    expect(await balances(then - 1_000_000)).toEqual([]);
    expect(await balances()).toEqual(['Soria 42']);
  });

  it('comes in pages as of an instant', async () => {
    const { then, runner } = await running();
    const { position } = await world.account('Ávila');
    await runner.waitFor(NAMES, position, 5_000);
    const pageAfter = (instant: Instant, cursor?: string) => {
      const query = asOf(world.readModels.dataSource, Account, 'account', { asOf: instantText(instant) });
      return sliced(query, ['place', 'id'], { limit: 1, cursor }).getMany();
    };
    const now = (await runner.newest(NAMES))!;
    const [first] = await pageAfter(now);
    const second = await pageAfter(now, cursorOf(first!.place, first!.id));
    expect([first!.place, ...second.map(({ place }) => place)].toSorted()).toEqual(['Soria', 'Ávila']);
    expect(await pageAfter(then, cursorOf('Z', newId()))).toEqual([]);
  });

  it('is searched and sorted by the indexes of its rows and of those that were replaced', async () => {
    const { pool, dataSource } = world.readModels;
    const client = await pool.connect();
    try {
      await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
      const source = rowsAsOf(dataSource, Account, { asOf: '2026-01-01T00:00:00.000001+01:00' });
      const plan = async (rest: string) =>
        JSON.stringify((await client.query(`EXPLAIN SELECT * FROM ${source} account ${rest}`)).rows);
      const searched = await plan(`WHERE place = 'Soria'`);
      expect(searched.match(/Index Cond: \(place = 'Soria'/g)).toHaveLength(2);
      const sorted = await plan('ORDER BY place LIMIT 10');
      expect(sorted).toContain('Merge Append');
      expect(sorted).not.toContain('Sort (');
    } finally {
      client.release(true);
    }
  });

  it('keeps its history through a rebuild and a new version, with the same indexes', async () => {
    const { then, runner } = await running();
    const before = [await indexes('account'), await indexes('account_history')];
    await world.query(`UPDATE account_history SET place = 'forged'`);
    const [, history] = await compare({ ...world.backends, projection: keptShop() });
    expect(history).toMatchObject({ table: 'account_history', rows: 3, missing: 3, unexpected: 3 });
    await rebuild({ ...world.backends, projection: keptShop() });
    expect(await balances(then)).toEqual(['Soria 2']);
    await runner.stop();
    const newer = world.runner(keptShop(2));
    expect(await newer.newest(NAMES)).toBeUndefined();
    newer.start();
    await eventually(async () => expect(await newer.newest(NAMES)).toBeGreaterThan(then), { timeout: 10_000 });
    expect(await balances(then)).toEqual(['Soria 2']);
    expect([await indexes('account'), await indexes('account_history')]).toEqual(before);
  });

  it('stays whole whenever connections are cut', async () => {
    const runner = world.runner(keptShop());
    runner.start();
    const given = new Map<Instant, readonly string[]>();
    let cutting = true;
    const cuts = (async () => {
      while (cutting) {
        await world
          .query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()`,
          )
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const { id } = await world.account('Soria');
    for (let revision = 0; revision < 80; revision += 1) {
      const { position } = await receive(id, revision, 1);
      if (revision % 20 !== 0) continue;
      cutting = revision < 40;
      await runner.waitFor(NAMES, position, 10_000).catch(() => false);
      const instant = await runner.newest(NAMES).catch(() => undefined);
      const answered = instant === undefined ? undefined : await balances(instant).catch(() => undefined);
      if (instant !== undefined && answered) given.set(instant, answered);
    }
    await cuts;
    expect(await runner.waitFor(NAMES, await world.log.lastPosition(), 30_000)).toBe(true);
    expect(given.size).toBeGreaterThan(0);
    for (const [instant, answered] of given) expect(await balances(instant)).toEqual(answered);
    for (const table of await compare({ ...world.backends, projection: keptShop() })) {
      expect(table).toMatchObject({ missing: 0, unexpected: 0 });
    }
    expect(await world.query('SELECT count(*) FROM account_history')).toEqual([{ count: '80' }]);
  });
});

describe('the newest instant', () => {
  it('is that of the last event, or the beginning of today when there was none today', async () => {
    const { runner: live, then } = await running();
    const newest = (await live.newest(NAMES))!;
    expect(newest).toBeGreaterThan(then);
    const clock = new FixedClock('2999-07-01T12:00:00Z');
    const later = new ProjectionRunner({ ...world.backends, projections: [keptShop()], clock });
    expect(instantText((await later.newest(NAMES))!)).toBe('2999-06-30T22:00:00.000000Z');
    clock.set('2999-07-01T22:00:01Z');
    expect(await later.newest(NAMES)).toBe(newest);
  });
});

describe('whether a question as of an instant can be answered', () => {
  const settle = (runner: ProjectionRunner, instant: Instant, waitMs = 0) => runner.settle(NAMES, instant, waitMs);

  it('is certain up to the last event, and later once nothing can come any more', async () => {
    const { runner: live } = await running();
    const newest = (await live.newest(NAMES))!;
    const clock = new FixedClock(new Date(Date.now() + 60_000).toISOString());
    const now = clock.now().getTime() * 1_000;
    const runner = new ProjectionRunner({ ...world.backends, projections: [keptShop()], clock });
    expect(await settle(runner, newest)).toBe('settled');
    expect(await settle(runner, now + 1_000)).toBe('in-future');
    expect(await settle(runner, now)).toBe('pending');
    expect(await settle(runner, now - 5_001_000, 3_000)).toBe('settled');
  });

  it('is not while the projection is behind, and never without a history', async () => {
    const runner = new ProjectionRunner({ ...world.backends, projections: [keptShop()] });
    expect(await settle(runner, 0)).toBe('pending');
    const forgetful = new ProjectionRunner({ ...world.backends, projections: [shopProjection()] });
    expect([await forgetful.newest(NAMES), await settle(forgetful, 0)]).toEqual([undefined, 'not-kept']);
  });
});
