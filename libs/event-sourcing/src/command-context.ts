import { decodeRecorded, type Aggregate } from './aggregate.js';
import type { Command, Event } from './decider.js';
import type { ActorRef, EventMetadata, Position, RecordedEvent, Revision } from './event-store.js';

/** Who wants what done, and how to recognise it when it is asked again. */
export type CommandContext = Readonly<{
  commandId: string;
  fingerprint: string;
  correlationId: string;
  causationId: string;
  actor: ActorRef;
  /** The revision the caller has seen (`If-Match`); without it a conflict is decided again on fresh state. */
  expectedRevision?: bigint;
}> &
  Pick<EventMetadata, 'occurredAt' | 'ruleVersion' | 'mandate' | 'traceparent'>;

export type Receipt<E extends Event> = Readonly<{
  /** What happened: the events of this command, now or when it was first carried out; empty when nothing needed to happen. */
  events: readonly E[];
  /** The stream's revision after those events. */
  revision: Revision;
  /** Where a reader must have come to see them; absent only for an empty stream. */
  position?: Position;
}>;

/** The same command id came before with another body. */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor(readonly commandId: string) {
    super(`command ${commandId} was carried out before with another body`);
  }
}

/** What a command was answered when it was first carried out; undefined when it was not. Throws CommandIdReused. */
export const earlierReceipt = <S, C extends Command, E extends Event>(
  { codec }: Aggregate<S, C, E>,
  history: readonly RecordedEvent[],
  { commandId, fingerprint }: CommandContext,
): Receipt<E> | undefined => {
  const own = history.filter(({ metadata }) => metadata.commandId === commandId);
  const last = own.at(-1);
  if (!last) return undefined;
  if (last.metadata.fingerprint !== fingerprint) throw new CommandIdReused(commandId);
  return {
    events: own.map((recorded) => decodeRecorded(codec, recorded)),
    revision: last.revision,
    position: last.position,
  };
};
