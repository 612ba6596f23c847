import { newId } from '@ceriss/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { Aggregate } from './aggregate.js';
import { earlierReceipt, type CommandContext, type Receipt } from './command-context.js';
import type { Command, Event } from './decider.js';
import { RevisionConflict, StoreUnavailable, type EventStore, type NewEvent } from './event-store.js';
import { afterwards, beginning, StreamMemory, type Standing } from './stream-memory.js';
import { Turns } from './turns.js';

/** How long a command waits for others on its stream, in this process and in others. */
const PATIENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 40;

/** Two KB for an event of a few fields: some 8 MB in a process, however many streams there are. */
const ROOM = { events: 4_000, eventsOfStream: 1_000 };

type Desk = Readonly<{ turns: Turns; memory: StreamMemory }>;
const desks = new WeakMap<EventStore, Desk>();

const deskOf = (store: EventStore): Desk => {
  const known = desks.get(store);
  if (known) return known;
  const desk = { turns: new Turns(), memory: new StreamMemory(ROOM) };
  desks.set(store, desk);
  return desk;
};

type Task<S, C extends Command, E extends Event> = Readonly<{
  store: EventStore;
  memory: StreamMemory;
  aggregate: Aggregate<S, C, E>;
  stream: string;
  command: C;
  context: CommandContext;
  /** When it is given up, as `performance.now()` says it. */
  until: number;
}>;

/**
 * Decides and appends at the revision decided on; one command of a stream after the other in a process. The log itself remembers
 * commands: one that is found in the stream is answered from it.
 * Throws DomainError, CommandIdReused, StoreUnavailable, and RevisionConflict at once when a revision was named, otherwise after
 * five seconds in which others always came first.
 */
export const handleCommand = <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  id: string,
  command: C,
  context: CommandContext,
): Promise<Receipt<E>> => {
  const { turns, memory } = deskOf(store);
  const stream = aggregate.streamOf(id);
  const task = { store, memory, aggregate, stream, command, context, until: performance.now() + PATIENCE_MS };
  return turns.take(stream, () => carryOut(task));
};

const carryOut = async <S, C extends Command, E extends Event>(task: Task<S, C, E>): Promise<Receipt<E>> => {
  // When the log is away everybody waits for a call of their own to fail: the last in a long row must not wait for all of them.
  if (performance.now() > task.until) throw new StoreUnavailable(`${task.stream} is busy`);
  return (await byMemory(task)) ?? (await byLog(task));
};

/*
 * Decides on what is remembered, or on a stream that nobody remembers being new. The append confirms it, because it holds only at
 * that revision. Whatever is no append (a refusal, nothing to do, a command seen before) rests on nothing and is left to the log.
 */
const byMemory = async <S, C extends Command, E extends Event>(
  task: Task<S, C, E>,
): Promise<Receipt<E> | undefined> => {
  const { memory, aggregate, stream, command, context } = task;
  const standing = memory.recall(aggregate, stream) ?? beginning(aggregate);
  const { expectedRevision = standing.revision, commandId } = context;
  if (expectedRevision !== standing.revision || standing.commandIds.has(commandId)) return undefined;
  try {
    const events = aggregate.decider.decide(command, standing.state);
    return events.length === 0 ? undefined : await append(task, standing, events);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return undefined;
  }
};

const byLog = async <S, C extends Command, E extends Event>(task: Task<S, C, E>): Promise<Receipt<E>> => {
  for (;;) {
    try {
      return await decideOnLog(task);
    } catch (error) {
      const { context, until } = task;
      const again = error instanceof RevisionConflict && context.expectedRevision === undefined;
      if (!again || performance.now() > until) throw error;
    }
    await pause(Math.random() * LONGEST_PAUSE_MS);
  }
};

const decideOnLog = async <S, C extends Command, E extends Event>(task: Task<S, C, E>): Promise<Receipt<E>> => {
  const { store, memory, aggregate, stream, command, context } = task;
  const history = await store.readStream(stream);
  const earlier = earlierReceipt(aggregate, history, context);
  if (earlier) return earlier;
  const last = history.at(-1);
  const revision = last?.revision ?? 'no_stream';
  const standing = afterwards(aggregate, beginning(aggregate), history, revision);
  memory.remember(aggregate, stream, standing);
  const { expectedRevision = revision } = context;
  if (expectedRevision !== revision) throw new RevisionConflict(stream, expectedRevision, revision);
  const events = aggregate.decider.decide(command, standing.state);
  if (events.length === 0) return { events, revision, ...(last && { position: last.position }) };
  return append(task, standing, events);
};

const append = async <S, C extends Command, E extends Event>(
  { store, memory, aggregate, stream, context }: Task<S, C, E>,
  standing: Standing<S>,
  events: readonly E[],
): Promise<Receipt<E>> => {
  const records = toNewEvents(aggregate, events, context);
  // Until the log has answered nobody knows where the stream stands.
  memory.forget(stream);
  const appended = await store.append(stream, records, standing.revision);
  memory.remember(aggregate, stream, standing, records, appended.revision);
  return { events, ...appended };
};

const toNewEvents = <S, C extends Command, E extends Event>(
  { codec }: Aggregate<S, C, E>,
  events: readonly E[],
  { expectedRevision: _, correlationId, causationId, ...context }: CommandContext,
): NewEvent[] =>
  events.map((event) => {
    const { type, schemaVersion, data } = codec.encode(event);
    const metadata = { $correlationId: correlationId, $causationId: causationId, ...context, schemaVersion };
    // Fresh for every decision. Ids named by the command would make the store answer "it is there" to another decision than the stored one.
    return { id: newId(), type, data, metadata };
  });
