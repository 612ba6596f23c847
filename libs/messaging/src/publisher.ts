import type { PublishedEventType } from '@ceriss/contracts';
import {
  aggregateIdOf,
  type Event,
  type EventContract,
  type RecordedEvent,
  type StoredShape,
} from '@ceriss/event-sourcing';

/** What is told to the other contexts about one event of the log. */
export type Publication = Readonly<{
  event: PublishedEventType<unknown>;
  /** Consumers get the events of one aggregate in order. */
  aggregateId: string;
  /** Checked against the contract, which also drops every field it does not name. */
  data: unknown;
}>;

/** Translates a context's own events into the published language. */
export type Publisher = Readonly<{
  context: string;
  /** `undefined` when the event stays inside. Throws when it cannot be read. */
  publish(recorded: RecordedEvent): Publication | undefined;
}>;

/** A decoded event with what the log knows about it. */
export type Occurred<E extends Event> = E & Readonly<{ aggregateId: string }> & Omit<RecordedEvent, 'type' | 'data'>;

type Reads<E extends Event> = Readonly<{
  contracts: Readonly<Record<string, EventContract<unknown>>>;
  decode(stored: StoredShape): E;
}>;

type Translations<E extends Event> = {
  readonly [T in E['type']]?: (event: Occurred<Extract<E, { type: T }>>) => Publication | undefined;
};

/** A publisher that decodes with the codecs of the aggregates and translates the types named in `on`; all others stay inside. */
export const publisher = <E extends Event>(o: {
  context: string;
  codecs: readonly Reads<E>[];
  on: Translations<E>;
}): Publisher => {
  const translations = o.on as Readonly<Record<string, ((event: unknown) => Publication | undefined) | undefined>>;
  for (const type of Object.keys(o.on)) {
    if (!o.codecs.some(({ contracts }) => Object.hasOwn(contracts, type)))
      throw new RangeError(`no codec reads ${type}`);
  }
  return {
    context: o.context,
    publish: (recorded) => {
      const { type, data, ...known } = recorded;
      const translate = Object.hasOwn(translations, type) ? translations[type] : undefined;
      if (!translate) return undefined;
      const codec = o.codecs.find(({ contracts }) => Object.hasOwn(contracts, type))!;
      const event = codec.decode({ type, data, schemaVersion: recorded.metadata.schemaVersion });
      return translate({ ...known, ...event, aggregateId: aggregateIdOf(recorded.stream) });
    },
  };
};
