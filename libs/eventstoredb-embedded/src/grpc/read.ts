import type { handleServerStreamingCall } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import type { Direction } from '../storage/log-reader.js';
import type { RecordedEvent } from '../storage/model.js';
import type { Calls, Outlet } from './calls.js';
import { invalidArgument } from './errors.js';
import { identifierOf } from './identifiers.js';
import { presentationOf, readResponse } from './read-events.js';
import { directionOf, filteringOf, targetOf, type ReadTarget } from './read-requests.js';
import { allSource, filteredSource, streamSource, type Page, type Source } from './sources.js';
import { subscribe } from './subscribe.js';

const BEYOND_THE_END = Number.MAX_SAFE_INTEGER;

/** The first place read, that one included. Backwards through `$all` a position is the end of what is read, not part of it. */
const startOf = ({ stream, from }: ReadTarget, direction: Direction): number => {
  if (from === 'start') return 0;
  if (from === 'end') return BEYOND_THE_END;
  return stream === undefined && direction === 'backwards' ? from - 1 : from;
};

const notFound = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

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

type Send = (event: RecordedEvent) => Promise<void> | undefined;

/** How many were sent, at most `most`. */
const sendPage = async (page: Page, most: number, send: Send): Promise<number> => {
  let sent = 0;
  for (const event of page.events) {
    if (sent === most) break;
    sent += 1;
    const slow = send(event);
    if (slow) await slow;
  }
  return sent;
};

/** Sends what is there now, at most as many events as were asked for. */
const readOnce = async (log: EventLog, options: ReadReq.Options, outlet: Outlet<ReadResp>): Promise<void> => {
  const { source, filtered, start } = readingOf(log, options);
  if (!source) return outlet.write(notFound(targetOf(options).stream ?? ''));
  const presentation = presentationOf(options);
  const send: Send = (event) => outlet.write(readResponse(log.reader, event, presentation));
  let from = start;
  let remaining = Number(options.getCount());
  while (remaining > 0 && !outlet.closed()) {
    const page = source(from, filtered ? BEYOND_THE_END : remaining);
    if (page.atEnd) return;
    from = page.next;
    remaining -= await sendPage(page, remaining, send);
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
