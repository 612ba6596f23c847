import type { Aggregate, Command, Event, Position } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';

/** Appends what has happened to the stream of an aggregate, at its end; gives the position of the last event. */
export const record = async <S, C extends Command, E extends Event>(
  log: Log,
  { codec, streamOf }: Aggregate<S, C, E>,
  id: string,
  events: readonly E[],
): Promise<Position> => {
  const stream = streamOf(id);
  const history = await log.readStream(stream);
  const actor = { subject: 'spec', role: 'spec' };
  const recorded = events.map((event) => {
    const { schemaVersion, type, data } = codec.encode(event);
    const causation = { $correlationId: newId(), $causationId: newId(), commandId: newId() };
    return { id: newId(), type, data, metadata: { ...causation, actor, fingerprint: '', schemaVersion } };
  });
  const { position } = await log.append(stream, recorded, history.at(-1)?.revision ?? 'no_stream');
  return position;
};
