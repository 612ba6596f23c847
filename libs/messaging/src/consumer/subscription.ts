import type { JsMsg } from '@nats-io/jetstream';
import type { Pool } from 'pg';
import type { Bus } from '../bus.js';
import { contractSubjectOf } from '../names.js';
import { ensureDurable, type Durable } from './durable.js';
import { toIncoming, type Incoming } from './incoming.js';
import type { Lanes } from './lanes.js';
import type { Processor } from './processor.js';
import type { Suspects } from './suspects.js';

/** A message was lost on its way: the newer ones must wait until it comes again. */
class Gap extends Error {
  override readonly name = 'Gap';
}

const PULL_EXPIRES_MS = 10_000;

/** One run of a durable consumer, from its making ready to the first trouble. */
export class Subscription {
  readonly #held = new Map<JsMsg, Promise<void>>();
  /** Up to here an earlier process was given messages that it did not all bring to an end. */
  #unsettled = 0;

  constructor(
    private readonly o: Readonly<{
      bus: Bus;
      pool: Pool;
      durable: Durable;
      lanes: Lanes;
      processor: Processor;
      suspects: Suspects;
    }>,
  ) {}

  /** Ends when the signal aborts and throws on trouble; either way nothing of it is at work any more. */
  async run(signal: AbortSignal, progress: () => void): Promise<void> {
    const { bus, pool, durable } = this.o;
    const { delivered, unsettled } = await ensureDurable(bus, pool, durable);
    this.#unsettled = unsettled;
    const consumer = await bus.js.consumers.get(durable.stream, durable.name);
    const messages = await consumer.consume({
      max_messages: durable.maxPending,
      expires: PULL_EXPIRES_MS,
      abort_on_missing_resource: true,
    });
    progress();
    const over = new AbortController();
    const stop = () => void messages.close();
    AbortSignal.any([signal, over.signal]).addEventListener('abort', stop);
    const patience = setInterval(() => this.#askForTime(), durable.ackWaitMs / 3);
    try {
      if (signal.aborted) return;
      await this.#deliver(messages, delivered, AbortSignal.any([signal, over.signal]));
    } finally {
      over.abort();
      await Promise.all(this.#held.values());
      clearInterval(patience);
    }
  }

  async #deliver(messages: AsyncIterable<JsMsg>, delivered: number, signal: AbortSignal): Promise<void> {
    let expected = delivered;
    for await (const message of messages) {
      if (signal.aborted) return;
      expected += 1;
      const { deliverySequence } = message.info;
      if (deliverySequence !== expected) throw new Gap(`delivery ${expected} never came, ${deliverySequence} did`);
      this.#accept(message, signal);
    }
    if (!signal.aborted) throw new Error('the delivery of messages has ended');
  }

  #accept(message: JsMsg, signal: AbortSignal): void {
    const { bus, durable, lanes, processor, suspects } = this.o;
    const incoming = this.#read(message);
    if (!durable.subjects.includes(incoming.subject)) {
      message.ack();
      return;
    }
    const worker = message.seq <= this.#unsettled ? suspects : processor;
    const settled = lanes.add(incoming.aggregate, async () => {
      const done = await worker.process(incoming, signal);
      // Without an acknowledgement it comes again, and the inbox knows it.
      if (done && !bus.nc.isClosed()) message.ack();
      this.#held.delete(message);
    });
    this.#held.set(message, settled);
  }

  #read({ subject, headers, data, seq }: JsMsg): Incoming {
    const { bus, durable } = this.o;
    const all = Object.fromEntries((headers?.keys() ?? []).map((name) => [name, headers!.get(name)]));
    const message = { subject: contractSubjectOf(bus.namespace, subject), headers: all, payload: data };
    return toIncoming(message, `${durable.stream}:${seq}`);
  }

  /** What waits behind a slow event of its aggregate is not to be delivered again meanwhile. */
  #askForTime(): void {
    if (this.o.bus.nc.isClosed()) return;
    for (const message of this.#held.keys()) message.working();
  }
}
