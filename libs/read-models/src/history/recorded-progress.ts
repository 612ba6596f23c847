import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@ceriss/event-sourcing';
import type { Clock } from '@ceriss/kernel';
import type { Checkpoint } from '../checkpoints.js';
import type { Projection } from '../projection.js';
import { madridDate, startOfMadridDay } from '@ceriss/spain';
import { millisecondOf, type Instant } from './instant.js';

/** How long the store may take at most between giving an event its time and showing it, and how far its clock may be behind. */
const SETTLED_AFTER_MS = 5_000;

/** How long a read waits to be as of today rather than of the day before, and how soon after that another one does. */
const TODAY_WAIT_MS = 500;
const ASK_AGAIN_MS = 1_000;

/** Whether a question as of an instant can be answered: for ever the same, not for a while, or not at all. */
export type Settlement = 'settled' | 'pending' | 'in-future' | 'not-kept';

export type ProgressSources = Readonly<{
  projections: readonly Projection[];
  clock: Clock;
  /** Of a projection that this process writes. */
  here(name: string): Instant | undefined;
  stored(): Promise<readonly Checkpoint[]>;
  lastPosition(): Promise<Position>;
  waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<boolean>;
}>;

/** Knows as of which instants the tables can be read such that the answer never changes. */
export class RecordedProgress {
  /* The beginning of today, and after what time it may be asked again whether it is settled. */
  readonly #today = new Map<string, Readonly<{ midnight: Instant; settled: boolean; askedAt: number }>>();

  constructor(private readonly sources: ProgressSources) {}

  /**
   * The newest instant as of which all named projections can be read; undefined when one keeps no history or has none yet.
   * When nothing has been recorded today it is the beginning of today in mainland Spain, so that it lies in the day that is asked about.
   */
  async newest(names: readonly string[]): Promise<Instant | undefined> {
    const recorded = this.#kept(names) ? await this.#recorded(names) : undefined;
    if (recorded === undefined) return undefined;
    const midnight = startOfMadridDay(madridDate(this.sources.clock.now())).getTime() * 1_000;
    return recorded < midnight && (await this.#begun(names, midnight)) ? midnight : recorded;
  }

  /** Waits until no event that was recorded by then can be missing from the tables, if that is soon. Throws StoreUnavailable. */
  async settle(names: readonly string[], instant: Instant, timeoutMs: number): Promise<Settlement> {
    if (!this.#kept(names)) return 'not-kept';
    const asked = millisecondOf(instant);
    const now = this.sources.clock.now().getTime();
    if (asked > now) return 'in-future';
    const recorded = await this.#recorded(names);
    if (recorded === undefined) return 'pending';
    // Instants only grow from event to event: nothing that is recorded by then can still come.
    if (recorded >= instant) return 'settled';
    const open = Math.max(asked + SETTLED_AFTER_MS - now, 0);
    if (open > timeoutMs) return 'pending';
    if (open > 0) await sleep(open);
    const end = await this.sources.lastPosition();
    return (await this.sources.waitFor(names, end, timeoutMs - open)) ? 'settled' : 'pending';
  }

  /* Once settled it stays so; while it is not, not everybody who asks is to wait for it. */
  async #begun(names: readonly string[], midnight: Instant): Promise<boolean> {
    const key = names.join();
    const known = this.#today.get(key);
    const now = performance.now();
    if (known?.midnight === midnight && (known.settled || now - known.askedAt < ASK_AGAIN_MS)) return known.settled;
    this.#today.set(key, { midnight, settled: false, askedAt: now });
    const settled = await this.settle(names, midnight, TODAY_WAIT_MS).catch(() => 'pending');
    this.#today.set(key, { midnight, settled: settled === 'settled', askedAt: now });
    return settled === 'settled';
  }

  async #recorded(names: readonly string[]): Promise<Instant | undefined> {
    const stored = names.every((name) => this.sources.here(name) !== undefined) ? [] : await this.sources.stored();
    const recorded = names.map((name) => this.sources.here(name) ?? this.#storedOf(name, stored));
    return recorded.reduce((least, one) =>
      least === undefined || one === undefined ? undefined : Math.min(least, one),
    );
  }

  #kept(names: readonly string[]): boolean {
    const kept = (name: string) => this.#projection(name)?.history !== undefined;
    return names.length > 0 && names.every(kept);
  }

  #storedOf(name: string, stored: readonly Checkpoint[]): Instant | undefined {
    const checkpoint = stored.find((one) => one.name === name);
    // Tables of another version are about to be rebuilt, or were made by code that is not here yet.
    return checkpoint?.version === this.#projection(name)?.version ? checkpoint?.recorded : undefined;
  }

  #projection(name: string): Projection | undefined {
    return this.sources.projections.find((one) => one.name === name);
  }
}
