import { isRefusal } from './database-errors.js';
import { EventRefused, foldEvents, type Folded } from './fold-events.js';
import type { StampedEvent } from './history/instant.js';
import type { Projection } from './projection.js';
import type { RowBuffer } from './rows/row-buffer.js';
import { RowMissing } from './rows/row-writer.js';
import type { Shapes } from './rows/table-shape.js';

/** Makes the rows of these events, and whatever says that they are done, durable together. */
export type Commit = (rows: RowBuffer, events: readonly StampedEvent[]) => Promise<void>;

const blamesRows = (error: unknown): boolean => isRefusal(error) || error instanceof RowMissing;

/** Projects events in order. Throws EventRefused after everything in front of that event is committed. */
export const projectEvents = (
  projection: Projection,
  shapes: Shapes,
  events: readonly StampedEvent[],
  commit: Commit,
): Promise<void> => projectFolded(projection, shapes, foldEvents(projection, shapes, events), commit);

/** The same for events that are folded already. */
export const projectFolded = async (
  projection: Projection,
  shapes: Shapes,
  { rows, taken, refused }: Folded,
  commit: Commit,
): Promise<void> => {
  try {
    if (taken.length > 0) await commit(rows, taken);
  } catch (error) {
    if (!blamesRows(error)) throw error;
    const [first] = taken;
    if (taken.length === 1 && first) throw new EventRefused(projection.name, first, error);
    // The database refused the batch: halving it again and again shows which event it is.
    const middle = Math.ceil(taken.length / 2);
    for (const half of [taken.slice(0, middle), taken.slice(middle)]) {
      await projectEvents(projection, shapes, half, commit);
    }
  }
  if (refused) throw refused;
};
