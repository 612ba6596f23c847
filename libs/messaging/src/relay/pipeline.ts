import type { Msg, Subscription } from '@nats-io/transport-node';
import type { Bus } from '../bus.js';
import { encodedHeaders } from './encoded-headers.js';
import type { Message } from './message.js';
import { StreamMoved, type Head } from './published-stream.js';
import { sequenceOf } from './publish-answer.js';

/** What may be on its way unanswered: enough to keep the server busy, little enough to hold in memory. */
const MOST_MESSAGES = 1_000;
const MOST_BYTES = 4 * 1024 * 1024;
const ANSWER_WITHIN_MS = 5_000;

type Sent = Readonly<{ position: bigint; bytes: number }>;
type Waiting = Readonly<{ until: number; resolve(): void; reject(reason: unknown): void }>;

/**
 * Publishes in order, many in flight: each message expects the sequence of the one before, so what follows a lost one is refused.
 * One inbox hears all answers, and one deadline stands over all: the client's own request costs a promise and a timer for each message.
 * Breaks with StreamMoved when a message did not get exactly the place that was expected.
 */
export class Pipeline {
  readonly #answers: Subscription;
  readonly #inbox: string;
  readonly #deadline: NodeJS.Timeout;
  readonly #broken = Promise.withResolvers<never>();
  readonly #flying = new Map<number, Sent>();
  #waiting: Waiting[] = [];
  #bytes = 0;
  #heard = 0;
  #failure: unknown;

  constructor(
    private readonly bus: Bus,
    private readonly stream: string,
    private at: Head,
    private sent = at.sequence,
  ) {
    this.#inbox = bus.inbox();
    this.#answers = bus.nc.subscribe(`${this.#inbox}.*`, { callback: (error, answer) => this.#hear(error, answer) });
    this.#deadline = setInterval(() => this.#checkSilence(), ANSWER_WITHIN_MS / 5);
    // Whoever waits for something hears of it there too.
    this.#broken.promise.catch(() => undefined);
  }

  /** Where the stream ends by what has been answered. */
  get head(): Head {
    return this.at;
  }

  /** Never resolves; rejects as soon as one message is refused, lost or unanswered for five seconds. */
  get broken(): Promise<never> {
    return this.#broken.promise;
  }

  get full(): boolean {
    return this.#flying.size >= MOST_MESSAGES || this.#bytes >= MOST_BYTES;
  }

  send({ id, subject, headers, payload, position }: Message): void {
    if (this.#failure) return;
    if (this.#flying.size === 0) this.#heard = performance.now();
    const expected = this.sent;
    const fence = { 'Nats-Msg-Id': id, 'Nats-Expected-Stream': this.stream, 'Nats-Expected-Last-Sequence': expected };
    const bytes = Buffer.from(payload);
    this.sent = expected + 1;
    this.bus.nc.publish(subject, bytes, {
      reply: `${this.#inbox}.${this.sent}`,
      headers: encodedHeaders(headers, fence),
    });
    this.#flying.set(this.sent, { position, bytes: bytes.length });
    this.#bytes += bytes.length;
  }

  /** Resolves when half of what is on its way has been answered: waking for each answer would send messages one by one. */
  room(): Promise<void> {
    return this.#answeredUpTo(this.sent - (this.#flying.size >> 1));
  }

  /** Resolves when all that has been sent so far is in the stream. */
  answered(): Promise<void> {
    return this.#answeredUpTo(this.sent);
  }

  close(): void {
    clearInterval(this.#deadline);
    this.#answers.unsubscribe();
    this.#break(new Error(`the publishing to ${this.stream} has ended`));
  }

  #answeredUpTo(until: number): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure as Error);
    if (this.at.sequence >= until) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ until, resolve, reject });
      this.#waiting.sort((a, b) => a.until - b.until);
    });
  }

  #hear(error: Error | null, answer: Msg): void {
    if (this.#failure) return;
    try {
      if (error) throw error;
      const expected = this.at.sequence + 1;
      const [asked, given] = [Number(answer.subject.slice(this.#inbox.length + 1)), sequenceOf(answer, this.stream)];
      // "duplicate" is success where it names the place we meant; elsewhere the message was remembered and not stored.
      if (asked !== expected || given !== expected) {
        const what = `${this.stream} answered sequence ${given} to message ${asked} where ${expected} was expected`;
        throw new StreamMoved(what);
      }
      this.#settle(expected);
    } catch (failure) {
      this.#break(failure);
    }
  }

  #settle(sequence: number): void {
    const { position, bytes } = this.#flying.get(sequence)!;
    this.#flying.delete(sequence);
    this.#bytes -= bytes;
    this.#heard = performance.now();
    this.at = { ...this.at, sequence, last: { sequence, position } };
    while (this.#waiting[0] && this.#waiting[0].until <= sequence) this.#waiting.shift()!.resolve();
  }

  #checkSilence(): void {
    if (this.#flying.size === 0 || performance.now() - this.#heard < ANSWER_WITHIN_MS) return;
    this.#break(new Error(`${this.stream} has not answered for ${ANSWER_WITHIN_MS} ms`));
  }

  #break(failure: unknown): void {
    if (this.#failure) return;
    this.#failure = failure;
    this.#broken.reject(failure);
    for (const { reject } of this.#waiting) reject(failure);
    this.#waiting = [];
    this.#flying.clear();
  }
}
