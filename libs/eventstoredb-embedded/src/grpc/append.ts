import type { handleClientStreamingCall } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import type { ExpectedRevision, ProposedEvent, WriteOutcome } from '../storage/model.js';
import { invalidArgument, maximumAppendSizeExceeded, streamDeleted, toStatus } from './errors.js';
import { streamNameOf } from './identifiers.js';
import { expectedOf, messagesOf, proposedEventOf, sizeOnDisk, type Incoming } from './requests.js';

type Written = Extract<WriteOutcome, { kind: 'written' }>;

const success = ({ revision, position }: Written): AppendResp => {
  const message = new streams.AppendResp.Success();
  if (revision === undefined) message.setNoStream(new shared.Empty());
  else message.setCurrentRevision(String(revision));
  if (position === undefined) return new streams.AppendResp().setSuccess(message.setNoPosition(new shared.Empty()));
  const place = new streams.AppendResp.Position()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return new streams.AppendResp().setSuccess(message.setPosition(place));
};

const wrongExpected = (expected: ExpectedRevision, current: number | undefined): AppendResp => {
  const message = new streams.AppendResp.WrongExpectedVersion();
  if (current === undefined) message.setCurrentNoStream(new shared.Empty());
  else message.setCurrentRevision(String(current));
  if (expected.kind === 'revision') message.setExpectedRevision(expected.text);
  if (expected.kind === 'any') message.setExpectedAny(new shared.Empty());
  if (expected.kind === 'no-stream') message.setExpectedNoStream(new shared.Empty());
  if (expected.kind === 'stream-exists') message.setExpectedStreamExists(new shared.Empty());
  return new streams.AppendResp().setWrongExpectedVersion(message);
};

type Append = { stream: string; expected: ExpectedRevision; events: ProposedEvent[] };

const headerOf = (request: AppendReq): Append => {
  const options = request.getOptions();
  if (!options) throw invalidArgument('The first message of an append must carry its options.');
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined);
  return { stream: streamNameOf(options.getStreamIdentifier()), expected, events: [] };
};

const receive = async (call: Incoming<AppendReq>, maximumSize: number): Promise<Append> => {
  let append: Append | undefined;
  let size = 0;
  for await (const request of messagesOf(call)) {
    if (!append) {
      append = headerOf(request);
      continue;
    }
    const message = request.getProposedMessage();
    if (!message) throw invalidArgument('Only proposed messages may follow the options of an append.');
    const event = proposedEventOf(message);
    size += sizeOnDisk(event);
    if (size > maximumSize) throw maximumAppendSizeExceeded(maximumSize);
    append.events.push(event);
  }
  if (!append) throw invalidArgument('An append needs options.');
  return append;
};

/** Streams.Append: options, then the events one message each. */
export const appendHandler =
  (log: EventLog, maximumSize: number): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, respond) => {
    const handle = async (): Promise<AppendResp> => {
      await log.commits.room();
      const { stream, expected, events } = await receive(call, maximumSize);
      const outcome = await log.append(stream, expected, events);
      if (outcome.kind === 'stream-deleted') throw streamDeleted(stream);
      return outcome.kind === 'written' ? success(outcome) : wrongExpected(expected, outcome.current);
    };
    handle().then(
      (response) => respond(null, response),
      (error: unknown) => {
        // Who gave up is not waiting for an answer; nothing of the append was stored.
        if (!call.cancelled) respond(toStatus(error));
      },
    );
  };
