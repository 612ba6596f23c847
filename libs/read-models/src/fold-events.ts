import type { RecordedEvent } from '@ceriss/event-sourcing';
import { reasonOf } from './failure-reason.js';
import type { ProjectionFailure } from './projection-status.js';
import type { Projection } from './projection.js';
import { RowBuffer } from './rows/row-buffer.js';
import type { Shapes } from './rows/table-shape.js';

/** An event that a projection cannot take. The projection stops in front of it. */
export class EventRefused extends Error {
  override readonly name = 'EventRefused';
  constructor(
    readonly projection: string,
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    super(`${projection} cannot take ${event.type} ${event.id} (${event.stream}@${event.revision})`, { cause });
  }

  get failure(): ProjectionFailure {
    const { id, stream, revision, type } = this.event;
    return { eventId: id, stream, revision: revision.toString(), type, reason: reasonOf(this.cause) };
  }
}

export type Folded = Readonly<{
  /** The rows of the events in front of the refused one, or of all. */
  rows: RowBuffer;
  taken: readonly RecordedEvent[];
  refused?: EventRefused;
}>;

/** Applies events in order up to the first that is refused. */
export const foldEvents = (projection: Projection, shapes: Shapes, events: readonly RecordedEvent[]): Folded => {
  const rows = new RowBuffer(shapes);
  for (const [index, event] of events.entries()) {
    try {
      projection.apply(event, rows);
    } catch (error) {
      // What the refused event did before it failed must not stay.
      const taken = events.slice(0, index);
      const refused = new EventRefused(projection.name, event, error);
      return { ...foldEvents(projection, shapes, taken), refused };
    }
  }
  return { rows, taken: events };
};
