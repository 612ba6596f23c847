import { decodeRecorded, type Aggregate, type Told } from './aggregate.js';
import type { Command, Event } from './decider.js';
import type { NewEvent, Revision } from './event-store.js';

/** What a stream has come to: what a decision rests on, and which commands were carried out. */
export type Standing<S> = Readonly<{ state: S; revision: Revision; commandIds: ReadonlySet<string> }>;

const NONE: ReadonlySet<string> = new Set();

/** The standing of a stream that has no event. */
export const beginning = <S, C extends Command, E extends Event>({ decider }: Aggregate<S, C, E>): Standing<S> => ({
  state: decider.initialState(),
  revision: 'no_stream',
  commandIds: NONE,
});

/** The standing after further events, which end at `revision`. */
export const afterwards = <S, C extends Command, E extends Event>(
  { codec, decider }: Aggregate<S, C, E>,
  before: Standing<S>,
  told: readonly Told[],
  revision: Revision,
): Standing<S> => ({
  state: told.reduce((state, one) => decider.evolve(state, decodeRecorded(codec, one)), before.state),
  revision,
  commandIds: new Set([...before.commandIds, ...told.map(({ metadata }) => metadata.commandId)]),
});

type Entry = Readonly<{
  aggregate: object;
  standing: Standing<unknown>;
  /** Appended since, up to `revision`. Folded when asked for: most streams are not written again while they are remembered. */
  appended: readonly NewEvent[];
  revision: Revision;
}>;

/* The number of events; a stream that has none still costs an entry. */
const weightOf = ({ revision }: Entry): number => (revision === 'no_stream' ? 1 : Number(revision) + 1);

/** How much is remembered, in events of the streams: in all, and the most of one stream. */
export type Room = Readonly<{ events: number; eventsOfStream: number }>;

/** Standings of the streams written last, within bounds. What is remembered may be out of date: only the log knows. */
export class StreamMemory {
  readonly #entries = new Map<string, Entry>();
  #weight = 0;
  constructor(private readonly room: Room) {}

  recall<S, C extends Command, E extends Event>(
    aggregate: Aggregate<S, C, E>,
    stream: string,
  ): Standing<S> | undefined {
    const entry = this.#entries.get(stream);
    if (entry?.aggregate !== aggregate) return undefined;
    const standing = entry.standing as Standing<S>;
    return entry.appended.length === 0
      ? standing
      : afterwards(aggregate, standing, entry.appended.map(asRead), entry.revision);
  }

  /** `appended` are the events after that standing, the last of them at `revision`. */
  remember(
    aggregate: object,
    stream: string,
    standing: Standing<unknown>,
    appended: readonly NewEvent[] = [],
    revision: Revision = standing.revision,
  ): void {
    this.forget(stream);
    const entry = { aggregate, standing, appended, revision };
    if (weightOf(entry) > this.room.eventsOfStream) return;
    this.#entries.set(stream, entry);
    this.#weight += weightOf(entry);
    while (this.#weight > this.room.events) this.forget(this.#entries.keys().next().value!);
  }

  forget(stream: string): void {
    const entry = this.#entries.get(stream);
    if (!entry) return;
    this.#entries.delete(stream);
    this.#weight -= weightOf(entry);
  }
}

/* As the log will give it back: what JSON leaves out or turns into text is not there in memory either. */
const asRead = ({ type, data, metadata }: NewEvent): Told => ({
  type,
  data: JSON.parse(JSON.stringify(data)) as unknown,
  metadata,
});
