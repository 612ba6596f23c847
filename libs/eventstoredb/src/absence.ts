import { setTimeout as sleep } from 'node:timers/promises';
import type { LogLogger } from './log.js';

const FIRST_BACKOFF_MS = 50;
const LAST_BACKOFF_MS = 2_000;

/** How long to wait for a node that is away, and what to say about it: each reason once. */
export class Absence {
  #backoff = FIRST_BACKOFF_MS;
  #reason: string | undefined;

  constructor(private readonly logger?: LogLogger) {}

  /** Ends early when the signal aborts. */
  async wait(error: unknown, signal: AbortSignal): Promise<void> {
    const reason = String(error);
    if (reason !== this.#reason) this.logger?.warn({ reason }, 'the log is away: subscribing again');
    this.#reason = reason;
    // Not all subscribers at once.
    await sleep(this.#backoff * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    this.#backoff = Math.min(this.#backoff * 2, LAST_BACKOFF_MS);
  }

  end(): void {
    if (this.#reason === undefined) return;
    this.logger?.info({}, 'the log is back');
    this.#reason = undefined;
    this.#backoff = FIRST_BACKOFF_MS;
  }
}
