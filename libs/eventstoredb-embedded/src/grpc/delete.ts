import type { handleUnaryCall } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import type { ExpectedRevision, WriteOutcome } from '../storage/model.js';
import { invalidArgument, streamDeleted, toStatus, wrongExpectedVersion } from './errors.js';
import { streamNameOf } from './identifiers.js';
import { expectedOf } from './requests.js';

type Options = DeleteReq.Options | TombstoneReq.Options;
type Write = (stream: string, expected: ExpectedRevision) => Promise<WriteOutcome>;

/** The position of the deletion, as text. Throws what the client is told. */
const remove = async (options: Options | undefined, write: Write): Promise<string | undefined> => {
  if (!options) throw invalidArgument('A deletion needs options.');
  const stream = streamNameOf(options.getStreamIdentifier());
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined);
  const outcome = await write(stream, expected);
  if (outcome.kind === 'stream-deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong-expected-revision')
    throw wrongExpectedVersion('Delete', stream, expected, outcome.current);
  return outcome.position === undefined ? undefined : String(outcome.position);
};

/** Streams.Delete, the soft one. */
export const deleteHandler =
  (log: EventLog): handleUnaryCall<DeleteReq, DeleteResp> =>
  (call, respond) => {
    remove(call.request.getOptions(), log.softDelete).then(
      (text) => {
        const response = new streams.DeleteResp();
        if (text === undefined) return respond(null, response.setNoPosition(new shared.Empty()));
        const position = new streams.DeleteResp.Position().setCommitPosition(text).setPreparePosition(text);
        return respond(null, response.setPosition(position));
      },
      (error: unknown) => respond(toStatus(error)),
    );
  };

/** Streams.Tombstone: for ever. */
export const tombstoneHandler =
  (log: EventLog): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  (call, respond) => {
    remove(call.request.getOptions(), log.tombstone).then(
      (text) => {
        const response = new streams.TombstoneResp();
        if (text === undefined) return respond(null, response.setNoPosition(new shared.Empty()));
        const position = new streams.TombstoneResp.Position().setCommitPosition(text).setPreparePosition(text);
        return respond(null, response.setPosition(position));
      },
      (error: unknown) => respond(toStatus(error)),
    );
  };
