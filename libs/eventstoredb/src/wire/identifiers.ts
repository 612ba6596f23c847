import type { Reader, Writer } from 'protobufjs/minimal.js';
import { beginMessage, readMessage, readUint64, writeText, type Fields } from './messages.js';

type Structured = { most: bigint; least: bigint };

const STRUCTURED: Fields<Structured> = {
  1: (draft, reader) => (draft.most = readUint64(reader)),
  2: (draft, reader) => (draft.least = readUint64(reader)),
};

const hex = (bits: bigint): string => bits.toString(16).padStart(16, '0');

const textOf = ({ most, least }: Structured): string =>
  (hex(most) + hex(least)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const UUID: Fields<{ text: string }> = {
  1: (draft, reader) => (draft.text = textOf(readMessage(reader, { most: 0n, least: 0n }, STRUCTURED))),
  2: (draft, reader) => (draft.text = reader.string()),
};

/** A UUID as text, in whichever of its two forms it came. */
export const readUuid = (reader: Reader): string => readMessage(reader, { text: '' }, UUID).text;

const STREAM_IDENTIFIER: Fields<{ name: string }> = { 3: (draft, reader) => (draft.name = reader.string()) };

export const readStreamName = (reader: Reader): string => readMessage(reader, { name: '' }, STREAM_IDENTIFIER).name;

export const writeStreamName = (writer: Writer, field: number, name: string): Writer =>
  writeText(beginMessage(writer, field), 3, name).ldelim();
