import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent } from '../storage/model.js';
import { framed } from '../wire/frame.js';
import type { Page } from './sources.js';

/** Tells the reader of a filtered subscription, every so many events considered, how far the log has been considered. */
export class Checkpoints {
  #considered = 0;
  #last: number | undefined;

  constructor(private readonly interval: number) {}

  /** The page's events with the checkpoints that are due among them. Positions are dense, so one tells how many were considered. */
  *among({ events, next, considered }: Page): Generator<RecordedEvent | Uint8Array> {
    let due = next - considered - 1 + this.interval - this.#considered;
    for (const event of events) {
      for (; due < event.position; due += this.interval) yield this.#at(due);
      yield event;
    }
    for (; due < next; due += this.interval) yield this.#at(due);
    this.#considered = this.interval - 1 - (due - next);
  }

  /** Everything before `next` has been considered. Nothing when that has been said. */
  before(next: number): Uint8Array | undefined {
    this.#considered = 0;
    return this.#last === next - 1 ? undefined : this.#at(next - 1);
  }

  #at(position: number): Uint8Array {
    this.#last = position;
    const place = String(position);
    const checkpoint = new streams.ReadResp.Checkpoint().setCommitPosition(place).setPreparePosition(place);
    return framed(new streams.ReadResp().setCheckpoint(checkpoint).serializeBinary());
  }
}
