import { StoreUnavailable } from '@ceriss/event-sourcing';
import { randomBytes } from 'node:crypto';
import type { BatchAppendCall } from './calls.js';
import { asDomainError } from './errors.js';
import { encodeAppend, type Append } from './wire/append-request.js';
import type { AppendResponse } from './wire/append-response.js';

const HALF_UUID_BYTES = 8;

type Waiting = Readonly<{
  since: number;
  resolve: (response: AppendResponse) => void;
  reject: (error: unknown) => void;
}>;

/** One call that carries appends, and who waits for which answer. */
export class AppendSession {
  readonly #id = randomBytes(HALF_UUID_BYTES).readBigUInt64BE();
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended = Promise.withResolvers<void>();
  #count = 0;
  #heard = 0;
  #open = true;

  constructor(private readonly call: BatchAppendCall) {
    call.on('data', (response) => this.#answer(response));
    call.on('error', (error) => this.#end(error));
    call.on('end', () => this.#end(new StoreUnavailable('the node ended the call')));
  }

  /** Resolves when the call is over, however it ended. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Rejects when the call ends before the answer has come. What comes after the signal nobody waits for. */
  async append(append: Append, signal: AbortSignal): Promise<AppendResponse> {
    if (!this.#open) throw new StoreUnavailable('the call for appends is over');
    this.#count += 1;
    const number = this.#count;
    const messages = encodeAppend({ call: this.#id, number }, append);
    const { promise, resolve, reject } = Promise.withResolvers<AppendResponse>();
    this.#waiting.set(number, { since: performance.now(), resolve, reject });
    signal.addEventListener('abort', () => this.#giveUp(number), { once: true });
    for (const message of messages) this.call.write(message);
    return await promise;
  }

  /** Lets the node answer what it has. */
  async end(): Promise<void> {
    this.#open = false;
    this.call.end();
    await this.ended;
  }

  #answer(response: AppendResponse): void {
    this.#heard = performance.now();
    this.#waiting.get(response.number)?.resolve(response);
    this.#waiting.delete(response.number);
  }

  /* A call that has been silent meanwhile leads nowhere, and what it still holds would arrive when nobody wants it. */
  #giveUp(number: number): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (waiting && this.#heard < waiting.since) this.call.cancel();
  }

  #end(error: unknown): void {
    this.#open = false;
    const failure = asDomainError(error);
    for (const { reject } of this.#waiting.values()) reject(failure);
    this.#waiting.clear();
    this.#ended.resolve();
  }
}
