import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Proposal } from '../wire/batch-request.js';
import { invalidArgument, missingMetadata } from './errors.js';
import { bytesOfUuid } from './identifiers.js';
import type { ExpectedRevision, ProposedEvent } from '../storage/model.js';
import type { AppendReq } from '@eventstore/db-client/generated/streams_pb.js';

type ExpectedOptions = Readonly<{ hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean }>;

/** `revision` is the option's own field, when it is the one that is set. Throws INVALID_ARGUMENT when none is. */
export const expectedOf = (options: ExpectedOptions, revision: string | undefined): ExpectedRevision => {
  if (revision !== undefined) return { kind: 'revision', revision: Number(revision), text: revision };
  if (options.hasAny()) return { kind: 'any' };
  if (options.hasNoStream()) return { kind: 'no-stream' };
  if (options.hasStreamExists()) return { kind: 'stream-exists' };
  throw invalidArgument('An expected revision is required.');
};

const proposedEvent = ({ type, contentType, data, metadata }: Proposal, id: () => Uint8Array): ProposedEvent => {
  if (!type) throw missingMetadata('type');
  if (!contentType) throw missingMetadata('content-type');
  return { id: id(), type, isJson: contentType === 'application/json', data, metadata };
};

/** The event a message of Streams.Append proposes. Throws INVALID_ARGUMENT. */
export const proposedEventOf = (message: AppendReq.ProposedMessage): ProposedEvent => {
  const fields = message.getMetadataMap();
  const proposal = {
    id: new Uint8Array(),
    type: fields.get('type') ?? '',
    contentType: fields.get('content-type') ?? '',
    metadata: message.getCustomMetadata_asU8(),
    data: message.getData_asU8(),
  };
  return proposedEvent(proposal, () => bytesOfUuid(message.getId()));
};

/** Key and length of an id as text, the form the official clients send. */
const ID_AS_TEXT = 0x12;
const ID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const idOf = (uuid: Uint8Array): Uint8Array => {
  const text = uuid[0] === ID_AS_TEXT && uuid[1] === 36 ? Buffer.from(uuid).toString('latin1', 2) : '';
  if (!ID_TEXT.test(text)) return bytesOfUuid(shared.UUID.deserializeBinary(uuid));
  return Buffer.from(text.replaceAll('-', ''), 'hex');
};

/** The event a proposal of Streams.BatchAppend is. Throws INVALID_ARGUMENT. */
export const batchedEventOf = (proposal: Proposal): ProposedEvent => proposedEvent(proposal, () => idOf(proposal.id));

/** Size by which appends are limited, in bytes, as the real server counts it. */
export const sizeOnDisk = (event: ProposedEvent): number =>
  event.data.length + event.metadata.length + 2 * event.type.length;

export type Incoming<Message> = Readonly<{ iterator(options: { destroyOnReturn: boolean }): AsyncIterable<Message> }>;

/** The messages of a call, without closing it after the last: the answer is still to come. */
export const messagesOf = <Message>(call: Incoming<Message>): AsyncIterable<Message> =>
  call.iterator({ destroyOnReturn: false });
