import type { EventMetadata, Position, RecordedEvent } from '@ceriss/event-sourcing';
import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { StreamNames } from './stream-names.js';

type Resolved = ResolvedEvent | AllStreamResolvedEvent;

/** Throws when the store is older than version 22.6, which tells no positions in streams. */
export const positionOf = ({ event, commitPosition }: Resolved): Position => {
  const position = event?.position?.commit ?? commitPosition;
  if (position === undefined) throw new Error('the store is too old: it tells no positions of events');
  return position;
};

/** Undefined for what the store itself writes into a stream, such as its deletion. */
export const toRecordedEvent = (resolved: Resolved, names: StreamNames): RecordedEvent | undefined => {
  const { event } = resolved;
  if (!event || event.type.startsWith('$')) return undefined;
  return {
    id: event.id,
    stream: names.own(event.streamId),
    revision: event.revision,
    position: positionOf(resolved),
    type: event.type,
    data: event.data,
    metadata: event.metadata as unknown as EventMetadata,
    created: event.created,
  };
};
