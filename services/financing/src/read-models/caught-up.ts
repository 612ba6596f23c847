import { StoreUnavailable } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import type { ProjectionRunner } from '@ceriss/read-models';

const PATIENCE_MS = 5_000;

/**
 * Waits until projections show all that is in the log at the moment of asking: for facts that a decision needs complete.
 * Throws StoreUnavailable when they do not get there in time.
 */
export const caughtUp = async (names: readonly string[], log: Log, projections: ProjectionRunner): Promise<void> => {
  const end = await log.lastPosition();
  if (await projections.waitFor(names, end, PATIENCE_MS)) return;
  throw new StoreUnavailable(`${names.join(', ')}: not caught up with the log`);
};
