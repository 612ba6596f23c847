import type { DatabaseSync } from 'node:sqlite';

type Job = Readonly<{ work(): unknown; bytes: number; resolve(value: never): void; reject(error: unknown): void }>;

/** Bounds of one commit: enough to share the cost of a sync, not enough to be felt by whoever waits. */
const JOBS_PER_COMMIT = 512;
const BYTES_PER_COMMIT = 8 * 1024 * 1024;
const QUEUE_BYTES = 32 * 1024 * 1024;

export type CommitHooks = Readonly<{ committed(): void; rolledBack(): void }>;

/** Runs writes in shared transactions, in order. A promise settles after the COMMIT (or the failure) of its work, never before. */
export class GroupCommit {
  #queue: Job[] = [];
  #queuedBytes = 0;
  #scheduled = false;
  #waiting: Array<() => void> = [];
  #failure: unknown;

  constructor(
    private readonly db: DatabaseSync,
    private readonly hooks: CommitHooks,
  ) {}

  /** The error of the last commit, when it failed. */
  get failure(): unknown {
    return this.#failure;
  }

  /** `work` is synchronous, inside a transaction, and may run twice: when the first transaction was rolled back. */
  run<Result>(bytes: number, work: () => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#queue.push({ work, bytes, resolve, reject });
      this.#queuedBytes += bytes;
      this.#schedule();
    });
  }

  /** Waits while too much is queued: whoever reads from a socket awaits this before reading on. */
  async room(): Promise<void> {
    while (this.#queuedBytes > QUEUE_BYTES) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when everything queued so far is settled. */
  async idle(): Promise<void> {
    while (this.#queue.length > 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // After this turn's socket reads, so that whatever arrived together is committed together.
    setImmediate(() => this.#commitNext());
  }

  #commitNext(): void {
    this.#scheduled = false;
    this.#commit(this.#take());
    if (this.#queue.length > 0) this.#schedule();
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #take(): Job[] {
    let count = 0;
    let bytes = 0;
    for (const job of this.#queue) {
      if (count > 0 && (count === JOBS_PER_COMMIT || bytes + job.bytes > BYTES_PER_COMMIT)) break;
      count += 1;
      bytes += job.bytes;
    }
    this.#queuedBytes -= bytes;
    return this.#queue.splice(0, count);
  }

  #commit(jobs: readonly Job[]): void {
    let results: unknown[];
    try {
      this.db.exec('BEGIN IMMEDIATE');
      results = jobs.map((job) => job.work());
      this.db.exec('COMMIT');
      this.#failure = undefined;
    } catch (error) {
      this.#rollBack(jobs, error);
      return;
    }
    this.hooks.committed();
    for (const [index, job] of jobs.entries()) job.resolve(results[index] as never);
  }

  /** One bad write must not fail the others that shared its transaction: each is tried again alone. */
  #rollBack(jobs: readonly Job[], error: unknown): void {
    if (this.db.isTransaction) this.db.exec('ROLLBACK');
    this.hooks.rolledBack();
    if (jobs.length === 1) {
      this.#failure = error;
      jobs[0]?.reject(error);
      return;
    }
    for (const job of jobs) this.#commit([job]);
  }
}
