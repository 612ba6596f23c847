import { namedId } from '@ceriss/kernel';
import { decodeRecorded, fold, type Aggregate } from './aggregate.js';
import type { Command, Event } from './decider.js';
import {
  RevisionConflict,
  type ActorRef,
  type EventMetadata,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Revision,
} from './event-store.js';

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

const ATTEMPTS = 3;

/**
 * Load, fold, decide, append. The log itself remembers commands: one that is found in the stream is answered from it.
 * Throws DomainError, CommandIdReused, RevisionConflict (after three tries, or at once when a revision was named), StoreUnavailable.
 */
export const handleCommand = async <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  id: string,
  command: C,
  context: CommandContext,
): Promise<Receipt<E>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decideOnce(store, aggregate, aggregate.streamOf(id), command, context);
    } catch (error) {
      const again = error instanceof RevisionConflict && context.expectedRevision === undefined && attempt < ATTEMPTS;
      if (!again) throw error;
    }
  }
};

const decideOnce = async <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  stream: string,
  command: C,
  context: CommandContext,
): Promise<Receipt<E>> => {
  const history = await store.readStream(stream);
  const earlier = earlierReceipt(aggregate, history, context);
  if (earlier) return earlier;
  const last = history.at(-1);
  const revision: Revision = last ? last.revision : 'no_stream';
  const { expectedRevision = revision } = context;
  if (expectedRevision !== revision) throw new RevisionConflict(stream, expectedRevision, revision);
  const events = aggregate.decider.decide(command, fold(aggregate, history));
  if (events.length === 0) return { events, revision, ...(last && { position: last.position }) };
  return { events, ...(await store.append(stream, toNewEvents(aggregate, events, context), revision)) };
};

const earlierReceipt = <S, C extends Command, E extends Event>(
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

const toNewEvents = <S, C extends Command, E extends Event>(
  { codec }: Aggregate<S, C, E>,
  events: readonly E[],
  { expectedRevision: _, correlationId, causationId, ...context }: CommandContext,
): NewEvent[] =>
  events.map((event, index) => {
    const { type, schemaVersion, data } = codec.encode(event);
    const metadata = { $correlationId: correlationId, $causationId: causationId, ...context, schemaVersion };
    // A retried append has the same ids, and the store answers it as the first.
    return { id: namedId(context.commandId, String(index)), type, data, metadata };
  });
