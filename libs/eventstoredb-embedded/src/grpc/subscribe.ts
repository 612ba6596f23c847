import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import { Bell } from '../storage/tail.js';
import type { Turns } from '../storage/turns.js';
import { framed } from '../wire/frame.js';
import type { Outlet } from './calls.js';
import { Checkpoints } from './checkpoints.js';
import { EventSender } from './event-sender.js';
import { presentationOf } from './read-events.js';
import { filteringOf, targetOf, type Filtering, type ReadTarget } from './read-requests.js';
import { allSource, filteredSource, isFull, streamSource, type Page, type Source } from './sources.js';

/** A live reader that is this many events behind is told so; it is told again when it has caught up. */
const FAR_BEHIND = 2_000;

/** Subscriptions start after the place they name. */
const startOf = (log: EventLog, { stream, from }: ReadTarget): number => {
  if (from === 'start') return 0;
  if (from !== 'end') return from + 1;
  return (stream === undefined ? log.lastPosition() : log.streams.head(stream).last) + 1;
};

/** A stream is looked up for every page: it may not exist yet, and its metadata may change. */
const followStream =
  (log: EventLog, stream: string): Source =>
  (from, limit) =>
    streamSource(log, stream, 'forwards')?.(from, limit) ?? { events: [], next: from, considered: 0, atEnd: true };

const sourceOf = (log: EventLog, { stream }: ReadTarget, filtering: Filtering | undefined): Source => {
  if (stream !== undefined) return followStream(log, stream);
  return filtering ? filteredSource(log, 'forwards', filtering.filter) : allSource(log, 'forwards');
};

const confirmation = (): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()),
  );

class Subscription {
  #live = false;
  #behind = 0;

  constructor(
    private readonly outlet: Outlet,
    private readonly sender: EventSender,
    private readonly checkpoints: Checkpoints | undefined,
  ) {}

  async follow(source: Source, start: number, bell: Bell, turns: Turns): Promise<void> {
    let from = start;
    await this.#write(confirmation());
    while (!this.outlet.closed()) {
      bell.silence();
      const page = source(from, Number.MAX_SAFE_INTEGER);
      from = page.next;
      await this.#deliver(page);
      if (isFull(page)) await turns.next();
      else if (page.atEnd && !this.outlet.closed()) {
        await this.#goLive(from);
        await bell.wait();
      }
    }
  }

  async #deliver(page: Page): Promise<void> {
    if (page.considered > 0) await this.sender.send(this.checkpoints?.among(page) ?? page.events);
    if (!this.#live) return;
    this.#behind += page.considered;
    if (this.#behind < FAR_BEHIND) return;
    this.#live = false;
    await this.#write(new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind()));
  }

  async #goLive(from: number): Promise<void> {
    this.#behind = 0;
    if (this.#live) return;
    this.#live = true;
    const checkpoint = this.checkpoints?.before(from);
    if (checkpoint) await this.outlet.write(checkpoint);
    await this.#write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
  }

  async #write(message: ReadResp): Promise<void> {
    await this.outlet.write(framed(message.serializeBinary()));
  }
}

/** Sends what is there, then what comes, until the caller goes away or the stream is tombstoned. */
export const subscribe = async (log: EventLog, options: ReadReq.Options, outlet: Outlet): Promise<void> => {
  const target = targetOf(options);
  const filtering = target.stream === undefined ? filteringOf(options) : undefined;
  const bell = new Bell();
  outlet.onClose(() => bell.ring());
  const leave = log.tail.listen(target.stream, bell);
  try {
    const sender = new EventSender(log.reader, outlet, presentationOf(options));
    const subscription = new Subscription(outlet, sender, filtering && new Checkpoints(filtering.checkpointInterval));
    await subscription.follow(sourceOf(log, target, filtering), startOf(log, target), bell, log.turns);
  } finally {
    leave();
  }
};
