import type { RecordedEvent } from '@ceriss/event-sourcing';
import { isRefusal } from './database-errors.js';
import { EventRefused, foldEvents } from './fold-events.js';
import type { Projection } from './projection.js';
import type { RowBuffer } from './rows/row-buffer.js';
import { RowMissing } from './rows/row-writer.js';
import type { Shapes } from './rows/table-shape.js';

/** Makes the rows of these events, and whatever says that they are done, durable together. */
export type Commit = (rows: RowBuffer, events: readonly RecordedEvent[]) => Promise<void>;

const blamesRows = (error: unknown): boolean => isRefusal(error) || error instanceof RowMissing;

/** Projects events in order. Throws EventRefused after everything in front of that event is committed. */
export const projectEvents = async (
  projection: Projection,
  shapes: Shapes,
  events: readonly RecordedEvent[],
  commit: Commit,
): Promise<void> => {
  const { rows, taken, refused } = foldEvents(projection, shapes, events);
  try {
    if (taken.length > 0) await commit(rows, taken);
  } catch (error) {
    if (!blamesRows(error)) throw error;
    const [first] = taken;
    if (taken.length === 1 && first) throw new EventRefused(projection.name, first, error);
    // The database refused the batch: each event alone shows which one it is.
    for (const event of taken) await projectEvents(projection, shapes, [event], commit);
  }
  if (refused) throw refused;
};
