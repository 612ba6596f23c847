import type { Event, EventCodec, NewEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';

/** Events as the log stores them, as if one command had caused them. */
export const storedEvents = <E extends Event>(codec: EventCodec<E>, events: readonly E[]): NewEvent[] => {
  const commandId = newId();
  const actor = { subject: 'subject-1', role: 'secretary' };
  const caused = { $correlationId: commandId, $causationId: commandId, actor, commandId, fingerprint: '' };
  return events.map((event) => {
    const { type, data, schemaVersion } = codec.encode(event);
    return { id: newId(), type, data, metadata: { ...caused, schemaVersion } };
  });
};
