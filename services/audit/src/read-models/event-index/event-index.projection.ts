import { parseStreamName, type RecordedEvent } from '@ceriss/event-sourcing';
import type { Projection, Rows } from '@ceriss/read-models';
import { envelopeFaults, envelopeOf } from '../../domain/integrity/envelope.rules.js';
import { IndexedEvent, StreamState } from './event-index.entity.js';
import { EventFault, EventIdentity, RevisionMark } from './integrity.entity.js';

const placeOf = (stream: string) => {
  const name = parseStreamName(stream);
  return { context: name?.context ?? null, aggregate: name?.aggregate ?? null, aggregateId: name?.id ?? null };
};

const recordedAt = ({ created }: RecordedEvent): Date | null => (Number.isNaN(created.getTime()) ? null : created);

const index = (recorded: RecordedEvent, rows: Rows): void => {
  const { id, stream, revision, position, type } = recorded;
  rows.insert(IndexedEvent, {
    ...{ position: String(position), stream, ...placeOf(stream), revision: String(revision), type, eventId: id },
    ...envelopeOf(recorded),
    recordedAt: recordedAt(recorded),
  });
};

const moveStream = (recorded: RecordedEvent, rows: Rows): void => {
  const { stream, revision, position } = recorded;
  rows.add(StreamState, { stream }, { events: 1n });
  const last = { lastRevision: String(revision), lastPosition: String(position), lastRecordedAt: recordedAt(recorded) };
  rows.update(StreamState, { stream }, { ...placeOf(stream), ...last });
};

const check = (recorded: RecordedEvent, rows: Rows): void => {
  const { id: eventId, stream, revision, position } = recorded;
  for (const fault of envelopeFaults(recorded)) rows.insert(EventFault, { position: String(position), fault });
  rows.add(EventIdentity, { eventId }, { times: 1n });
  rows.add(RevisionMark, { stream, revision: String(revision) }, { times: 1n, position });
  rows.add(RevisionMark, { stream, revision: String(revision + 1n) }, { preceded: 1n, previous: position });
};

/** The whole log without its contents, and what is wrong with it. */
export const eventIndex: Projection = {
  name: 'event-index',
  version: 1,
  context: 'audit',
  prefixes: [],
  tables: [IndexedEvent, StreamState, EventFault, EventIdentity, RevisionMark],
  apply: (recorded, rows) => {
    index(recorded, rows);
    moveStream(recorded, rows);
    check(recorded, rows);
  },
};
