import { describe, expect, it } from '@jest/globals';
import { evaluationEvents } from '@ceriss/contracts';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import { examples } from '../../codecs.js';
import { evaluationPublisher } from './evaluation.publisher.js';

const aggregateId = '1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20';
const recorded = (type: string, data: object) => {
  const stream = `evaluation.any-${aggregateId}`;
  return { type, data, stream, revision: 0n, metadata: { schemaVersion: 1 } } as unknown as RecordedEvent;
};
const told = Object.entries(examples).flatMap(
  ([type, data]) => evaluationPublisher.publish(recorded(type, data)) ?? [],
);

describe('What evaluation publishes', () => {
  it('is all that its contract names, about the aggregate of the event', () => {
    expect(told.map(({ event }) => event.subject).toSorted()).toEqual(
      Object.values(evaluationEvents)
        .map(({ subject }) => subject)
        .toSorted(),
    );
    expect(new Set(told.map((one) => one.aggregateId))).toEqual(new Set([aggregateId]));
  });

  it.each(told.map((one) => [one.event.type, one] as const))('%s fits its contract', (_, { event, data }) =>
    expect(event.schema.parse(data)).toBeTruthy(),
  );

  it('keeps the steps of the evidence and the effects inside', () => {
    const published = JSON.stringify(told.map(({ event, data }) => event.schema.parse(data)));
    for (const inside of ['reasons', 'effects']) expect(published).not.toContain(inside);
  });
});
