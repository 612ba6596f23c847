import { invalidArgument, missingMetadata } from './errors.js';
import { bytesOfUuid } from './identifiers.js';
import type { ExpectedRevision, ProposedEvent } from '../storage/model.js';
import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';

type ExpectedOptions = Readonly<{ hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean }>;

/** `revision` is the option's own field, when it is the one that is set. Throws INVALID_ARGUMENT when none is. */
export const expectedOf = (options: ExpectedOptions, revision: string | undefined): ExpectedRevision => {
  if (revision !== undefined) return { kind: 'revision', revision: Number(revision), text: revision };
  if (options.hasAny()) return { kind: 'any' };
  if (options.hasNoStream()) return { kind: 'no-stream' };
  if (options.hasStreamExists()) return { kind: 'stream-exists' };
  throw invalidArgument('An expected revision is required.');
};

/** Reads what both ways of appending send for an event. Throws INVALID_ARGUMENT. */
export const proposedEventOf = (message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedEvent => {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  if (!type) throw missingMetadata('type');
  const contentType = metadata.get('content-type');
  if (!contentType) throw missingMetadata('content-type');
  return {
    id: bytesOfUuid(message.getId()),
    type,
    isJson: contentType === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
};

/** Size by which appends are limited, in bytes, as the real server counts it. */
export const sizeOnDisk = (event: ProposedEvent): number =>
  event.data.length + event.metadata.length + 2 * event.type.length;

export type Incoming<Message> = Readonly<{ iterator(options: { destroyOnReturn: boolean }): AsyncIterable<Message> }>;

/** The messages of a call, without closing it after the last: the answer is still to come. */
export const messagesOf = <Message>(call: Incoming<Message>): AsyncIterable<Message> =>
  call.iterator({ destroyOnReturn: false });
