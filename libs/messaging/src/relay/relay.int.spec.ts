import { newId } from '@ceriss/kernel';
import { eventually, testPostgres } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Pool } from 'pg';
import { Orchard, orchardPublisher } from '../testing/orchard.js';

const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index);

jest.setTimeout(30_000);

describe('the relay', () => {
  let orchard: Orchard;
  beforeEach(async () => {
    orchard = await Orchard.open();
  });
  afterEach(() => orchard.close());

  const apples = async () => (await orchard.published()).map(({ apple }) => apple);

  it('goes on where the stream ends when it is started again in the middle: no gap, nothing twice', async () => {
    const tree = newId();
    const ids = await orchard.pick(tree, ...upTo(1_200));
    const first = orchard.relay();
    await eventually(async () =>
      expect((await orchard.bus.jsm.streams.info(orchard.stream)).state.messages).toBeGreaterThan(0),
    );
    await first.stop();
    expect(first.status().state).toBe('stopped');

    ids.push(...(await orchard.pick(tree, ...upTo(300, 1_201))));
    orchard.relay();
    await eventually(async () =>
      expect((await orchard.bus.jsm.streams.info(orchard.stream)).state.last_seq).toBe(ids.length),
    );
    const published = await orchard.published();
    expect(published.map(({ id }) => id)).toEqual(ids);
  });

  it('waits in standby while another one of the same database is at work, and takes over from it', async () => {
    const first = orchard.relay();
    await eventually(() => expect(first.status().state).toBe('live'));
    const second = orchard.relay();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(second.status()).toMatchObject({ state: 'standby', lag: '0' });
    await first.stop();
    await orchard.pick(newId(), 1);
    await eventually(() => expect(second.status().state).toBe('live'));
    await eventually(async () => expect(await apples()).toEqual([1]));
  });

  it('is fenced by the stream itself where no lock keeps a second one away', async () => {
    const elsewhere = await testPostgres();
    const otherPool = new Pool({ connectionString: elsewhere.url });
    const tree = newId();
    orchard.relay();
    const second = orchard.relay({ pool: otherPool });
    const ids: string[] = [];
    for (const from of upTo(20)) ids.push(...(await orchard.pick(tree, ...upTo(50, from * 50))));
    await eventually(async () => expect((await orchard.published()).length).toBeGreaterThanOrEqual(ids.length));
    expect((await orchard.published()).map(({ id }) => id)).toEqual(ids);
    await second.stop();
    await otherPool.end();
    await elsewhere.stop();
  });

  it('fills a purged stream again while it runs: same ids, same order', async () => {
    const ids = await orchard.pick(newId(), ...upTo(700));
    const relay = orchard.relay();
    await eventually(async () => expect(await apples()).toHaveLength(ids.length));

    await orchard.bus.jsm.streams.purge(orchard.stream);
    const again = await eventually(async () => {
      const published = await orchard.published();
      expect(published).toHaveLength(ids.length);
      return published;
    });
    expect(again.map(({ id }) => id)).toEqual(ids);
    expect(again[0]!.seq).toBe(ids.length + 1);
    await eventually(() => expect(relay.status().state).toBe('live'));
  });

  it('makes a deleted stream again while it runs', async () => {
    const ids = await orchard.pick(newId(), ...upTo(50));
    orchard.relay();
    await eventually(async () => expect(await apples()).toHaveLength(ids.length));
    await orchard.bus.jsm.streams.delete(orchard.stream);
    await eventually(async () => expect((await orchard.published()).map(({ id }) => id)).toEqual(ids));
  });

  it('publishes again what the stream has lost at its end', async () => {
    const ids = await orchard.pick(newId(), 1, 2, 3, 4);
    orchard.relay();
    await eventually(async () => expect(await apples()).toHaveLength(4));
    await orchard.bus.jsm.streams.deleteMessage(orchard.stream, 4);
    await orchard.bus.jsm.streams.deleteMessage(orchard.stream, 3);
    await eventually(async () => expect((await orchard.published()).map(({ id }) => id)).toEqual(ids));
  });

  it('stops before an event that breaks its contract, says which one, and does not skip it', async () => {
    const tree = newId();
    const lying = {
      context: 'orchard',
      publish: (recorded: Parameters<typeof orchardPublisher.publish>[0]) => {
        const publication = orchardPublisher.publish(recorded);
        const { number } = publication!.data as { number: number };
        return number === 2 ? { ...publication!, data: { number: 'two' } } : publication;
      },
    };
    const ids = await orchard.pick(tree, 1, 2, 3);
    const wrong = orchard.relay({ publisher: lying });
    await eventually(() => expect(wrong.status().lastError).toContain(ids[1]));
    expect(wrong.status().state).toBe('retrying');
    expect(await apples()).toEqual([1]);
    await wrong.stop();
    orchard.relay();
    await eventually(async () => expect(await apples()).toEqual([1, 2, 3]));
  });

  it('refuses to publish from a log that ends before the stream does', async () => {
    await orchard.pick(newId(), 1);
    const relay = orchard.relay();
    await eventually(async () => expect(await apples()).toEqual([1]));
    await relay.stop();
    const replaced = orchard.relay({ log: { ...orchard.log, lastPosition: () => Promise.resolve(0n) } });
    await eventually(() => expect(replaced.status().lastError).toContain('if the log was replaced'));
  });
});
