import type { EventLog } from '../storage/event-log.js';
import type { EventFilter } from '../storage/event-filter.js';
import { PAGE_EVENTS, type Direction } from '../storage/log-reader.js';
import { NOTHING, type RecordedEvent } from '../storage/model.js';
import type { Window } from '../storage/prefix-scan.js';
import { firstVisible } from '../storage/stream-metadata.js';
import { streamDeleted } from './errors.js';

/** One step through the log. `next` is where to go on; `considered` counts what was looked at, matching or not. */
export type Page = Readonly<{ events: Iterable<RecordedEvent>; next: number; considered: number; atEnd: boolean }>;

/** Whether a step went as far as one goes: there is likely more, and others wait. */
export const isFull = ({ considered }: Page): boolean => considered >= PAGE_EVENTS;

/** Reads from a place (a revision or a position, included) on. */
export type Source = (from: number, limit: number) => Page;

const step = (direction: Direction, place: number): number => place + (direction === 'forwards' ? 1 : -1);

const pageOf = (
  direction: Direction,
  from: number,
  events: readonly RecordedEvent[],
  place: 'revision' | 'position',
): Page => {
  const last = events.at(-1);
  const next = last ? step(direction, last[place]) : from;
  return { events, next, considered: events.length, atEnd: events.length === 0 };
};

/** A stream as its metadata lets it be seen. Throws when it is tombstoned; `undefined` when there is none. */
export const streamSource = (log: EventLog, stream: string, direction: Direction): Source | undefined => {
  const { id, last, tombstoned } = log.streams.head(stream);
  if (tombstoned) throw streamDeleted(stream);
  const metadata = log.streams.metadata(stream);
  if (id === undefined || last === NOTHING || metadata.softDeleted) return undefined;
  const { maxAgeSeconds } = metadata;
  const oldest = maxAgeSeconds === undefined ? undefined : log.clock.now().getTime() - maxAgeSeconds * 1000;
  const first = firstVisible(metadata, last);
  return (from, limit) => {
    const start = direction === 'forwards' ? Math.max(from, first) : from;
    const found = log.reader.stream(direction, id, start, limit);
    const events = found.filter(
      ({ revision, recorded }) => revision >= first && (oldest === undefined || recorded >= oldest),
    );
    return { ...pageOf(direction, start, found, 'revision'), events };
  };
};

export const allSource =
  (log: EventLog, direction: Direction): Source =>
  (from, limit) =>
    pageOf(direction, from, log.reader.all(direction, from, limit), 'position');

const eventsOf = function* (
  log: EventLog,
  direction: Direction,
  positions: readonly number[],
): Generator<RecordedEvent> {
  let rest = positions;
  while (rest.length > 0) {
    const page = log.reader.at(direction, rest);
    yield* page;
    rest = rest.slice(page.length);
  }
};

/** The next positions to look at. Positions are dense. */
const windowOf = (direction: Direction, from: number, last: number): Window => {
  if (direction === 'forwards') {
    const low = Math.max(from, 1);
    return { low, high: Math.min(low + PAGE_EVENTS - 1, last) };
  }
  const high = Math.min(from, last);
  return { low: Math.max(high - PAGE_EVENTS + 1, 1), high };
};

const streamsNamed =
  (log: EventLog, direction: Direction, prefixes: readonly string[]): Source =>
  (from) => {
    const window = windowOf(direction, from, log.lastPosition());
    const considered = Math.max(0, window.high - window.low + 1);
    if (considered === 0) return { events: [], next: from, considered, atEnd: true };
    const found = log.reader.scan.positions(prefixes, window);
    const events = eventsOf(log, direction, direction === 'forwards' ? found : found.reverse());
    return { events, next: direction === 'forwards' ? window.high + 1 : window.low - 1, considered, atEnd: false };
  };

/** The part of the log that passes a filter. Bodies are read of that part only, a page at a time. */
export const filteredSource = (log: EventLog, direction: Direction, filter: EventFilter): Source => {
  if (filter.streamPrefixes) return streamsNamed(log, direction, filter.streamPrefixes);
  return (from, limit) => {
    const headlines = log.reader.headlines(direction, from, limit);
    const last = headlines.at(-1);
    const events = eventsOf(
      log,
      direction,
      filter.choose(headlines).map(({ position }) => position),
    );
    const next = last ? step(direction, last.position) : from;
    return { events, next, considered: headlines.length, atEnd: headlines.length === 0 };
  };
};
