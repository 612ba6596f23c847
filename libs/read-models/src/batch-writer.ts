import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import type { Pool } from 'pg';
import { moveCheckpoint, type Checkpoint } from './checkpoints.js';
import { stamped, type Instant, type StampedEvent } from './history/instant.js';
import { projectEvents } from './project-events.js';
import type { ProjectionState } from './projection-status.js';
import type { Projection } from './projection.js';
import type { RowBuffer } from './rows/row-buffer.js';
import { writeRows } from './rows/row-writer.js';
import type { Shapes } from './rows/table-shape.js';
import { BEGIN_REPLAYABLE, inTransaction } from './transaction.js';

const MOVE_EVERY_MS = 100;

type Reached = Pick<Checkpoint, 'position' | 'handled' | 'recorded' | 'state'>;

/** Writes batches and the checkpoint together, and knows how far the tables are. */
export class BatchWriter {
  #stored: Checkpoint;
  #reached: Reached;
  #movedAt = 0;

  constructor(
    private readonly pool: Pool,
    private readonly projection: Projection,
    private readonly shapes: Shapes,
    checkpoint: Checkpoint,
  ) {
    this.#stored = checkpoint;
    this.#reached = checkpoint;
  }

  /** Everything up to here is in the tables. */
  get position(): Position {
    return this.#reached.position;
  }

  /** All that was recorded until then, and nothing else, is in the tables. */
  get recorded(): Instant | undefined {
    return this.#reached.recorded;
  }

  get checkpoint(): Checkpoint {
    return this.#stored;
  }

  /** Throws EventRefused after everything in front of that event is stored, CheckpointMoved, or a passing trouble. */
  async write(events: readonly RecordedEvent[], position: Position, state: ProjectionState): Promise<void> {
    const known = stamped(events, this.recorded ?? 0);
    await projectEvents(this.projection, this.shapes, known, (rows, taken) => this.#commit(rows, taken, state));
    this.#reached = { ...this.#reached, position: later(position, this.position), state };
  }

  /** Stores a checkpoint that moved without rows, not more often than now and then; how long to wait before asking again. */
  async settle(): Promise<number | undefined> {
    const { position, state } = this.#reached;
    if (position === this.#stored.position && state === this.#stored.state) return undefined;
    const wait = this.#movedAt + MOVE_EVERY_MS - performance.now();
    if (wait > 0) return wait;
    await moveCheckpoint(this.pool, this.#stored, this.#reached);
    this.#remember();
    return undefined;
  }

  async #commit(rows: RowBuffer, events: readonly StampedEvent[], state: ProjectionState): Promise<void> {
    const { position, recorded } = events.at(-1)!;
    const next = { position: later(position, this.position), handled: position, recorded, state };
    if (rows.size > 0) {
      await inTransaction(this.pool, BEGIN_REPLAYABLE, async (client) => {
        // The checkpoint first: whoever exchanges the tables locks it first too.
        await moveCheckpoint(client, this.#stored, next);
        await writeRows(client, rows);
      });
    }
    this.#reached = next;
    if (rows.size > 0) this.#remember();
  }

  #remember(): void {
    this.#stored = { ...this.#stored, ...this.#reached };
    this.#movedAt = performance.now();
  }
}

const later = (a: Position, b: Position): Position => (a > b ? a : b);
