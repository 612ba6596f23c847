import { StoreUnavailable } from '@ceriss/event-sourcing';
import { EventStoreDBClient } from '@eventstore/db-client';
import { Client, credentials, type CallOptions, type Channel, type Metadata } from '@grpc/grpc-js';
import { setTimeout as sleep } from 'node:timers/promises';
import { asDomainError } from './errors.js';

/** How long the node may say nothing to a call that waits, retries included, before the log counts as away. */
const SILENCE_MS = 2_000;
/** How long a call may take while the node is busy answering others. */
const LONGEST_MS = 10_000;
const CLOSE_MS = 500;
const RETRY_MS = [25, 100, 250, 500] as const;

/** What the official client keeps to itself: the channel to the node it found, and the rules by which it finds another. */
type Inside = Readonly<{
  getChannel(): Promise<Channel>;
  callArguments(options: object, callOptions: CallOptions): [Metadata, CallOptions];
  handleError(client: Client, error: Error): Promise<void>;
}>;

/**
 * How urgent a call is (RFC 9218). nghttp2, by which Node serves HTTP/2, sends nothing on a stream while there is something to send
 * on a more urgent one, or on an older one of the same urgency that is not incremental (`i`). A reader behind a long log always has
 * something to come, and so everybody else would wait for it (ADR 40).
 */
const PRIORITIES = {
  /** Somebody waits for it. */
  answer: 'u=1, i',
  /** What is new, followed by all who have caught up. */
  tail: 'u=3, i',
  /** The way to the end of the log: one reader after the other, a full window at a time, is the quickest for all. */
  feed: 'u=5',
} as const;
export type Priority = keyof typeof PRIORITIES;

/** What all long calls have in common. */
type Call = {
  cancel(): void;
  on(event: 'status', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
};

export type MakeCall<C extends Call> = (client: Client, metadata: Metadata, options: CallOptions) => C;

/** The connection of the official client, calls made over it, and the rule how long anyone waits for one. */
export class Connection {
  readonly #client: EventStoreDBClient;
  readonly #inside: Inside;
  /** Credentials and name of the connection, the same for every call of a priority; each clones them. */
  readonly #arguments: Readonly<Record<Priority, [Metadata, CallOptions]>>;
  readonly #calls = new Set<Call>();
  #caller: Client | undefined;
  #renewed: Promise<void> = Promise.resolve();
  #closed = false;
  /** When the node last said anything. */
  #heard = 0;

  /** Throws when the connection string cannot be read. */
  constructor(url: string) {
    this.#client = EventStoreDBClient.connectionString(url);
    this.#inside = this.#client as unknown as Inside;
    this.#arguments = {
      answer: this.#argumentsOf('answer'),
      tail: this.#argumentsOf('tail'),
      feed: this.#argumentsOf('feed'),
    };
  }

  #argumentsOf(priority: Priority): [Metadata, CallOptions] {
    const [metadata, options] = this.#inside.callArguments({}, { deadline: Infinity });
    metadata.set('priority', PRIORITIES[priority]);
    return [metadata, options];
  }

  /** Begins a call with the credentials of the connection. It lasts until it ends, is cancelled or the connection is closed. */
  async begin<C extends Call>(priority: Priority, make: MakeCall<C>): Promise<C> {
    const client = await this.#currentClient();
    if (this.#closed) throw closed();
    const call = make(client, ...this.#arguments[priority]);
    this.#calls.add(call);
    call.on('status', () => this.#calls.delete(call));
    call.on('error', (error) => this.#renew(client, error));
    return call;
  }

  /** A decoder that also notes that the node is there. */
  hearing<T>(decode: (bytes: Buffer) => T): (bytes: Buffer) => T {
    return (bytes) => {
      this.#heard = performance.now();
      return decode(bytes);
    };
  }

  /** For how many milliseconds the node has said nothing to anybody. */
  get silence(): number {
    return performance.now() - this.#heard;
  }

  async #currentClient(): Promise<Client> {
    await this.#renewed;
    const channel = await this.#inside.getChannel();
    if (this.#caller?.getChannel() !== channel) {
      // The channel brings the credentials it was made with; these are not used.
      this.#caller = new Client(channel.getTarget(), credentials.createInsecure(), { channelOverride: channel });
    }
    return this.#caller;
  }

  /* One after the other: two at once would each replace the channel. */
  #renew(client: Client, error: Error): void {
    const renew = (): Promise<void> => this.#inside.handleError(client, error);
    this.#renewed = this.#renewed.then(renew).catch(() => undefined);
  }

  /**
   * A call that may safely be made twice. A short absence of the node is waited out, and a node that is busy.
   * Throws StoreUnavailable after two seconds of silence, and after ten at most.
   */
  async call<T>(operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const begun = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#unlessSilent(begun, operation);
      } catch (error) {
        const failure = asDomainError(error);
        const pause = RETRY_MS[attempt];
        const end = begun + SILENCE_MS;
        const again = failure instanceof StoreUnavailable && pause !== undefined && performance.now() + pause < end;
        if (!again || this.#closed) throw failure;
        await sleep(pause);
      }
    }
  }

  async #unlessSilent<T>(begun: number, operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    let answered = false;
    const silence = new Promise<never>((_, reject) => {
      const look = (): void => {
        const wait = answered ? 0 : this.#patience(begun);
        if (wait > 0) {
          timer = setTimeout(() => setImmediate(look), wait);
          return;
        }
        controller.abort();
        reject(new StoreUnavailable('the log did not answer in time'));
      };
      look();
    });
    try {
      return await Promise.race([operation(controller.signal), silence]);
    } finally {
      answered = true;
      clearTimeout(timer);
    }
  }

  /* Looked at after what has arrived is read: a process that was busy itself has not heard yet what it was told. */
  #patience(begun: number): number {
    const silent = Math.max(begun, this.#heard) + SILENCE_MS;
    return Math.min(silent, begun + LONGEST_MS) - performance.now();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const call of this.#calls) call.cancel();
    await this.#client.dispose();
    await this.#closeChannel();
  }

  /* The client keeps the socket; nothing public closes it. */
  async #closeChannel(): Promise<void> {
    const closing = this.#inside.getChannel().then(
      (channel) => channel.close(),
      () => undefined,
    );
    // A client that never found its cluster has no channel to close, and would first look for one.
    await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })]);
  }
}

const closed = (): StoreUnavailable => new StoreUnavailable('the log was closed');
