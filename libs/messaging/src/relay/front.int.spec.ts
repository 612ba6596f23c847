import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nanos } from '@nats-io/transport-node';
import { apple, leaf, Orchard } from '../testing/orchard.js';

const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index);
const NEVER = 3_600_000;

jest.setTimeout(30_000);

describe('a stream that has lost messages from its front', () => {
  let orchard: Orchard;
  beforeEach(async () => {
    orchard = await Orchard.open();
  });
  afterEach(() => orchard.close());

  const state = async () => (await orchard.bus.jsm.streams.info(orchard.stream)).state;
  const purge = () => orchard.bus.jsm.streams.purge(orchard.stream);
  const publishedIds = async () => (await orchard.published()).map(({ id }) => id);
  const publishes = (ids: readonly string[]) =>
    eventually(async () => expect(await publishedIds()).toEqual(ids), { timeout: 15_000 });

  /** A stream of which only the newest message is left, as a purge leaves it that nobody noticed. */
  const withoutFront = async (tree: string, ...numbers: number[]): Promise<string[]> => {
    const relay = orchard.relay({ checkMs: NEVER });
    const ids = await orchard.pick(tree, ...numbers);
    await publishes(ids);
    await purge();
    const [newest] = await orchard.pick(tree, numbers.length + 1);
    await publishes([newest!]);
    await relay.stop();
    return [...ids, newest!];
  };

  it('is filled again while events keep coming: every event once, in order', async () => {
    const tree = newId();
    const ids = await orchard.pick(tree, ...upTo(300));
    const relay = orchard.relay({ checkMs: 300 });
    await publishes(ids);
    let purged = false;
    const publishing = (async () => {
      for (let number = 301; !purged || number < 500; number += 1) ids.push(...(await orchard.pick(tree, number)));
      for (const number of upTo(100, 10_000)) ids.push(...(await orchard.pick(tree, number)));
    })();
    await eventually(async () => expect((await state()).last_seq).toBeGreaterThan(310));
    await purge();
    // The fence does not notice: what comes next is taken.
    await eventually(async () => expect((await state()).messages).toBeGreaterThan(0), { interval: 2 });
    purged = true;
    await publishing;
    await publishes(ids);
    await eventually(() => expect(relay.status()).toMatchObject({ state: 'live', lag: '0' }));
  });

  it('is filled again when it is purged once more in the middle of that', async () => {
    const ids = await orchard.pick(newId(), ...upTo(1_500));
    orchard.relay();
    await eventually(async () => expect((await state()).messages).toBe(ids.length));
    await purge();
    await eventually(async () => expect((await state()).messages).toBeGreaterThan(0), { interval: 1 });
    await purge();
    await publishes(ids);
  });

  it('is filled again by a relay that is started after the loss, also when it is stopped in the middle', async () => {
    const ids = await withoutFront(newId(), ...upTo(1_500));
    const second = orchard.relay();
    await eventually(async () => expect((await state()).messages).toBeGreaterThan(1), { interval: 1 });
    await second.stop();
    orchard.relay();
    await publishes(ids);
  });

  it('is filled once, also when events stand before it in the log that nobody is told of', async () => {
    const tree = newId();
    const secret = [leaf('red'), leaf('brown')];
    await orchard.log.append(`orchard.tree-${newId()}`, [...secret, apple(0)], 'no_stream');
    const relay = orchard.relay({ checkMs: NEVER });
    await eventually(async () => expect((await state()).messages).toBe(1));
    const [zero] = await publishedIds();
    await relay.stop();
    await purge();
    const ids = [zero!, ...(await orchard.pick(tree, 1, 2))];
    const second = orchard.relay();
    await publishes(ids);
    const { last_seq } = await state();
    await second.stop();
    const third = orchard.relay();
    await eventually(() => expect(third.status().state).toBe('live'));
    expect(await state()).toMatchObject({ last_seq, messages: 3 });
  });

  it('is left alone when its own limits have taken them', async () => {
    const tree = newId();
    const first = orchard.relay();
    const ids = await orchard.pick(tree, 1, 2, 3);
    await publishes(ids);
    const { streams } = orchard.bus.jsm;
    await streams.update(orchard.stream, { max_age: nanos(1_000) });
    await eventually(async () => {
      ids.push(...(await orchard.pick(tree, ids.length + 1)));
      expect((await orchard.published())[0]!.apple).toBeGreaterThan(1);
    });
    await streams.update(orchard.stream, { max_age: nanos(NEVER) });
    await eventually(async () => expect((await publishedIds()).at(-1)).toBe(ids.at(-1)));
    const left = await state();
    expect(left.last_seq).toBe(ids.length);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await first.stop();
    const second = orchard.relay();
    await eventually(() => expect(second.status().state).toBe('live'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await state()).toMatchObject({ first_seq: left.first_seq, last_seq: ids.length });
  });
});
