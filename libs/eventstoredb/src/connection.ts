import { StoreUnavailable } from '@ceriss/event-sourcing';
import { EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { asDomainError } from './errors.js';

/** How long a call may take, retries included, before the log counts as away. */
const DEADLINE_MS = 2_000;
const CLOSE_MS = 500;
const RETRY_MS = [25, 100, 250, 500] as const;

export type Credentials = Readonly<{ username: string; password: string }>;

/** User and password of a connection string; empty ones when it has none. */
export const credentialsOf = (url: string): Credentials => {
  const [, username = '', password = ''] = /^[a-z+]+:\/\/(?:([^:@/]+):([^@/]*)@)?/.exec(url) ?? [];
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};

/** The client, and the rule how long anyone waits for it. */
export class Connection {
  readonly client: EventStoreDBClient;
  readonly credentials: Credentials;

  /** Throws when the connection string cannot be read. */
  constructor(url: string) {
    this.client = EventStoreDBClient.connectionString(url);
    this.credentials = credentialsOf(url);
  }

  /**
   * A call that may safely be made twice. A short absence of the node is waited out.
   * Throws StoreUnavailable after at most two seconds.
   */
  async call<T>(operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const end = performance.now() + DEADLINE_MS;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await within(end - performance.now(), operation);
      } catch (error) {
        const failure = asDomainError(error);
        const pause = RETRY_MS[attempt];
        const retry = failure instanceof StoreUnavailable && pause !== undefined && performance.now() + pause < end;
        if (!retry) throw failure;
        await sleep(pause);
      }
    }
  }

  async close(): Promise<void> {
    await this.client.dispose();
    await closeChannel(this.client);
  }
}

const within = async <T>(limitMs: number, operation: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new StoreUnavailable('the log did not answer in time'));
    }, limitMs);
  });
  try {
    return await Promise.race([operation(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
};

/* The client cancels its streams but keeps the socket; nothing public closes it. */
const closeChannel = async (client: EventStoreDBClient): Promise<void> => {
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  const closing = getChannel().then(
    (channel) => channel.close(),
    () => undefined,
  );
  // A client that never found its cluster has no channel to close, and would first look for one.
  await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })]);
};
