import { setTimeout as sleep } from 'node:timers/promises';
import { AppendSession } from './append-session.js';
import { beginBatchAppend } from './calls.js';
import type { Connection } from './connection.js';
import type { Append } from './wire/append-request.js';
import type { AppendResponse } from './wire/append-response.js';

/** How long the node may take to answer what it has when the connection is closed. */
const CLOSE_MS = 500;

/** The appends of a connection: one call carries them all, and when it breaks the next append begins another. */
export class BatchAppends {
  #session: Promise<AppendSession> | undefined;

  constructor(private readonly connection: Connection) {}

  /** Rejects with what ended the call, and then the node may have carried out the append all the same. */
  async append(append: Append, signal: AbortSignal): Promise<AppendResponse> {
    this.#session ??= this.#begin();
    const session = await this.#session;
    return await session.append(append, signal);
  }

  #begin(): Promise<AppendSession> {
    const session = beginBatchAppend(this.connection).then((call) => new AppendSession(call));
    const forget = (): void => {
      if (this.#session === session) this.#session = undefined;
    };
    session.then(({ ended }) => ended).then(forget, forget);
    return session;
  }

  async close(): Promise<void> {
    const ended = this.#session?.then((session) => session.end()).catch(() => undefined);
    const patience = new AbortController();
    const tired = sleep(CLOSE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([ended, tired]);
    patience.abort();
  }
}
