import { hash } from 'node:crypto';
import type { Caller } from './caller.js';

const LONGEST_MS = 60_000;
const MOST = 10_000;

type Known = Readonly<{ caller: Caller; until: number }>;

/**
 * Tokens that have passed every check in the last minute: verifying a signature costs more than the rest of a request's entry.
 * Only their hashes are kept, so that nothing in memory opens a door; about 0.5 KB each, ten thousand at most, the oldest first out.
 */
export class KnownTokens {
  readonly #known = new Map<string, Known>();
  constructor(private readonly most = MOST) {}

  /** Whose token it is; undefined when it is not known, or has expired since. */
  callerOf(token: string): Caller | undefined {
    const name = nameOf(token);
    const known = this.#known.get(name);
    if (known && Date.now() < known.until) return known.caller;
    this.#known.delete(name);
    return undefined;
  }

  /** `expiry` in seconds since 1970, as the token says it. Only for a token whose signature and claims are good. */
  remember(token: string, caller: Caller, expiry: number): void {
    const now = Date.now();
    this.#known.set(nameOf(token), { caller, until: Math.min(expiry * 1_000, now + LONGEST_MS) });
    if (this.#known.size > this.most) this.#known.delete(this.#known.keys().next().value!);
  }
}

const nameOf = (token: string): string => hash('sha256', token, 'base64');
