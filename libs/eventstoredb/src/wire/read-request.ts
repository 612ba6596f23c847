import type { Position } from '@ceriss/event-sourcing';
import protobuf, { type Writer } from 'protobufjs/minimal.js';
import { writeStreamName } from './identifiers.js';
import { beginMessage, writeEmpty, writeText, writeUint32, writeUint64 } from './messages.js';

const BACKWARDS = 1;

/** Which streams are wanted, by their stored names. */
export type StreamFilter = Readonly<{ prefixes: readonly string[] } | { regex: string }>;

export type StreamRead = Readonly<{ stream: string; from: bigint; count: number }>;

export type AllRead = Readonly<{ from: Position; count: number } | { last: number }>;

export type AllSubscription = Readonly<{
  after: Position | 'start';
  filter: StreamFilter;
  /** In units of the 32 events that a node looks at in one go. */
  checkpointInterval: number;
}>;

/** Every read asks for ids as text. */
const request = (options: (writer: Writer) => void): Uint8Array => {
  const writer = beginMessage(protobuf.Writer.create(), 1);
  options(writer);
  writeEmpty(beginMessage(writer, 9), 2).ldelim();
  return writer.ldelim().finish();
};

const writeStart = (options: Writer, after: Position | 'start'): void => {
  const all = beginMessage(options, 2);
  if (after === 'start') writeEmpty(all, 2);
  else writeUint64(writeUint64(beginMessage(all, 1), 1, after), 2, after).ldelim();
  all.ldelim();
};

const writeCount = (options: Writer, count: number): void => {
  writeUint32(options, 5, count);
  writeEmpty(options, 8);
};

/** Events of one stream from a revision on. */
export const encodeStreamRead = ({ stream, from, count }: StreamRead): Uint8Array =>
  request((options) => {
    writeUint64(writeStreamName(beginMessage(options, 1), 1, stream), 2, from).ldelim();
    writeCount(options, count);
  });

/** Events of the whole log from a position on, or the last ones, backwards. */
export const encodeAllRead = (read: AllRead): Uint8Array =>
  request((options) => {
    if ('last' in read) {
      writeEmpty(beginMessage(options, 2), 3).ldelim();
      writeUint32(options, 3, BACKWARDS);
      writeCount(options, read.last);
    } else {
      writeStart(options, read.from);
      writeCount(options, read.count);
    }
  });

const writeFilter = (options: Writer, filter: StreamFilter, checkpointInterval: number): void => {
  const message = beginMessage(options, 7);
  const streams = beginMessage(message, 1);
  if ('regex' in filter) writeText(streams, 1, filter.regex);
  else for (const prefix of filter.prefixes) writeText(streams, 2, prefix);
  streams.ldelim();
  writeEmpty(message, 4);
  writeUint32(message, 5, checkpointInterval).ldelim();
};

/** Events of the selected streams behind a position, and those to come. */
export const encodeAllSubscription = ({ after, filter, checkpointInterval }: AllSubscription): Uint8Array =>
  request((options) => {
    writeStart(options, after);
    writeEmpty(options, 6);
    writeFilter(options, filter, checkpointInterval);
  });
