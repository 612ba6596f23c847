import type { Position } from '@ceriss/event-sourcing';
import { systemClock, type Clock } from '@ceriss/kernel';
import { createCheckpointTable, readCheckpoints, type Checkpoint } from './checkpoints.js';
import type { Instant } from './history/instant.js';
import { RecordedProgress, type Settlement } from './history/recorded-progress.js';
import { silent, type RunnerLogger } from './logger.js';
import { News } from './news.js';
import { Backoff, pause } from './pause.js';
import { heldProjections, ProjectionLocks } from './projection-locks.js';
import type { ProjectionStatus } from './projection-status.js';
import type { Projection } from './projection.js';
import { Projector } from './projector.js';
import type { ReadModelBackends } from './rebuild/rebuild.js';
import { SharedReading } from './shared-reading.js';

export type ProjectionRunnerOptions = ReadModelBackends &
  Readonly<{
    projections: readonly Projection[];
    logger?: RunnerLogger;
    /** The one that the log's times follow; the system's when absent. */
    clock?: Clock;
  }>;

/** How soon a standby takes over, and how often other processes' checkpoints are looked at. */
const TAKE_EVERY_MS = 1_000;
const POLL_MS = 20;

/** The projections of a service. Started in workers; in other processes it only tells how far they are. */
export class ProjectionRunner {
  readonly #projectors: ReadonlyMap<string, Projector>;
  readonly #news = new News();
  readonly #locks: ProjectionLocks;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  readonly #checkpoints: SharedReading<readonly Checkpoint[]>;
  readonly #recorded: RecordedProgress;
  #leading = new AbortController();
  #loop: Promise<void> | undefined;
  #end: Position = 0n;

  constructor(private readonly options: ProjectionRunnerOptions) {
    const { projections, logger = silent, clock = systemClock, ...backends } = options;
    const moved = () => this.#news.tell();
    this.#projectors = new Map(
      projections.map((one) => [one.name, new Projector({ ...backends, projection: one, logger, moved })]),
    );
    if (this.#projectors.size < projections.length) throw new Error('two projections have the same name');
    this.#locks = new ProjectionLocks(options.pool, () => this.#leading.abort());
    this.#checkpoints = new SharedReading(() => readCheckpoints(options.pool, [...this.#projectors.keys()]));
    this.#recorded = new RecordedProgress({
      projections,
      clock,
      here: (name) => this.#here(name)?.recorded,
      stored: () => this.#checkpoints.read(),
      lastPosition: () => options.log.lastPosition(),
      waitFor: (names, position, timeoutMs) => this.waitFor(names, position, timeoutMs),
    });
  }

  /** Projects in the background, trying for ever, until stopped. */
  start(): void {
    this.#loop ??= this.#lead();
  }

  /** Resolves when nothing is written any more and others may take over. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#leading.abort();
    await this.#loop;
    await Promise.all(this.#running.values());
    await this.#locks.release();
  }

  async statuses(): Promise<readonly ProjectionStatus[]> {
    const { projections, pool, log } = this.options;
    const names = projections.map(({ name }) => name);
    await createCheckpointTable(pool);
    const [stored, held] = await Promise.all([readCheckpoints(pool, names), heldProjections(pool, names)]);
    // While the log is away its last known end is still the best answer.
    this.#end = await log.lastPosition().catch(() => this.#end);
    return projections.map((one) => {
      const checkpoint = stored.find(({ name }) => name === one.name);
      return this.#locks.holds(one.name)
        ? this.#own(one, checkpoint)
        : this.#other(one, checkpoint, held.has(one.name));
    });
  }

  #own({ name, version }: Projection, checkpoint: Checkpoint | undefined): ProjectionStatus {
    const { state, failure, position = checkpoint?.position ?? 0n } = this.#projectors.get(name)!;
    return { name, version, state, ...this.#distance(position), ...(failure && { failure }) };
  }

  #other({ name, version }: Projection, checkpoint: Checkpoint | undefined, held: boolean): ProjectionStatus {
    const { position = 0n, failure } = checkpoint ?? {};
    const state = this.#stateElsewhere(checkpoint, held);
    return { name, version, state, ...this.#distance(position), ...(failure && { failure }) };
  }

  #stateElsewhere(checkpoint: Checkpoint | undefined, held: boolean): ProjectionStatus['state'] {
    if (this.#loop !== undefined && !this.#stopping.signal.aborted) return 'standby';
    return held && checkpoint ? checkpoint.state : 'stopped';
  }

  #distance(position: Position): Pick<ProjectionStatus, 'position' | 'lag'> {
    return { position: `${position}`, lag: `${this.#end > position ? this.#end - position : 0n}` };
  }

  /**
   * True as soon as all named projections have passed the position, false when they have not in time.
   * Throws for a name that is not one of these projections.
   */
  async waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<boolean> {
    const unknown = names.find((name) => !this.#projectors.has(name));
    if (unknown !== undefined) throw new Error(`no projection is called ${unknown}`);
    const end = performance.now() + timeoutMs;
    let behind = names;
    for (;;) {
      behind = await this.#behind(behind, position);
      if (behind.length === 0) return true;
      const left = end - performance.now();
      if (left <= 0) return false;
      const own = behind.every((name) => this.#here(name)?.position !== undefined);
      await this.#news.wait(own ? left : Math.min(left, POLL_MS));
    }
  }

  /** The newest instant as of which all named projections can be read for ever; undefined when one keeps no history or has none yet. */
  newest(names: readonly string[]): Promise<Instant | undefined> {
    return this.#recorded.newest(names);
  }

  /** Whether the named projections can be read as of an instant, waiting when that will be soon. Throws StoreUnavailable. */
  settle(names: readonly string[], instant: Instant, timeoutMs: number): Promise<Settlement> {
    return this.#recorded.settle(names, instant, timeoutMs);
  }

  async #behind(names: readonly string[], position: Position): Promise<readonly string[]> {
    const passed = (reached: Position | undefined) => reached !== undefined && reached >= position;
    const behind = names.filter((name) => !passed(this.#here(name)?.position));
    const elsewhere = behind.filter((name) => this.#here(name)?.position === undefined);
    if (elsewhere.length === 0) return behind;
    const stored = await this.#checkpoints.read();
    return behind.filter((name) => !passed(stored.find((one) => one.name === name)?.position));
  }

  #here(name: string): Projector | undefined {
    return this.#locks.holds(name) ? this.#projectors.get(name) : undefined;
  }

  async #lead(): Promise<void> {
    const { signal } = this.#stopping;
    const { pool, logger = silent } = this.options;
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        await createCheckpointTable(pool);
        await this.#takeOver();
        backoff.reset();
        await pause(TAKE_EVERY_MS, AbortSignal.any([signal, this.#leading.signal]));
      } catch (error) {
        logger.warn({ reason: String(error) }, 'projections cannot be locked: trying again');
        await backoff.wait(signal);
      }
    }
  }

  async #takeOver(): Promise<void> {
    if (this.#leading.signal.aborted) {
      await Promise.all(this.#running.values());
      this.#running.clear();
      this.#leading = new AbortController();
    }
    const leading = AbortSignal.any([this.#leading.signal, this.#stopping.signal]);
    for (const name of await this.#locks.take([...this.#projectors.keys()])) {
      this.#running.set(name, this.#projectors.get(name)!.run(leading));
    }
  }
}
