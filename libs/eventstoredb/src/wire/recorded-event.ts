import type { EventMetadata, RecordedEvent } from '@ceriss/event-sourcing';
import type { Reader } from 'protobufjs/minimal.js';
import { readStreamName, readUuid } from './identifiers.js';
import { readMessage, readUint64, type Fields } from './messages.js';

/** `created` is told in units of 100 nanoseconds: this many digits are finer than a millisecond. */
const FINER_DIGITS = 4;

const NOWHERE = -1;
const JSON_CONTENT = 'application/json';

type Draft = {
  id: string;
  stream: string;
  revision: bigint;
  position: bigint;
  /** What the store keeps of every event beside its data: its type, its format and when it was recorded. */
  properties: { type: string; 'content-type': string; created: string };
  metadata: unknown;
  /** Where the data begins: the format that they are in may be told after them. */
  dataAt: number;
};

const ENTRY: Fields<{ key: string; value: string }> = {
  1: (draft, reader) => (draft.key = reader.string()),
  2: (draft, reader) => (draft.value = reader.string()),
};

const readProperty = ({ properties }: Draft, reader: Reader): void => {
  const { key, value } = readMessage(reader, { key: '', value: '' }, ENTRY);
  if (key === 'type' || key === 'content-type' || key === 'created') properties[key] = value;
};

/* Others may have written what is no JSON; that is given as it is. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const RECORDED_EVENT: Fields<Draft> = {
  1: (draft, reader) => (draft.id = readUuid(reader)),
  2: (draft, reader) => (draft.stream = readStreamName(reader)),
  3: (draft, reader) => (draft.revision = readUint64(reader)),
  5: (draft, reader) => (draft.position = readUint64(reader)),
  6: readProperty,
  7: (draft, reader) => (draft.metadata = parsed(reader.string())),
  8: (draft, reader) => {
    draft.dataAt = reader.pos;
    reader.skip(reader.uint32());
  },
};

const readData = (reader: Reader, { dataAt, properties }: Draft): unknown => {
  const isJson = properties['content-type'] === JSON_CONTENT;
  if (dataAt === NOWHERE) return isJson ? '' : new Uint8Array();
  const end = reader.pos;
  reader.pos = dataAt;
  const data = isJson ? parsed(reader.string()) : reader.bytes();
  reader.pos = end;
  return data;
};

/** An event as it stands in the store: its stream's name is the stored one. */
export const readRecordedEvent = (reader: Reader): RecordedEvent => {
  const properties = { type: '', 'content-type': '', created: '' };
  const draft = readMessage<Draft>(
    reader,
    { id: '', stream: '', revision: 0n, position: 0n, properties, metadata: undefined, dataAt: NOWHERE },
    RECORDED_EVENT,
  );
  return {
    id: draft.id,
    stream: draft.stream,
    revision: draft.revision,
    position: draft.position,
    type: properties.type,
    data: readData(reader, draft),
    metadata: draft.metadata as EventMetadata,
    created: new Date(Number(properties.created.slice(0, -FINER_DIGITS))),
  };
};
