import type { StreamHead } from './stream-directory.js';
import { NOTHING, type ExpectedRevision, type ProposedEvent } from './model.js';

/** What the decision needs to know of the log. */
export type Evidence = Readonly<{
  head: StreamHead;
  softDeleted: boolean;
  hasMetadata: boolean;
  /** Newest revision of the stream under which this event id is stored. */
  revisionOf(id: Uint8Array): number | undefined;
  idAt(revision: number): Uint8Array | undefined;
}>;

export type Admission =
  | Readonly<{ kind: 'write' }>
  | Readonly<{ kind: 'already-written'; revision: number }>
  | Readonly<{ kind: 'wrong-expected-revision' }>
  | Readonly<{ kind: 'stream-deleted' }>;

const WRITE: Admission = { kind: 'write' };
const WRONG: Admission = { kind: 'wrong-expected-revision' };

/** Without a revision, events are a repetition when every id is in the stream already; some but not all is an error. */
const admitByIds = (events: readonly ProposedEvent[], evidence: Evidence): Admission => {
  let revision: number | undefined;
  for (const [index, event] of events.entries()) {
    const found = evidence.revisionOf(event.id);
    if (found === undefined) return index === 0 ? WRITE : WRONG;
    revision = found;
  }
  return revision === undefined ? WRITE : { kind: 'already-written', revision };
};

/** Behind the stream's end, events are a repetition when exactly they follow the expected revision. */
const admitBehind = (expected: number, events: readonly ProposedEvent[], evidence: Evidence): Admission => {
  for (const [index, event] of events.entries()) {
    const stored = evidence.idAt(expected + 1 + index);
    if (stored && Buffer.compare(stored, event.id) === 0) continue;
    return index === 0 && expected === NOTHING && evidence.softDeleted ? WRITE : WRONG;
  }
  return events.length === 0 ? WRONG : { kind: 'already-written', revision: expected + events.length };
};

const admitExisting = (events: readonly ProposedEvent[], evidence: Evidence): Admission => {
  if (evidence.softDeleted) return { kind: 'stream-deleted' };
  if (evidence.head.last === NOTHING && !evidence.hasMetadata) return WRONG;
  return admitByIds(events, evidence);
};

/** Decides an append as EventStoreDB's writer does, the idempotency rules included. */
export const admit = (expected: ExpectedRevision, events: readonly ProposedEvent[], evidence: Evidence): Admission => {
  const { last, tombstoned } = evidence.head;
  if (tombstoned) return { kind: 'stream-deleted' };
  if (expected.kind === 'any') return admitByIds(events, evidence);
  if (expected.kind === 'stream-exists') return admitExisting(events, evidence);
  const revision = expected.kind === 'no-stream' ? NOTHING : expected.revision;
  if (revision < last) return admitBehind(revision, events, evidence);
  return revision > last ? WRONG : WRITE;
};
