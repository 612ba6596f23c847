import type { Position } from '@ceriss/event-sourcing';
import type { Batch } from './log.js';

/** Where a subscription takes its events from: a feed of its own, or the tail that it shares with others. */
export interface Source {
  readonly catchingUp: boolean;
  readonly position: Position;
  /** What has come since the last call; undefined when nothing has. Throws what ended the source. */
  next(): Batch | undefined;
  /** Waits for as many events as a batch holds, while more are on their way, but not long. */
  gather(limitMs: number): Promise<void>;
  /** Waits for something new; true when nothing came in the given time. */
  idle(limitMs: number): Promise<boolean>;
  /** Nothing that concerns this subscription lies between its position and this one. */
  advance(position: Position): void;
  interrupt(): void;
  close(): void;
}
