import type { NewEvent, Revision } from '@ceriss/event-sourcing';
import protobuf, { type Writer } from 'protobufjs/minimal.js';
import { writeStreamName } from './identifiers.js';
import { beginMessage, writeEmpty, writeText, writeUint32, writeUint64 } from './messages.js';

/** As much as the official client puts into one message, in bytes; nodes refuse messages not much larger. */
const LARGEST_MESSAGE = 3 * 1024 * 1024;

/** An append as the store sees it. */
export type Append = Readonly<{
  /** The stored name. */
  stream: string;
  expected: Revision;
  events: readonly NewEvent[];
  /** When the node need no longer begin with it, in milliseconds since 1970. */
  deadline: number;
}>;

/** Tells the appends of one call apart. On the wire a UUID; `call` is its first half and `number` its second. */
export type Correlation = Readonly<{ call: bigint; number: number }>;

const begin = ({ call, number }: Correlation): Writer => {
  const request = protobuf.Writer.create();
  const structured = beginMessage(beginMessage(request, 1), 1);
  writeUint64(structured, 1, call);
  writeUint64(structured, 2, BigInt(number)).ldelim();
  return request.ldelim();
};

const writeDeadline = (options: Writer, milliseconds: number): void => {
  const timestamp = beginMessage(options, 6);
  writeUint64(timestamp, 1, BigInt(Math.floor(milliseconds / 1_000)));
  writeUint32(timestamp, 2, Math.floor(milliseconds % 1_000) * 1_000_000).ldelim();
};

const writeOptions = (request: Writer, { stream, expected, deadline }: Append): void => {
  const options = beginMessage(request, 2);
  writeStreamName(options, 1, stream);
  if (expected === 'no_stream') writeEmpty(options, 3);
  else writeUint64(options, 2, expected);
  writeDeadline(options, deadline);
  options.ldelim();
};

const writeProperty = (event: Writer, key: string, value: string): void => {
  writeText(writeText(beginMessage(event, 2), 1, key), 2, value).ldelim();
};

const writeEvent = (request: Writer, { id, type, data, metadata }: NewEvent): void => {
  const event = beginMessage(request, 3);
  writeText(beginMessage(event, 1), 2, id).ldelim();
  writeProperty(event, 'type', type);
  writeProperty(event, 'content-type', 'application/json');
  writeText(event, 3, JSON.stringify(metadata));
  writeText(event, 4, JSON.stringify(data));
  event.ldelim();
};

/** The messages of an append: one, unless the events are larger than a message may be. */
export const encodeAppend = (correlation: Correlation, append: Append): readonly Uint8Array[] => {
  const messages: Uint8Array[] = [];
  let request = begin(correlation);
  writeOptions(request, append);
  for (const event of append.events) {
    if (request.len >= LARGEST_MESSAGE) {
      messages.push(request.finish());
      request = begin(correlation);
    }
    writeEvent(request, event);
  }
  const IS_FINAL = 4;
  return [...messages, writeUint32(request, IS_FINAL, 1).finish()];
};
