import { describe, expect, it } from '@jest/globals';
import { registryEvents } from '@ceriss/contracts';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import { examples } from '../../codecs.js';
import { registryPublisher } from './registry.publisher.js';

const aggregateId = '1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20';
const recorded = (type: string, data: object): RecordedEvent => ({
  id: aggregateId,
  stream: `registry.any-${aggregateId}`,
  revision: 0n,
  position: 0n,
  type,
  data,
  metadata: {
    $correlationId: aggregateId,
    $causationId: aggregateId,
    actor: { subject: 's', role: 'r' },
    commandId: aggregateId,
    fingerprint: '',
    schemaVersion: 1,
  },
  created: new Date(0),
});
const told = Object.entries(examples).flatMap(([type, data]) => registryPublisher.publish(recorded(type, data)) ?? []);

describe('What the registry publishes', () => {
  it('is all that its contract names, about the aggregate of the event', () => {
    expect(told.map(({ event }) => event.subject).toSorted()).toEqual(
      Object.values(registryEvents)
        .map(({ subject }) => subject)
        .toSorted(),
    );
    expect(new Set(told.map((one) => one.aggregateId))).toEqual(new Set([aggregateId]));
  });

  it.each(told.map((one) => [one.event.type, one] as const))('%s fits its contract', (_, { event, data }) =>
    expect(event.schema.parse(data)).toBeTruthy(),
  );

  it('keeps evidence, lessons and directory codes inside', () => {
    const failed = registryPublisher.publish(
      recorded('registry.initiative-stage-changed', {
        initiativeId: aggregateId,
        from: 'pilot',
        to: 'failed',
        lessons: 'what was learned',
      }),
    )!;
    const published = JSON.stringify([...told, failed].map(({ event, data }) => event.schema.parse(data)));
    for (const inside of ['evidence', 'lessons', 'dir3', 'summary']) expect(published).not.toContain(inside);
  });
});
