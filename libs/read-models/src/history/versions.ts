import type { KeyedChange } from '../rows/row-change.js';
import type { Instant } from './instant.js';

/** An event as the time at which rows change. */
export type Moment = Readonly<{ recorded: Instant; position: bigint }>;

/** What a row was between two events of a batch, told like its net change: in full, or relative to the row before the batch. */
export type PassedVersion = Readonly<{ change: KeyedChange; from: Moment; to: Moment }>;

type Held = { readonly since: Moment; last: Moment };

/** Beside the net changes of a batch: between which events each state of a row held. Several changes by one event are one. */
export class Versions {
  readonly passed: PassedVersion[] = [];
  readonly #held = new Map<string, Held>();

  /** To be called in front of every change of a row, with what the batch has made of it so far. */
  note(row: string, earlier: KeyedChange | undefined, now: Moment): void {
    const held = this.#held.get(row);
    if (!held || !earlier) {
      this.#held.set(row, { since: now, last: now });
    } else if (held.last !== now) {
      this.passed.push({ change: earlier, from: held.last, to: now });
      held.last = now;
    }
  }

  /** The first and the last event of the batch that changed the row. */
  of(row: string): Readonly<Held> {
    const held = this.#held.get(row);
    if (!held) throw new Error('the row has not been changed');
    return held;
  }
}
