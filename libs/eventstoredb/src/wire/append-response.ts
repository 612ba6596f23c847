import type { Position } from '@ceriss/event-sourcing';
import protobuf, { type Reader } from 'protobufjs/minimal.js';
import { readFields, readMessage, readUint64, type Fields } from './messages.js';

/** Why the store refused an append: the name of the message with the details, and what that says. */
export type Refusal = Readonly<{
  reason: string;
  message: string;
  /** Where the stream is, of a `WrongExpectedVersion`; undefined when there is no such stream. */
  current: bigint | undefined;
  /** In bytes, of a `MaximumAppendSizeExceeded`. */
  limit: number;
}>;

export type AppendResponse = Readonly<{
  /** Second half of the correlation id. */
  number: number;
  refusal: Refusal | undefined;
  revision: bigint;
  /** A store may answer a repeated append without it. */
  position: Position | undefined;
}>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const DIGITS_OF_NUMBER = 12;

const STRUCTURED: Fields<{ number: number }> = { 2: (draft, reader) => (draft.number = Number(readUint64(reader))) };

const CORRELATION: Fields<{ number: number }> = {
  1: (draft, reader) => readMessage(reader, draft, STRUCTURED),
  2: (draft, reader) => (draft.number = Number.parseInt(reader.string().slice(-DIGITS_OF_NUMBER), 16)),
};

const WRONG_EXPECTED_VERSION: Fields<Mutable<Refusal>> = {
  1: (draft, reader) => (draft.current = readUint64(reader)),
};

const MAXIMUM_APPEND_SIZE_EXCEEDED: Fields<Mutable<Refusal>> = {
  1: (draft, reader) => (draft.limit = reader.uint32()),
};

const DETAILS: Readonly<Record<string, Fields<Mutable<Refusal>>>> = {
  WrongExpectedVersion: WRONG_EXPECTED_VERSION,
  MaximumAppendSizeExceeded: MAXIMUM_APPEND_SIZE_EXCEEDED,
};

/* The name stands before the value: both are one message of type Any. */
const ANY: Fields<Mutable<Refusal>> = {
  1: (draft, reader) => (draft.reason = reader.string().replace(/^.*\./, '')),
  2: (draft, reader) => readMessage(reader, draft, DETAILS[draft.reason] ?? {}),
};

const STATUS: Fields<Mutable<Refusal>> = {
  2: (draft, reader) => (draft.message = reader.string()),
  3: (draft, reader) => readMessage(reader, draft, ANY),
};

const readRefusal = (reader: Reader): Refusal =>
  readMessage(reader, { reason: '', message: '', current: undefined, limit: 0 }, STATUS);

const POSITION: Fields<{ position: Position }> = { 1: (draft, reader) => (draft.position = readUint64(reader)) };

const SUCCESS: Fields<Mutable<AppendResponse>> = {
  1: (draft, reader) => (draft.revision = readUint64(reader)),
  3: (draft, reader) => (draft.position = readMessage(reader, { position: 0n }, POSITION).position),
};

const APPEND_RESPONSE: Fields<Mutable<AppendResponse>> = {
  1: (draft, reader) => readMessage(reader, draft, CORRELATION),
  2: (draft, reader) => (draft.refusal = readRefusal(reader)),
  3: (draft, reader) => readMessage(reader, draft, SUCCESS),
};

export const decodeAppendResponse = (bytes: Uint8Array): AppendResponse => {
  const reader = protobuf.Reader.create(bytes);
  const empty = { number: 0, refusal: undefined, revision: 0n, position: undefined };
  return readFields<Mutable<AppendResponse>>(reader, reader.len, empty, APPEND_RESPONSE);
};
