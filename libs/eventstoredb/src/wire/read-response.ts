import type { Position, RecordedEvent } from '@ceriss/event-sourcing';
import protobuf from 'protobufjs/minimal.js';
import { readFields, readMessage, readUint64, type Fields } from './messages.js';
import { readRecordedEvent } from './recorded-event.js';

/** One message of a read or a subscription. What concerns neither is `other`. */
export type ReadResponse =
  | Readonly<{ kind: 'event'; event: RecordedEvent }>
  | Readonly<{ kind: 'checkpoint'; position: Position }>
  | Readonly<{ kind: 'confirmed' | 'caught-up' | 'fell-behind' | 'stream-not-found' | 'other' }>;

type Draft = { response: ReadResponse };

const EVENT: Fields<Draft> = {
  1: (draft, reader) => (draft.response = { kind: 'event', event: readRecordedEvent(reader) }),
};

const CHECKPOINT: Fields<{ position: Position }> = {
  1: (draft, reader) => (draft.position = readUint64(reader)),
};

const notice =
  (kind: 'confirmed' | 'caught-up' | 'fell-behind' | 'stream-not-found'): Fields<Draft>[number] =>
  (draft, reader) => {
    reader.skip(reader.uint32());
    draft.response = { kind };
  };

const READ_RESPONSE: Fields<Draft> = {
  1: (draft, reader) => readMessage(reader, draft, EVENT),
  2: notice('confirmed'),
  3: (draft, reader) => (draft.response = { kind: 'checkpoint', ...readMessage(reader, { position: 0n }, CHECKPOINT) }),
  4: notice('stream-not-found'),
  8: notice('caught-up'),
  9: notice('fell-behind'),
};

const OTHER: ReadResponse = { kind: 'other' };

export const decodeReadResponse = (bytes: Uint8Array): ReadResponse => {
  const reader = protobuf.Reader.create(bytes);
  return readFields<Draft>(reader, reader.len, { response: OTHER }, READ_RESPONSE).response;
};
