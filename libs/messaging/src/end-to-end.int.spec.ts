import { eventually } from '@ceriss/testing';
import { newId } from '@ceriss/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applePicked, leaf, Orchard } from './testing/orchard.js';
import type { Delivery } from './index.js';

describe('from the log to a handler of another context', () => {
  let orchard: Orchard;
  beforeEach(async () => {
    orchard = await Orchard.open();
  });
  afterEach(() => orchard.close());

  it('brings what is published, once, in order, with its CloudEvents attributes; the rest stays inside', async () => {
    const tree = newId();
    const deliveries: Delivery[] = [];
    const { strategy } = await orchard.consume(async (data, delivery) => {
      deliveries.push(delivery);
      await orchard.effect(delivery, data);
    });
    const relay = orchard.relay();
    await orchard.log.append(`orchard.garden-${newId()}`, [leaf('red')], 'no_stream');
    const ids = await orchard.pick(tree, 1, 2, 3);

    await eventually(async () => expect(await orchard.applesOf(tree)).toEqual([1, 2, 3]));
    expect(deliveries.map(({ eventId }) => eventId)).toEqual(ids);
    expect(deliveries[0]).toMatchObject({
      type: applePicked.type,
      aggregateId: tree,
      correlationId: ids[0],
      attempt: 1,
    });
    await eventually(async () =>
      expect(await strategy.consumerStatus()).toEqual({
        consumer: 'basket',
        state: 'running',
        pending: 0,
        ackPending: 0,
        parked: 0,
      }),
    );
    await eventually(() => expect(relay.status()).toMatchObject({ state: 'live', lag: '0' }));

    const message = await orchard.bus.jsm.streams.getMessage(orchard.stream, { seq: 1 });
    expect(message!.subject).toBe(`${orchard.bus.namespace}.orchard.apple-picked.v1`);
    const [recorded] = await orchard.log.readStream(`orchard.tree-${tree}`);
    expect(Object.fromEntries(message!.header.keys().map((name) => [name, message!.header.get(name)]))).toEqual({
      'ce-specversion': '1.0',
      'ce-id': ids[0],
      'ce-source': '/ceriss/orchard',
      'ce-type': 'ceriss.orchard.apple-picked.v1',
      'ce-subject': tree,
      'ce-time': recorded!.created.toISOString(),
      'ce-dataschema': 'https://ceriss.example/schemas/orchard.apple-picked.v1.json',
      'ce-sequence': '00000000000000000000',
      'ce-position': recorded!.position.toString(),
      'ce-correlationid': ids[0],
      'content-type': 'application/json',
      'Nats-Msg-Id': ids[0],
      'Nats-Expected-Last-Sequence': '0',
      'Nats-Expected-Stream': orchard.stream,
    });
  });
});
