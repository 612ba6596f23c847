import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../storage/event-log.js';
import type { ExpectedRevision, ProposedEvent, WriteOutcome } from '../storage/model.js';
import { decodeProposal, type BatchRequest } from '../wire/batch-request.js';
import { framed } from '../wire/frame.js';
import * as statuses from './batch-status.js';
import type { Calls, Outlet } from './calls.js';
import { report, RpcError } from './errors.js';
import { identifierOf, streamNameOf } from './identifiers.js';
import { batchedEventOf, expectedOf, messagesOf, sizeOnDisk } from './requests.js';

/** The longest delay a timer takes; a later deadline is as good as none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** An append whose messages are still coming in. */
type Pending = {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: ProposedEvent[];
  size: number;
  readonly timer: NodeJS.Timeout;
};

const successOf = ({ revision, position }: Extract<WriteOutcome, { kind: 'written' }>): BatchAppendResp.Success => {
  const message = new streams.BatchAppendResp.Success();
  if (revision === undefined) message.setNoStream(new empty.Empty());
  else message.setCurrentRevision(String(revision));
  if (position === undefined) return message.setNoPosition(new empty.Empty());
  const place = new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
  return message.setPosition(place);
};

/** Milliseconds left, by the machine's clock: deadlines are the client's, not the demonstration's. */
const timeLeft = (options: BatchAppendReq.Options): number =>
  (options.getDeadline()?.toDate().getTime() ?? Number.MAX_SAFE_INTEGER) - Date.now();

/** One BatchAppend call: many appends, told apart by correlation id. Each is answered exactly once: a second answer breaks the client. */
class BatchSession {
  readonly #pending = new Map<string, Pending>();
  readonly #committing = new Set<Promise<void>>();
  #slow: Promise<void> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly maximumSize: number,
    private readonly outlet: Outlet,
  ) {}

  async run(requests: AsyncIterable<BatchRequest>): Promise<void> {
    try {
      for await (const request of requests) {
        if (this.outlet.closed()) return;
        this.#receive(request);
        await this.log.commits.room();
        // Who does not read the answers is not read from either.
        await this.#slow;
      }
      await Promise.all(this.#committing);
    } finally {
      for (const { timer } of this.#pending.values()) clearTimeout(timer);
    }
  }

  #receive(request: BatchRequest): void {
    const { correlation } = request;
    if (!correlation) return;
    const key = Buffer.from(correlation).toString('latin1');
    const options = request.options && streams.BatchAppendReq.Options.deserializeBinary(request.options);
    try {
      this.#accept(request, options, key, correlation);
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      this.#close(key);
      this.#refuse(correlation, options?.getStreamIdentifier(), statuses.badRequestStatus(error.details));
    }
  }

  #accept(
    request: BatchRequest,
    options: BatchAppendReq.Options | undefined,
    key: string,
    correlation: Uint8Array,
  ): void {
    if (options && !this.#open(options, key, correlation)) return;
    const pending = this.#pending.get(key);
    // Messages of an append that was answered already: it was refused while they were on their way.
    if (!pending) return;
    for (const proposal of request.proposals) {
      const event = batchedEventOf(decodeProposal(proposal));
      pending.events.push(event);
      pending.size += sizeOnDisk(event);
    }
    if (pending.size > this.maximumSize) {
      this.#close(key);
      this.#refuse(correlation, identifierOf(pending.stream), statuses.maximumAppendSizeStatus(this.maximumSize));
    } else if (request.isFinal) {
      this.#close(key);
      this.#commit(correlation, pending);
    }
  }

  #open(options: BatchAppendReq.Options, key: string, correlation: Uint8Array): boolean {
    const stream = streamNameOf(options.getStreamIdentifier());
    const expected = expectedOf(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined);
    const left = timeLeft(options);
    const expire = (): void => {
      this.#close(key);
      this.#refuse(correlation, identifierOf(stream), statuses.timeoutStatus());
    };
    if (left <= 0) {
      expire();
      return false;
    }
    if (this.#pending.has(key)) return true;
    const timer = setTimeout(expire, Math.min(left, LONGEST_TIMER_MS));
    this.#pending.set(key, { stream, expected, events: [], size: 0, timer });
    return true;
  }

  #close(key: string): void {
    clearTimeout(this.#pending.get(key)?.timer);
    this.#pending.delete(key);
  }

  #commit(correlation: Uint8Array, { stream, expected, events }: Pending): void {
    const answered = this.log.append(stream, expected, events).then(
      (outcome) => this.#answer(correlation, stream, expected, outcome),
      (error: unknown) => {
        report(error);
        this.#refuse(correlation, identifierOf(stream), statuses.unknownStatus());
      },
    );
    this.#committing.add(answered);
    void answered.finally(() => this.#committing.delete(answered));
  }

  #answer(correlation: Uint8Array, stream: string, expected: ExpectedRevision, outcome: WriteOutcome): void {
    if (outcome.kind === 'stream-deleted')
      return this.#refuse(correlation, identifierOf(stream), statuses.streamDeletedStatus(stream));
    if (outcome.kind === 'wrong-expected-revision')
      return this.#refuse(
        correlation,
        identifierOf(stream),
        statuses.wrongExpectedVersionStatus(expected, outcome.current),
      );
    const response = new streams.BatchAppendResp()
      .setCorrelationId(shared.UUID.deserializeBinary(correlation))
      .setSuccess(successOf(outcome));
    this.#send(response.setStreamIdentifier(identifierOf(stream)));
  }

  #refuse(correlation: Uint8Array, identifier: StreamIdentifier | undefined, error: Status): void {
    const response = new streams.BatchAppendResp()
      .setCorrelationId(shared.UUID.deserializeBinary(correlation))
      .setError(error);
    this.#send(response.setStreamIdentifier(identifier ?? new shared.StreamIdentifier()));
  }

  #send(response: BatchAppendResp): void {
    this.#slow = this.outlet.write(framed(response.serializeBinary()));
  }
}

/** Streams.BatchAppend: the way the official client appends when a call carries no credentials of its own. */
export const batchAppendHandler =
  (log: EventLog, calls: Calls, maximumSize: number): handleBidiStreamingCall<BatchRequest, BatchAppendResp> =>
  (call) =>
    void calls.run(call, (outlet) => new BatchSession(log, maximumSize, outlet).run(messagesOf(call)));
