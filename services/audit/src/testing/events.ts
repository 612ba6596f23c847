import type { EventMetadata, NewEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';

/** A sound event; `metadata` makes it less so. */
export const newEvent = (o: { id?: string; type?: string; metadata?: Partial<EventMetadata> } = {}): NewEvent => ({
  id: o.id ?? newId(),
  type: o.type ?? 'registry.actor-registered',
  data: { secret: 'what an event says is none of the index' },
  metadata: {
    $correlationId: newId(),
    $causationId: newId(),
    actor: { subject: 'somebody', role: 'registry-officer' },
    commandId: newId(),
    fingerprint: 'none',
    schemaVersion: 1,
    ...o.metadata,
  },
});

export const newStream = (aggregate = 'registry.actor'): string => `${aggregate}-${newId()}`;
