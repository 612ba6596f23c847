import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@ceriss/kernel';
import { admit, type Admission, type Evidence } from './admission.js';
import { EventTable } from './event-table.js';
import * as model from './model.js';
import type { ExpectedRevision, ProposedEvent, WriteOutcome } from './model.js';
import type { StreamDirectory, StreamHead } from './stream-directory.js';
import { softDeletion, undeletion } from './stream-metadata.js';

const systemEvent = (type: string, json: string): ProposedEvent => ({
  id: randomBytes(16),
  type,
  isJson: true,
  data: Buffer.from(json),
  metadata: new Uint8Array(),
});

/** Adds to the log. Every method runs inside a transaction of the caller, who must call `rewind` when it is rolled back. */
export class LogWriter {
  readonly #events: EventTable;
  #end: { position: number; recorded: number };
  readonly #touched = new Set<string>();

  constructor(
    db: DatabaseSync,
    private readonly streams: StreamDirectory,
    private readonly clock: Clock,
  ) {
    this.#events = new EventTable(db);
    this.#end = this.#events.end();
  }

  get lastPosition(): number {
    return this.#end.position;
  }

  /** The streams written to since the last call. */
  takeTouched(): readonly string[] {
    const touched = [...this.#touched];
    this.#touched.clear();
    return touched;
  }

  append(stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): WriteOutcome {
    const head = this.streams.head(stream);
    const admission = admit(expected, events, this.#evidence(head));
    if (admission.kind !== 'write') return this.#refusal(admission, head);
    if (events.length === 0) return { kind: 'written', revision: head.last === model.NOTHING ? undefined : head.last };
    const revived = model.isMetastream(stream) ? model.originalOf(stream) : stream;
    const wasSoftDeleted = this.streams.metadata(revived).softDeleted;
    const written = this.#write(head, events);
    if (wasSoftDeleted)
      this.#undelete(revived, revived === stream ? head.last + 1 : this.streams.head(revived).last + 1);
    return written;
  }

  /** A soft delete hides what is there; the stream may go on, with the revisions after it. */
  softDelete(stream: string, expected: ExpectedRevision): WriteOutcome {
    const { refusal, head } = this.#admitDeletion(stream, expected);
    if (refusal) return refusal;
    const metastream = this.streams.head(model.metastreamOf(stream));
    if (head.last === model.NOTHING && metastream.last === model.NOTHING) return { kind: 'wrong-expected-revision' };
    return this.#write(metastream, [systemEvent(model.EVENT_TYPES.metadata, softDeletion())]);
  }

  /** A tombstone ends the stream for ever. */
  tombstone(stream: string, expected: ExpectedRevision): WriteOutcome {
    const { refusal, head } = this.#admitDeletion(stream, expected);
    if (refusal) return refusal;
    const event = { ...systemEvent(model.EVENT_TYPES.tombstone, ''), isJson: false };
    return this.#write(head, [event], true);
  }

  rewind(): void {
    this.streams.forget();
    this.#touched.clear();
    this.#end = this.#events.end();
  }

  #evidence(head: StreamHead): Evidence {
    const { id, name } = head;
    return {
      head,
      softDeleted: this.streams.metadata(name).softDeleted,
      hasMetadata: this.streams.head(model.metastreamOf(name)).last !== model.NOTHING,
      revisionOf: (event) => (id === undefined ? undefined : this.#events.revisionOf(id, event)),
      idAt: (revision) => (id === undefined ? undefined : this.#events.at(id, revision)?.id),
    };
  }

  #refusal(admission: Exclude<Admission, { kind: 'write' }>, head: StreamHead): WriteOutcome {
    if (admission.kind === 'stream-deleted') return admission;
    if (admission.kind === 'wrong-expected-revision')
      return { ...admission, current: head.last === model.NOTHING ? undefined : head.last };
    const { revision } = admission;
    return { kind: 'written', revision, position: this.#events.at(this.streams.idOf(head), revision)?.position };
  }

  #admitDeletion(stream: string, expected: ExpectedRevision): { head: StreamHead; refusal?: WriteOutcome } {
    const head = this.streams.head(stream);
    const admission = admit(expected, [systemEvent(model.EVENT_TYPES.tombstone, '')], this.#evidence(head));
    return admission.kind === 'write' ? { head } : { head, refusal: this.#refusal(admission, head) };
  }

  #undelete(stream: string, from: number): void {
    const metadata = undeletion(this.streams.rawMetadata(stream) ?? '{}', from);
    this.#write(this.streams.head(model.metastreamOf(stream)), [systemEvent(model.EVENT_TYPES.metadata, metadata)]);
  }

  #write(head: StreamHead, events: readonly ProposedEvent[], tombstoned = false): WriteOutcome {
    const streamId = this.streams.idOf(head);
    // The recorded time never goes back, whatever the clock does.
    const recorded = Math.max(this.#end.recorded, this.clock.now().getTime());
    let { position } = this.#end;
    let revision = head.last;
    for (const event of events) {
      position += 1;
      revision += 1;
      this.#events.insert({ position, streamId, revision, recorded }, event, tombstoned);
    }
    this.streams.move({ id: streamId, name: head.name, last: revision, tombstoned });
    this.#touched.add(head.name);
    this.#end = { position, recorded };
    return { kind: 'written', revision, position };
  }
}
