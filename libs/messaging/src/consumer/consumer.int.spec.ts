import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parkedEvents, replayParked } from '../index.js';
import { Orchard } from '../testing/orchard.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

jest.setTimeout(30_000);

describe('a consumer', () => {
  let orchard: Orchard;
  beforeEach(async () => {
    orchard = await Orchard.open();
    orchard.relay();
  });
  afterEach(() => orchard.close());

  it('parks an event that keeps failing, holds its aggregate back in order, lets others pass, and replays in order', async () => {
    const [bad, good] = [newId(), newId()];
    let broken = true;
    const tries: number[] = [];
    const { strategy } = await orchard.consume(async (data, delivery) => {
      if (delivery.aggregateId === bad && data.number === 2) tries.push(delivery.attempt);
      if (broken && delivery.aggregateId === bad && data.number === 2) throw new RangeError('a worm');
      await orchard.effect(delivery, data);
    });
    const [, second, third] = await orchard.pick(bad, 1, 2, 3);
    await orchard.pick(good, 1, 2, 3);
    await orchard.pick(bad, 4);

    await eventually(async () => expect(await orchard.applesOf(good)).toEqual([1, 2, 3]));
    await eventually(async () => expect(await strategy.consumerStatus()).toMatchObject({ parked: 3, ackPending: 0 }));
    expect(tries).toEqual([1, 2, 3]);
    const parked = await parkedEvents({ pool: orchard.pool, consumer: 'basket' });
    expect(parked.slice(0, 2)).toMatchObject([
      { eventId: second, aggregate: `orchard/${bad}`, reason: 'RangeError: a worm', attempts: 3 },
      { eventId: third, reason: 'held back behind an earlier event of the same aggregate', attempts: 0 },
    ]);
    expect(await orchard.applesOf(bad)).toEqual([1]);

    expect(await replayParked({ pool: orchard.pool, consumer: 'basket' })).toEqual({ requested: 3 });
    await eventually(async () =>
      expect((await parkedEvents({ pool: orchard.pool, consumer: 'basket' }))[0]).toMatchObject({ attempts: 6 }),
    );
    expect(await orchard.applesOf(bad)).toEqual([1]);

    broken = false;
    await replayParked({ pool: orchard.pool, consumer: 'basket', aggregate: `orchard/${bad}` });
    await orchard.pick(bad, 5);
    await eventually(async () => expect(await orchard.applesOf(bad)).toEqual([1, 2, 3, 4, 5]));
    expect(await strategy.consumerStatus()).toMatchObject({ parked: 0 });
  });

  it('gives a repeated event no second effect', async () => {
    const tree = newId();
    await orchard.consume((data, delivery) => orchard.effect(delivery, data));
    await orchard.pick(tree, 1, 2);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2]));

    await orchard.bus.jsm.streams.purge(orchard.stream);
    await orchard.pick(tree, 3);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2, 3]));
    await orchard.bus.jsm.streams.delete(orchard.stream);
    await orchard.pick(tree, 4);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2, 3, 4]), { timeout: 10_000 });
    await orchard.bus.jsm.consumers.delete(orchard.stream, 'basket');
    await orchard.pick(tree, 5);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2, 3, 4, 5]), { timeout: 10_000 });
  });

  it('tells a service with a new database, or with a new handler, everything from the beginning', async () => {
    const tree = newId();
    const seen: string[] = [];
    const watch = async () =>
      orchard.consume(async (data, delivery) => {
        seen.push(delivery.eventId);
        await orchard.effect(delivery, data);
      });
    const first = await watch();
    const ids = await orchard.pick(tree, 1, 2);
    await eventually(() => expect(seen).toEqual(ids));
    await first.app.close();

    await orchard.pool.query('DROP SCHEMA messaging CASCADE');
    await watch();
    await eventually(() => expect(seen).toEqual([...ids, ...ids]));
  });

  it('keeps the order of an aggregate when an earlier process died with its messages', async () => {
    const tree = newId();
    await orchard.pick(tree, 1, 2, 3);
    const { jsm, js } = orchard.bus;
    await eventually(async () => expect((await jsm.streams.info(orchard.stream)).state.messages).toBe(3));
    const first = await orchard.consume((data, delivery) => orchard.effect(delivery, data));
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2, 3]));
    await first.app.close();

    await orchard.pick(tree, 4, 5);
    const dead = await js.consumers.get(orchard.stream, 'basket');
    const lost = await dead.fetch({ max_messages: 2, expires: 2_000 });
    for await (const message of lost) expect(message.info.pending).toBeLessThan(2);
    await orchard.pick(tree, 6);
    await orchard.consume((data, delivery) => orchard.effect(delivery, data));
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2, 3, 4, 5, 6]));
  });

  it('keeps the order when a message is lost on its way, and does not wait for it to time out', async () => {
    const tree = newId();
    await orchard.consume((data, delivery) => orchard.effect(delivery, data), { maxPending: 8 });
    await orchard.pick(tree, 0);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([0]));
    const thief = await orchard.bus.js.consumers.get(orchard.stream, 'basket');
    const stolen = thief.next({ expires: 10_000 });
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    for (const number of numbers) await orchard.pick(tree, number);
    expect(await stolen).not.toBeNull();
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([0, ...numbers]), { timeout: 15_000 });
  });

  it('works on several aggregates at once, on each one event at a time, and not on too many', async () => {
    const trees = Array.from({ length: 12 }, newId);
    const busy = new Map<string, number>();
    let most = 0;
    await orchard.consume(
      async (data, delivery) => {
        busy.set(delivery.aggregateId, (busy.get(delivery.aggregateId) ?? 0) + 1);
        expect(busy.get(delivery.aggregateId)).toBe(1);
        most = Math.max(
          most,
          [...busy.values()].reduce((sum, count) => sum + count, 0),
        );
        await pause(15);
        busy.set(delivery.aggregateId, 0);
        await orchard.effect(delivery, data);
      },
      { endurance: { parallel: 4 } },
    );
    for (const tree of trees) await orchard.pick(tree, 1, 2, 3);
    await eventually(async () => expect(await orchard.effects()).toHaveLength(36));
    for (const tree of trees) expect(await orchard.applesOf(tree)).toEqual([1, 2, 3]);
    expect(most).toBe(4);
  });

  it('asks for time while a handler is slow: the message does not come again', async () => {
    const tree = newId();
    let calls = 0;
    await orchard.consume(
      async (data, delivery) => {
        calls += 1;
        await pause(1_500);
        await orchard.effect(delivery, data);
      },
      { ackWaitMs: 400 },
    );
    await orchard.pick(tree, 1);
    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1]));
    const info = await orchard.bus.jsm.consumers.info(orchard.stream, 'basket');
    expect([calls, info.num_redelivered]).toEqual([1, 0]);
  });

  it('parks what does not keep its contract, without calling the handler', async () => {
    await orchard.consume((data, delivery) => orchard.effect(delivery, data));
    await orchard.pick(newId(), 1);
    await eventually(async () => expect(await orchard.effects()).toHaveLength(1));
    const subject = `${orchard.bus.namespace}.orchard.apple-picked.v1`;
    const { bus, pool } = orchard;
    await bus.js.publish(subject, 'not json');
    await eventually(async () =>
      expect(await parkedEvents({ pool, consumer: 'basket' })).toMatchObject([
        { eventId: `${orchard.stream}:2`, reason: 'Unreadable: the headers are not those of a published event' },
      ]),
    );
    expect(await orchard.effects()).toHaveLength(1);
  });

  it('refuses to start with a pattern that is no published event', async () => {
    await expect(orchard.consume(() => Promise.resolve(), { contracts: () => undefined })).rejects.toThrow(
      'no contract for the event pattern ceriss.orchard.apple-picked.v1',
    );
  });
});
