import type { NewEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';

export const newEvent = (type: string, data: NewEvent['data'] = {}): NewEvent => ({
  id: newId(),
  type,
  data,
  metadata: {
    $correlationId: newId(),
    $causationId: newId(),
    actor: { subject: 'test', role: 'operator' },
    commandId: newId(),
    fingerprint: 'none',
    schemaVersion: 1,
  },
});

/** Events of one type that carry their number. */
export const numbered = (count: number, from = 0): NewEvent[] =>
  Array.from({ length: count }, (_, index) => newEvent('test.counted', { number: from + index }));
