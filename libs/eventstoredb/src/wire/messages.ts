import type { Reader, Writer } from 'protobufjs/minimal.js';

const WIRE_TYPE_BITS = 3;
const WIRE_TYPE = 0b111;
const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** What to do with each field of a message, by number; others are skipped. */
export type Fields<Draft> = Readonly<Record<number, (draft: Draft, reader: Reader) => void>>;

/** Reads the fields up to `end` into the draft. Throws what protobufjs throws when the bytes are no such message. */
export const readFields = <Draft>(reader: Reader, end: number, draft: Draft, fields: Fields<Draft>): Draft => {
  while (reader.pos < end) {
    const key = reader.uint32();
    const field = fields[key >>> WIRE_TYPE_BITS];
    if (field) field(draft, reader);
    else reader.skipType(key & WIRE_TYPE);
  }
  return draft;
};

/** The same for a message inside another, which its length comes before. */
export const readMessage = <Draft>(reader: Reader, draft: Draft, fields: Fields<Draft>): Draft => {
  const length = reader.uint32();
  return readFields(reader, reader.pos + length, draft, fields);
};

/** Revisions and positions: 64 bits without a sign. */
export const readUint64 = (reader: Reader): bigint => {
  const { low, high } = reader.uint64();
  const lower = BigInt(low >>> 0);
  return high === 0 ? lower : (BigInt(high >>> 0) << 32n) | lower;
};

export const writeUint64 = (writer: Writer, field: number, value: bigint): Writer =>
  // The writer takes no bigint, and a text is slower.
  writer.uint32(keyOf(field, VARINT)).uint64(value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value));

export const writeUint32 = (writer: Writer, field: number, value: number): Writer =>
  writer.uint32(keyOf(field, VARINT)).uint32(value);

/** Text, and bytes that hold UTF-8. */
export const writeText = (writer: Writer, field: number, value: string): Writer =>
  writer.uint32(keyOf(field, LENGTH_DELIMITED)).string(value);

/** What is written until `ldelim` belongs to a message inside the one that is being written. */
export const beginMessage = (writer: Writer, field: number): Writer =>
  writer.uint32(keyOf(field, LENGTH_DELIMITED)).fork();

export const writeEmpty = (writer: Writer, field: number): Writer => beginMessage(writer, field).ldelim();

const keyOf = (field: number, wireType: number): number => (field << WIRE_TYPE_BITS) | wireType;
