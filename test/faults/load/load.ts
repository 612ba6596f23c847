import { setTimeout as pause } from 'node:timers/promises';
import { carryOut, Refused, type Act, type Door } from './client.js';
import { evaluate } from './evaluation.js';
import { fundCall } from './financing.js';
import { adoptPlan } from './governance.js';
import { Journal } from './journal.js';
import { agreeTransfer, publishPractice } from './knowledge-transfer.js';
import { registerAndSuspend } from './registry.js';
import type { Post, Scenario, Scene } from './scenario.js';

const scenarios: readonly Scenario[] = [
  registerAndSuspend,
  fundCall,
  adoptPlan,
  evaluate,
  agreeTransfer,
  publishPractice,
];

export type LoadOptions = Readonly<{
  door: Door;
  scene: Scene;
  /** A number that no earlier scenario of this stack has had. */
  next(): number;
  /** How many clients send at the same time. */
  clients: number;
  /** Milliseconds that a client rests after every command. */
  restMs: number;
}>;

/** Commands in all contexts at once, until it is stopped. */
export class Load {
  readonly journal = new Journal();
  readonly #over = new AbortController();
  readonly #clients: Promise<void>[];

  constructor(private readonly o: LoadOptions) {
    this.#clients = Array.from({ length: o.clients }, (_, index) => this.#client(index));
  }

  /** Nobody begins another command; resolves when every command that was begun is acknowledged or refused. */
  async stop(): Promise<Journal> {
    this.#over.abort();
    await Promise.all(this.#clients);
    return this.journal;
  }

  /** Resolves when so many more commands are acknowledged. Throws after two minutes. */
  async acknowledges(more: number): Promise<void> {
    const before = this.journal.of('acknowledged').length;
    const giveUp = performance.now() + 120_000;
    while (this.journal.of('acknowledged').length < before + more) {
      if (performance.now() > giveUp) throw new Error(`not even ${more} commands were acknowledged in two minutes`);
      await Promise.race([pause(20), ...this.#clients]);
    }
  }

  async #client(index: number): Promise<void> {
    for (let turn = index; !this.#over.signal.aborted; turn += 1) {
      try {
        await scenarios[turn % scenarios.length]!(this.#post, this.o.scene, this.o.next());
      } catch (error) {
        // A refusal is in the journal, and the next scenario does not depend on it.
        if (!(error instanceof Refused) && error !== this.#over.signal.reason) throw error;
      }
    }
  }

  readonly #post: Post = async (act: Act) => {
    this.#over.signal.throwIfAborted();
    const { body } = await carryOut(this.o.door, this.journal, act);
    await pause(this.o.restMs);
    return body;
  };
}
