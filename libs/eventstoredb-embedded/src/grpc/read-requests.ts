import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { eventFilter, type EventFilter } from '../storage/event-filter.js';
import type { Direction } from '../storage/log-reader.js';
import { invalidArgument } from './errors.js';
import { streamNameOf } from './identifiers.js';

export type StartingPoint = 'start' | 'end' | number;

/** The stream that is asked for, or undefined for `$all`. */
export type ReadTarget = Readonly<{ stream: string | undefined; from: StartingPoint }>;

type Point = Readonly<{ hasStart(): boolean; hasEnd(): boolean }>;

const pointOf = (options: Point, place: string | undefined): StartingPoint => {
  if (options.hasStart()) return 'start';
  // Past what a number holds exactly there is nothing: it can only mean the end.
  if (options.hasEnd() || place === undefined || Number(place) > Number.MAX_SAFE_INTEGER) return 'end';
  return Number(place);
};

export const targetOf = (options: ReadReq.Options): ReadTarget => {
  const stream = options.getStream();
  if (stream) {
    const revision = stream.hasRevision() ? stream.getRevision() : undefined;
    return { stream: streamNameOf(stream.getStreamIdentifier()), from: pointOf(stream, revision) };
  }
  const all = options.getAll();
  if (!all) throw invalidArgument('A read names a stream or $all.');
  return { stream: undefined, from: pointOf(all, all.getPosition()?.getCommitPosition()) };
};

export const directionOf = (options: ReadReq.Options): Direction =>
  options.getReadDirection() === 1 ? 'backwards' : 'forwards';

/** Events considered between two checkpoints when the filter names no window. */
const WINDOW = 32;

export type Filtering = Readonly<{ filter: EventFilter; checkpointInterval: number }>;

const compile = (options: ReadReq.Options.FilterOptions): EventFilter => {
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  if (!expression) throw invalidArgument('A filter is on stream names or on event types.');
  const subject = byStream ? 'stream' : 'type';
  return eventFilter({ subject, prefixes: expression.getPrefixList(), regex: expression.getRegex() });
};

export const filteringOf = (options: ReadReq.Options): Filtering | undefined => {
  const filter = options.getFilter();
  if (!filter) return undefined;
  const window = filter.hasMax() ? filter.getMax() : WINDOW;
  return {
    filter: compile(filter),
    checkpointInterval: Math.max(1, window * filter.getCheckpointintervalmultiplier()),
  };
};
