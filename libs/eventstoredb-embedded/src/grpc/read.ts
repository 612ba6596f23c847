import type { handleServerStreamingCall } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import type { Direction } from '../storage/log-reader.js';
import { framed } from '../wire/frame.js';
import type { Calls, Outlet } from './calls.js';
import { invalidArgument } from './errors.js';
import { EventSender } from './event-sender.js';
import { identifierOf } from './identifiers.js';
import { presentationOf } from './read-events.js';
import { directionOf, filteringOf, targetOf, type ReadTarget } from './read-requests.js';
import { allSource, filteredSource, isFull, streamSource, type Source } from './sources.js';
import { subscribe } from './subscribe.js';

const BEYOND_THE_END = Number.MAX_SAFE_INTEGER;

/** The first place read, that one included. Backwards through `$all` a position is the end of what is read, not part of it. */
const startOf = ({ stream, from }: ReadTarget, direction: Direction): number => {
  if (from === 'start') return 0;
  if (from === 'end') return BEYOND_THE_END;
  return stream === undefined && direction === 'backwards' ? from - 1 : from;
};

const notFound = (stream: string): Uint8Array => {
  const message = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
  return framed(new streams.ReadResp().setStreamNotFound(message).serializeBinary());
};

type Reading = Readonly<{ source: Source | undefined; filtered: boolean; start: number }>;

const readingOf = (log: EventLog, options: ReadReq.Options): Reading => {
  const direction = directionOf(options);
  const target = targetOf(options);
  const start = startOf(target, direction);
  if (target.stream !== undefined)
    return { source: streamSource(log, target.stream, direction), filtered: false, start };
  const filtering = filteringOf(options);
  if (!filtering) return { source: allSource(log, direction), filtered: false, start };
  return { source: filteredSource(log, direction, filtering.filter), filtered: true, start };
};

/** Sends what is there now, at most as many events as were asked for. */
const readOnce = async (log: EventLog, options: ReadReq.Options, outlet: Outlet): Promise<void> => {
  const { source, filtered, start } = readingOf(log, options);
  if (!source) return outlet.write(notFound(targetOf(options).stream ?? ''));
  const sender = new EventSender(log.reader, outlet, presentationOf(options));
  let from = start;
  let remaining = Number(options.getCount());
  while (remaining > 0 && !outlet.closed()) {
    const page = source(from, filtered ? BEYOND_THE_END : remaining);
    if (page.atEnd) return;
    from = page.next;
    remaining -= await sender.send(page.events, remaining);
    if (isFull(page)) await log.turns.next();
  }
};

/** Streams.Read: a read that ends, or a subscription that does not. */
export const readHandler =
  (log: EventLog, calls: Calls): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) =>
    void calls.run(call, async (outlet) => {
      const options = call.request.getOptions();
      if (!options) throw invalidArgument('A read needs options.');
      if (options.hasSubscription()) await subscribe(log, options, outlet);
      else await readOnce(log, options, outlet);
    });
