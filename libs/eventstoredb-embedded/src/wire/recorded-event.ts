import { BoundedCache } from '../storage/bounded-cache.js';
import { ID_LENGTH, type RecordedEvent } from '../storage/model.js';
import { UUID_TEXT_LENGTH, writeUuidText } from './uuid-text.js';
import { varintSize, writeVarint } from './varint.js';

/** Streams and types whose encoded form is remembered; they repeat from event to event. */
const REMEMBERED = 4_096;

/** A protobuf field that holds bytes: key, length, content. For what is encoded once and copied often. */
const field = (number: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const header = Buffer.allocUnsafe(1 + varintSize(content.length));
  header[0] = (number << 3) | 2;
  writeVarint(header, content.length, 1);
  return Buffer.concat([header, content]);
};

const METADATA_FIELD = 6;
const entry = (key: string, value: string): Buffer =>
  field(METADATA_FIELD, field(1, Buffer.from(key)), field(2, Buffer.from(value)));

const remembered = (encode: (text: string) => Buffer): ((text: string) => Buffer) => {
  const known = new BoundedCache<string, Buffer>(REMEMBERED);
  return (text) => {
    let encoded = known.get(text);
    if (!encoded) known.set(text, (encoded = encode(text)));
    return encoded;
  };
};

const STREAM_NAME_FIELD = 3;
const streamField = remembered((stream) => field(2, field(STREAM_NAME_FIELD, Buffer.from(stream))));
const typeField = remembered((type) => entry('type', type));
/** `created` travels in units of 100 nanoseconds. Events of one append share theirs. */
const createdField = remembered((milliseconds) => entry('created', String(BigInt(milliseconds) * 10_000n)));
const JSON_FIELD = entry('content-type', 'application/json');
const BINARY_FIELD = entry('content-type', 'application/octet-stream');

/** A tombstone is stored at the next revision and shown at the largest one, 2^63 - 1. */
const TOMBSTONE_REVISION = Buffer.from('18ffffffffffffffff7f', 'hex');

const signed = (key: number, value: bigint): Buffer => {
  const bytes = [key];
  let rest = BigInt.asUintN(64, value);
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
};

/** The id in two 64-bit halves. A half that is 0 is left out, as protobuf leaves out every default. */
const structuredId = (body: Buffer): Buffer => {
  const halves = [body.readBigInt64BE(0), body.readBigInt64BE(8)];
  return field(
    1,
    field(1, ...halves.map((half, index) => (half === 0n ? Buffer.of() : signed((index + 1) << 3, half)))),
  );
};

const ID_FIELD_LENGTH = 4 + UUID_TEXT_LENGTH;
/** Key and length of the id's field, then key and length of its text. */
const ID_KEYS = Buffer.of(0x0a, 2 + UUID_TEXT_LENGTH, 0x12, UUID_TEXT_LENGTH);

const numberFieldSize = (value: number): number => (value === 0 ? 0 : 1 + varintSize(value));
const bytesFieldSize = (length: number): number => (length === 0 ? 0 : 1 + varintSize(length) + length);

const writeNumber = (buffer: Buffer, key: number, value: number, start: number): number => {
  if (value === 0) return start;
  buffer[start] = key;
  return writeVarint(buffer, value, start + 1);
};

const writeBytes = (buffer: Buffer, key: number, content: Buffer, start: number): number => {
  if (content.length === 0) return start;
  buffer[start] = key;
  const at = writeVarint(buffer, content.length, start + 1);
  return at + content.copy(buffer, at);
};

/** An event measured: its size in bytes is known before the first is written. */
export class EncodedEvent {
  readonly #id: Buffer | undefined;
  readonly #stream: Buffer;
  readonly #contentType: Buffer;
  readonly #created: Buffer;
  readonly #type: Buffer;
  readonly size: number;

  constructor(
    private readonly event: RecordedEvent,
    structuredIds: boolean,
  ) {
    const { position, revision, body, dataLength } = event;
    this.#id = structuredIds ? structuredId(body) : undefined;
    this.#stream = streamField(event.stream);
    this.#contentType = event.isJson ? JSON_FIELD : BINARY_FIELD;
    this.#created = createdField(String(event.recorded));
    this.#type = typeField(event.type);
    this.size =
      (this.#id?.length ?? ID_FIELD_LENGTH) +
      this.#stream.length +
      (event.isTombstone ? TOMBSTONE_REVISION.length : numberFieldSize(revision)) +
      2 * numberFieldSize(position) +
      this.#contentType.length +
      this.#created.length +
      this.#type.length +
      bytesFieldSize(body.length - ID_LENGTH - dataLength) +
      bytesFieldSize(dataLength);
  }

  /** Writes the fields in the order of their numbers, map entries in the order of their keys; answers where they end. */
  write(buffer: Buffer, start: number): number {
    const { position, revision, body, dataLength, isTombstone } = this.event;
    let at = this.#writeId(buffer, start);
    at += this.#stream.copy(buffer, at);
    at = isTombstone ? at + TOMBSTONE_REVISION.copy(buffer, at) : writeNumber(buffer, 0x18, revision, at);
    at = writeNumber(buffer, 0x20, position, at);
    at = writeNumber(buffer, 0x28, position, at);
    at += this.#contentType.copy(buffer, at);
    at += this.#created.copy(buffer, at);
    at += this.#type.copy(buffer, at);
    at = writeBytes(buffer, 0x3a, body.subarray(ID_LENGTH + dataLength), at);
    return writeBytes(buffer, 0x42, body.subarray(ID_LENGTH, ID_LENGTH + dataLength), at);
  }

  #writeId(buffer: Buffer, start: number): number {
    if (this.#id) return start + this.#id.copy(buffer, start);
    ID_KEYS.copy(buffer, start);
    return writeUuidText(buffer, this.event.body, 0, start + ID_KEYS.length);
  }
}
