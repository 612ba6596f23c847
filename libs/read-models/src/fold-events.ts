import type { RecordedEvent } from '@ceriss/event-sourcing';
import { reasonOf } from './failure-reason.js';
import type { StampedEvent } from './history/instant.js';
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
  taken: readonly StampedEvent[];
  refused?: EventRefused;
}>;

/** Applies events in order, as they come, up to the first that is refused. */
export class Folding {
  readonly #taken: StampedEvent[] = [];
  #rows: RowBuffer;
  #refused: EventRefused | undefined;

  constructor(
    private readonly projection: Projection,
    private readonly shapes: Shapes,
  ) {
    this.#rows = new RowBuffer(shapes);
  }

  take(events: readonly StampedEvent[]): void {
    for (const event of events) {
      if (this.#refused) return;
      try {
        this.#rows.at(event);
        this.projection.apply(event, this.#rows);
        this.#taken.push(event);
      } catch (error) {
        this.#refused = new EventRefused(this.projection.name, event, error);
        // What the refused event did before it failed must not stay.
        this.#rows = foldEvents(this.projection, this.shapes, this.#taken).rows;
      }
    }
  }

  get folded(): Folded {
    return { rows: this.#rows, taken: this.#taken, ...(this.#refused && { refused: this.#refused }) };
  }
}

export const foldEvents = (projection: Projection, shapes: Shapes, events: readonly StampedEvent[]): Folded => {
  const folding = new Folding(projection, shapes);
  folding.take(events);
  return folding.folded;
};
