import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { EVENT_TYPES, type RecordedEvent } from '../storage/model.js';
import type { LogReader } from '../storage/log-reader.js';
import { identifierOf, uuidOf } from './identifiers.js';

/** A tombstone is stored at the next revision and shown at the largest one. */
const TOMBSTONE_REVISION = '9223372036854775807';
/** `created` travels in units of 100 nanoseconds. */
const TICKS_PER_MILLISECOND = 10_000n;

export type Presentation = Readonly<{ structuredIds: boolean; resolveLinks: boolean; withPosition: boolean }>;

export const presentationOf = (options: ReadReq.Options): Presentation => ({
  structuredIds: options.getUuidOption()?.hasStructured() ?? false,
  resolveLinks: options.getResolveLinks(),
  withPosition: options.hasAll(),
});

const record = (event: RecordedEvent, structuredIds: boolean): ReadResp.ReadEvent.RecordedEvent => {
  const message = new streams.ReadResp.ReadEvent.RecordedEvent();
  message.setId(uuidOf(event.id, structuredIds));
  message.setStreamIdentifier(identifierOf(event.stream));
  message.setStreamRevision(event.isTombstone ? TOMBSTONE_REVISION : String(event.revision));
  message.setCommitPosition(String(event.position));
  message.setPreparePosition(String(event.position));
  const metadata = message.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  metadata.set('created', String(BigInt(event.recorded) * TICKS_PER_MILLISECOND));
  message.setCustomMetadata(event.metadata);
  message.setData(event.data);
  return message;
};

const LINK = /^(\d{1,15})@(.+)$/s;

const targetOf = (reader: LogReader, event: RecordedEvent): RecordedEvent | undefined => {
  const [, revision, stream] = LINK.exec(Buffer.from(event.data).toString('utf8')) ?? [];
  return revision === undefined || stream === undefined ? undefined : reader.inStream(stream, Number(revision));
};

/** An event as the protocol shows it; a link, where that was asked for, beside the event it points to. */
export const readResponse = (reader: LogReader, event: RecordedEvent, presentation: Presentation): ReadResp => {
  const message = new streams.ReadResp.ReadEvent();
  const { structuredIds, resolveLinks, withPosition } = presentation;
  if (resolveLinks && event.type === EVENT_TYPES.link) {
    const target = targetOf(reader, event);
    message.setLink(record(event, structuredIds));
    if (target) message.setEvent(record(target, structuredIds));
  } else {
    message.setEvent(record(event, structuredIds));
  }
  if (withPosition) message.setCommitPosition(String(event.position));
  else message.setNoPosition(new shared.Empty());
  return new streams.ReadResp().setEvent(message);
};
