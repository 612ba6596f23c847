import type { PublishedEventType } from '@ceriss/contracts';
import type { Logger } from '../logger.js';
import { reasonOf, sleep, waitAfter, type Backoff } from '../retrying.js';
import { isOutage } from './failures.js';
import type { Inbox } from './inbox.js';
import { attributesOf, Deadly, jsonOf, Unreadable, type Incoming } from './incoming.js';
import { Slots } from './lanes.js';
import { handleOnce, type Handler } from './once.js';

/** How often and how fast a failing event is tried before it is parked, and how many aggregates at once. */
export type Endurance = Readonly<{ attempts: number; backoff: Backoff; parallel: number }>;

export const defaultEndurance: Endurance = { attempts: 5, backoff: { firstMs: 200, maxMs: 30_000 }, parallel: 8 };

export type Route = Readonly<{ contract: PublishedEventType<unknown>; handler: Handler }>;

/** What is known of an event before: that it is a parked one that is tried again, or why it cannot be handled. */
type Known = Readonly<{ replay?: boolean; failure?: Error | undefined }>;

/** Brings one event to an end: handled, found handled, held back or parked. */
export class Processor {
  readonly #slots: Slots;

  constructor(
    private readonly o: Readonly<{
      inbox: Inbox;
      routes: ReadonlyMap<string, Route>;
      endurance: Endurance;
      logger: Logger;
    }>,
  ) {
    this.#slots = new Slots(o.endurance.parallel);
  }

  /** True when the event needs no more attention; false when the signal came first. Tries in here, for the order of the aggregate. */
  async process(incoming: Incoming, signal: AbortSignal, known: Known = {}): Promise<boolean> {
    const { replay = false } = known;
    let failure: unknown = known.failure;
    let attempts = 0;
    let outages = 0;
    while (!signal.aborted) {
      try {
        await this.#slots.use(() =>
          this.#isHopeless(failure, attempts)
            ? this.#park(incoming, failure, attempts)
            : this.#attempt(incoming, attempts + 1, replay),
        );
        return true;
      } catch (error) {
        if (isOutage(error)) outages += 1;
        else [failure, attempts] = [error, attempts + 1];
        this.#warn(incoming, error, attempts);
      }
      if (!this.#isHopeless(failure, attempts) || outages > 0) {
        await sleep(waitAfter(this.o.endurance.backoff, attempts + outages), signal);
      }
    }
    return false;
  }

  #isHopeless(failure: unknown, attempts: number): boolean {
    return failure instanceof Unreadable || failure instanceof Deadly || attempts >= this.o.endurance.attempts;
  }

  async #attempt(incoming: Incoming, attempt: number, replay: boolean): Promise<void> {
    const { inbox, routes } = this.o;
    const { handled, held } = await inbox.stateOf(incoming);
    if (handled) return replay ? inbox.unpark(incoming) : undefined;
    if (held && !replay) return inbox.holdBack(incoming);
    const route = routes.get(incoming.subject);
    if (!route) throw new Unreadable(`no handler for ${incoming.subject}`);
    const { id: eventId, subject: aggregateId, correlationid, position, time, traceparent } = attributesOf(incoming);
    const parsed = route.contract.schema.safeParse(jsonOf(incoming));
    if (!parsed.success) {
      const where = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'payload'} ${code}`);
      throw new Unreadable(`not what ${incoming.subject} promises: ${where.join(', ')}`);
    }
    const { type } = route.contract;
    const delivery = { eventId, type, aggregateId, correlationId: correlationid, position, time, attempt };
    await handleOnce(inbox, incoming, { ...delivery, ...(traceparent && { traceparent }) }, (transactional) =>
      route.handler(parsed.data, transactional),
    );
  }

  async #park(incoming: Incoming, failure: unknown, attempts: number): Promise<void> {
    const reason = reasonOf(failure);
    await this.o.inbox.park(incoming, reason, attempts);
    this.o.logger.error({ ...this.#fields(incoming), attempts, reason }, 'event parked, its aggregate is held back');
  }

  #warn(incoming: Incoming, error: unknown, attempts: number): void {
    this.o.logger.warn({ ...this.#fields(incoming), attempts, reason: reasonOf(error) }, 'event not handled yet');
  }

  #fields({ eventId, subject, aggregate }: Incoming) {
    return { consumer: this.o.inbox.consumer, eventId, subject, aggregate };
  }
}
