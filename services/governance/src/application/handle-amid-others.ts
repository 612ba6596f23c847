import { setTimeout as pause } from 'node:timers/promises';
import {
  handleCommand,
  RevisionConflict,
  type Aggregate,
  type Command,
  type CommandContext,
  type Event,
  type EventStore,
  type Receipt,
} from '@ceriss/event-sourcing';

const ROUNDS = 60;
const LONGEST_PAUSE_MS = 40;

/* Within a process one waits for the other instead of colliding; between processes the log decides. */
const lastOf = new Map<string, Promise<unknown>>();

const inTurn = async <T>(stream: string, act: () => Promise<T>): Promise<T> => {
  const before = lastOf.get(stream) ?? Promise.resolve();
  const own = before.then(act, act);
  lastOf.set(stream, own);
  try {
    return await own;
  } finally {
    if (lastOf.get(stream) === own) lastOf.delete(stream);
  }
};

/**
 * As `handleCommand`, for streams on which many people act at the same moment and independently of each other: a whole body may vote in
 * its last minute, and nobody's valid ballot is lost to the others'. Every conflict means that somebody else got through.
 * Throws as `handleCommand`; RevisionConflict only when the caller named a revision or after 60 rounds of three tries.
 */
export const handleAmidOthers = <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  id: string,
  command: C,
  context: CommandContext,
): Promise<Receipt<E>> =>
  inTurn(aggregate.streamOf(id), () =>
    untilThrough(context, () => handleCommand(store, aggregate, id, command, context)),
  );

const untilThrough = async <T>({ expectedRevision }: CommandContext, act: () => Promise<T>): Promise<T> => {
  for (let round = 1; ; round += 1) {
    try {
      return await act();
    } catch (error) {
      const again = error instanceof RevisionConflict && expectedRevision === undefined && round < ROUNDS;
      if (!again) throw error;
    }
    await pause(Math.random() * LONGEST_PAUSE_MS);
  }
};
