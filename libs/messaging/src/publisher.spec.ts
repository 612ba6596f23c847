import type { RecordedEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { publishedEvent } from '@ceriss/contracts';
import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { toMessage } from './relay/message.js';
import { publisher } from './publisher.js';

type Sown = Event<'kitchen-garden.bean-sown', { beans: number; sower: string }>;
type Eaten = Event<'kitchen-garden.bean-eaten', { beans: number }>;

const beanSown = publishedEvent({
  context: 'kitchen-garden',
  name: 'bean-sown',
  version: 1,
  description: 'Beans were sown.',
  schema: z.object({ beans: z.int() }),
});
const codec = eventCodec<Sown | Eaten>({
  'kitchen-garden.bean-sown': { schema: z.object({ beans: z.int(), sower: z.string() }) },
  'kitchen-garden.bean-eaten': { schema: z.object({ beans: z.int() }) },
});
const kitchenGarden = publisher<Sown | Eaten>({
  context: 'kitchen-garden',
  codecs: [codec],
  on: { 'kitchen-garden.bean-sown': ({ aggregateId, data }) => ({ event: beanSown, aggregateId, data }) },
});

const bed = newId();
const recorded = (type: string, data: object): RecordedEvent => ({
  id: newId(),
  stream: `kitchen-garden.raised-bed-${bed}`,
  revision: 3n,
  position: 77n,
  type,
  data,
  created: new Date('2026-03-01T10:00:00Z'),
  metadata: {
    $correlationId: 'c',
    $causationId: 'c',
    actor: { subject: 's', role: 'gardener' },
    commandId: newId(),
    fingerprint: '',
    schemaVersion: 1,
    occurredAt: '2026-02-28T23:00:00.000Z',
  },
});

describe('publisher', () => {
  it('translates what it is told to, with the id of the aggregate, whatever dashes there are', () => {
    const publication = kitchenGarden.publish(recorded('kitchen-garden.bean-sown', { beans: 3, sower: 'x' }));
    expect(publication).toMatchObject({ event: beanSown, aggregateId: bed });
  });

  it('keeps the rest inside, also what no codec knows', () => {
    expect(kitchenGarden.publish(recorded('kitchen-garden.bean-eaten', { beans: 3 }))).toBeUndefined();
    expect(kitchenGarden.publish(recorded('kitchen-garden.toString', {}))).toBeUndefined();
  });

  it('refuses an event type that none of its codecs reads', () => {
    expect(() =>
      publisher<Sown>({ context: 'kitchen-garden', codecs: [], on: { 'kitchen-garden.bean-sown': () => undefined } }),
    ).toThrow('no codec reads kitchen-garden.bean-sown');
  });
});

describe('a message', () => {
  const event = recorded('kitchen-garden.bean-sown', { beans: 3, sower: 'somebody' });
  const message = (data: unknown) =>
    toMessage({
      namespace: 't1',
      context: 'kitchen-garden',
      recorded: event,
      publication: { event: beanSown, aggregateId: bed, data },
    });

  it('carries only what its contract names, and the time of effect', () => {
    const { payload, subject, headers, id } = message(event.data);
    expect(payload).toBe('{"beans":3}');
    expect(subject).toBe('t1.kitchen-garden.bean-sown.v1');
    expect(id).toBe(event.id);
    expect(headers).toMatchObject({ 'ce-time': '2026-02-28T23:00:00.000Z', 'ce-sequence': '00000000000000000003' });
  });

  it('is not made of data that breaks the contract', () => {
    expect(() => message({ beans: 'three' })).toThrow(z.ZodError);
  });
});
