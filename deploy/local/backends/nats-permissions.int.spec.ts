import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBus, type Bus } from '@ceriss/messaging';
import { startTestStack, type TestStack } from '../testing/start-test-stack.js';

const SUBJECT = 'ceriss.registry.actor-registered.v1';
const STREAM = 'CERISS_REGISTRY';
const durable = (name: string) => ({ durable_name: name, ack_policy: 'explicit' as const });

describe('the NATS users of the stack', () => {
  let stack: TestStack;
  let registry: Bus;
  let governance: Bus;
  const open = (service: string): Promise<Bus> => openBus({ url: stack.backends.natsUrl(service), name: service });
  beforeAll(async () => {
    stack = await startTestStack({ only: [] });
    [registry, governance] = await Promise.all([open('registry'), open('governance')]);
    await registry.jsm.streams.add({ name: STREAM, subjects: ['ceriss.registry.>'] });
  });
  afterAll(async () => {
    await Promise.all([registry?.close(), governance?.close()]);
    await stack?.stop();
  });

  it('let a context publish its events, and another one receive and acknowledge them', async () => {
    const { seq } = await registry.js.publish(SUBJECT, '{"number":1}');
    expect((await registry.jsm.streams.getMessage(STREAM, { seq }))?.subject).toBe(SUBJECT);
    await governance.jsm.consumers.add(STREAM, durable('governance'));
    const consumer = await governance.js.consumers.get(STREAM, 'governance');
    const message = await consumer.next({ expires: 5_000 });
    expect(message?.json()).toEqual({ number: 1 });
    expect(await message!.ackAck()).toBe(true);
    expect(await consumer.info()).toMatchObject({ num_pending: 0, num_ack_pending: 0 });
  });

  it('do not let one context publish as another', async () => {
    const before = (await registry.jsm.streams.info(STREAM)).state.messages;
    await expect(governance.js.publish(SUBJECT, '{}', { timeout: 1_000, retries: 0 })).rejects.toThrow(/permission/i);
    expect((await registry.jsm.streams.info(STREAM)).state.messages).toBe(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'make the stream of another',
      () => governance.jsm.streams.add({ name: 'CERISS_AUDIT', subjects: ['ceriss.audit.>'] }),
    ],
    ['empty the stream of another', () => governance.jsm.streams.purge(STREAM)],
    ['remove a stream, not even its own', () => registry.jsm.streams.delete(STREAM)],
    ['consume under the name of another', () => governance.jsm.consumers.add(STREAM, durable('financing'))],
    ['listen to events past JetStream', () => firstOf(governance, SUBJECT)],
  ])('do not let a context %s', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(/permission/i);
  });
});

const firstOf = async (bus: Bus, subject: string): Promise<unknown> => {
  for await (const message of bus.nc.subscribe(subject, { max: 1 })) return message;
  return undefined;
};
