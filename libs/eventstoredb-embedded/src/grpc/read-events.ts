import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { EVENT_TYPES, ID_LENGTH, type RecordedEvent } from '../storage/model.js';
import type { LogReader } from '../storage/log-reader.js';
import type { ReadEvent } from '../wire/event-chunk.js';
import { EncodedEvent } from '../wire/recorded-event.js';

export type Presentation = Readonly<{ structuredIds: boolean; resolveLinks: boolean; withPosition: boolean }>;

export const presentationOf = (options: ReadReq.Options): Presentation => ({
  structuredIds: options.getUuidOption()?.hasStructured() ?? false,
  resolveLinks: options.getResolveLinks(),
  withPosition: options.hasAll(),
});

const LINK = /^(\d{1,15})@(.+)$/s;

const targetOf = (reader: LogReader, { body, dataLength }: RecordedEvent): RecordedEvent | undefined => {
  const [, revision, stream] = LINK.exec(body.toString('utf8', ID_LENGTH, ID_LENGTH + dataLength)) ?? [];
  return revision === undefined || stream === undefined ? undefined : reader.inStream(stream, Number(revision));
};

/** An event as the protocol shows it; a link, where that was asked for, beside the event it points to. */
export const presented = (reader: LogReader, event: RecordedEvent, presentation: Presentation): ReadEvent => {
  const { structuredIds, resolveLinks, withPosition } = presentation;
  const encoded = new EncodedEvent(event, structuredIds);
  const position = withPosition ? event.position : undefined;
  if (!resolveLinks || event.type !== EVENT_TYPES.link) return { event: encoded, position };
  const target = targetOf(reader, event);
  return { event: target && new EncodedEvent(target, structuredIds), link: encoded, position };
};
