import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import { Bell } from '../storage/tail.js';
import type { Outlet } from './calls.js';
import { presentationOf, readResponse, type Presentation } from './read-events.js';
import { filteringOf, targetOf, type Filtering, type ReadTarget } from './read-requests.js';
import { allSource, filteredSource, streamSource, type Page, type Source } from './sources.js';

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

class Subscription {
  #live = false;
  #behind = 0;
  /** Events considered since the last checkpoint. */
  #considered = 0;
  #checkpointed: number | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly outlet: Outlet<ReadResp>,
    private readonly presentation: Presentation,
    private readonly checkpointInterval: number | undefined,
  ) {}

  async follow(source: Source, start: number, bell: Bell): Promise<void> {
    let from = start;
    await this.outlet.write(this.#confirmation());
    while (!this.outlet.closed()) {
      bell.silence();
      const page = source(from, (this.checkpointInterval ?? Number.MAX_SAFE_INTEGER) - this.#considered);
      from = page.next;
      await this.#deliver(page);
      if (page.atEnd && !this.outlet.closed()) {
        await this.#goLive(from);
        await bell.wait();
      }
    }
  }

  async #deliver(page: Page): Promise<void> {
    for (const event of page.events) {
      const slow = this.outlet.write(readResponse(this.log.reader, event, this.presentation));
      if (slow) await slow;
    }
    this.#considered += page.considered;
    if (this.#considered === this.checkpointInterval) await this.#checkpoint(page.next);
    if (!this.#live) return;
    this.#behind += page.considered;
    if (this.#behind < FAR_BEHIND) return;
    this.#live = false;
    await this.outlet.write(new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind()));
  }

  async #goLive(from: number): Promise<void> {
    this.#behind = 0;
    if (this.#live) return;
    this.#live = true;
    await this.#checkpoint(from);
    await this.outlet.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
  }

  /** Says that everything before `next` has been considered. */
  async #checkpoint(next: number): Promise<void> {
    this.#considered = 0;
    if (this.checkpointInterval === undefined || this.#checkpointed === next) return;
    this.#checkpointed = next;
    const position = String(next - 1);
    const checkpoint = new streams.ReadResp.Checkpoint().setCommitPosition(position).setPreparePosition(position);
    await this.outlet.write(new streams.ReadResp().setCheckpoint(checkpoint));
  }

  #confirmation(): ReadResp {
    const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
    return new streams.ReadResp().setConfirmation(confirmation);
  }
}

/** Sends what is there, then what comes, until the caller goes away or the stream is tombstoned. */
export const subscribe = async (log: EventLog, options: ReadReq.Options, outlet: Outlet<ReadResp>): Promise<void> => {
  const target = targetOf(options);
  const filtering = target.stream === undefined ? filteringOf(options) : undefined;
  const bell = new Bell();
  outlet.onClose(() => bell.ring());
  const leave = log.tail.listen(target.stream, bell);
  try {
    const subscription = new Subscription(log, outlet, presentationOf(options), filtering?.checkpointInterval);
    await subscription.follow(sourceOf(log, target, filtering), startOf(log, target), bell);
  } finally {
    leave();
  }
};
