import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import code from '@eventstore/db-client/generated/code_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { ExpectedRevision } from '../storage/model.js';
import { identifierOf } from './identifiers.js';

type Detail = Readonly<{ serializeBinary(): Uint8Array }>;
type CodeName = keyof typeof code.Code;

/** google.rpc.Status as this protocol has it: one detail, which the clients recognise by its type. */
const statusOf = (name: string, codeName: CodeName, detail: Detail): Status => {
  const packed = new any.Any();
  packed.pack(detail.serializeBinary(), `event_store.client.${name}`);
  return new statuses.Status().setCode(code.Code[codeName]).setMessage(name).setDetails(packed);
};

export const wrongExpectedVersionStatus = (expected: ExpectedRevision, current: number | undefined): Status => {
  const detail = new shared.WrongExpectedVersion();
  if (current === undefined) detail.setCurrentNoStream(new empty.Empty());
  else detail.setCurrentStreamRevision(String(current));
  if (expected.kind === 'revision') detail.setExpectedStreamPosition(expected.text);
  if (expected.kind === 'any') detail.setExpectedAny(new empty.Empty());
  if (expected.kind === 'no-stream') detail.setExpectedNoStream(new empty.Empty());
  if (expected.kind === 'stream-exists') detail.setExpectedStreamExists(new empty.Empty());
  return statusOf('WrongExpectedVersion', 'ALREADY_EXISTS', detail);
};

export const streamDeletedStatus = (stream: string): Status =>
  statusOf('StreamDeleted', 'NOT_FOUND', new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream)));

export const timeoutStatus = (): Status => statusOf('Timeout', 'DEADLINE_EXCEEDED', new shared.Timeout());

export const unknownStatus = (): Status => statusOf('Unknown', 'UNKNOWN', new shared.Unknown());

export const badRequestStatus = (message: string): Status =>
  statusOf('BadRequest', 'INVALID_ARGUMENT', new shared.BadRequest().setMessage(message));

export const maximumAppendSizeStatus = (bytes: number): Status =>
  statusOf(
    'MaximumAppendSizeExceeded',
    'INVALID_ARGUMENT',
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(bytes),
  );
