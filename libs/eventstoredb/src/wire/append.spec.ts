import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { NewEvent } from '@ceriss/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newEvent } from '../testing/events.js';
import { encodeAppend, type Append } from './append-request.js';
import { decodeAppendResponse } from './append-response.js';

const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const number = fc.integer({ min: 1, max: 2 ** 32 });

const event = fc
  .record({ id: fc.uuid(), type: fc.string({ minLength: 1, unit: 'grapheme' }), data: fc.jsonValue() })
  .map(({ id, type, data }): NewEvent => ({ ...newEvent(type), id, data: data as NewEvent['data'] }));

const append = fc.record<Append>({
  stream: fc.string({ minLength: 1, unit: 'grapheme' }),
  expected: fc.oneof(fc.constant('no_stream' as const), uint64),
  events: fc.array(event, { maxLength: 4 }),
  deadline: fc.integer({ min: 0, max: 2 ** 42 }),
});

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const eventOf = (message: InstanceType<typeof streams.BatchAppendReq.ProposedMessage>) => ({
  id: message.getId()?.getString(),
  type: message.getMetadataMap().get('type'),
  contentType: message.getMetadataMap().get('content-type'),
  data: JSON.parse(text(message.getData_asU8())) as unknown,
  metadata: JSON.parse(text(message.getCustomMetadata_asU8())) as unknown,
});

describe('a request to append', () => {
  it('is read by the official messages', () => {
    fc.assert(
      fc.property(append, uint64, number, (wanted, call, number) => {
        const [bytes, ...more] = encodeAppend({ call, number }, wanted);
        expect(more).toEqual([]);
        const request = streams.BatchAppendReq.deserializeBinary(bytes!);
        const correlation = request.getCorrelationId()!.getStructured()!;
        expect(BigInt.asUintN(64, BigInt(correlation.getMostSignificantBits()))).toBe(call);
        expect(correlation.getLeastSignificantBits()).toBe(String(number));
        const options = request.getOptions()!;
        expect(text(options.getStreamIdentifier()!.getStreamName_asU8())).toBe(wanted.stream);
        expect(options.hasNoStream()).toBe(wanted.expected === 'no_stream');
        expect(options.hasStreamPosition()).toBe(wanted.expected !== 'no_stream');
        if (wanted.expected !== 'no_stream') expect(options.getStreamPosition()).toBe(String(wanted.expected));
        expect(options.getDeadline()!.toDate().getTime()).toBe(wanted.deadline);
        expect(request.getIsFinal()).toBe(true);
        const expected = wanted.events.map((one) => ({
          ...one,
          contentType: 'application/json',
          data: JSON.parse(JSON.stringify(one.data)) as unknown,
        }));
        expect(request.getProposedMessagesList().map(eventOf)).toEqual(expected);
      }),
    );
  });

  it('comes in parts when it is larger than a message may be', () => {
    const events = Array.from({ length: 9 }, () => newEvent('test.big', 'x'.repeat(1_000_000)));
    const wanted: Append = { stream: 'test.a-1', expected: 'no_stream', events, deadline: 0 };
    const requests = encodeAppend({ call: 1n, number: 1 }, wanted).map((bytes) =>
      streams.BatchAppendReq.deserializeBinary(bytes),
    );
    expect(requests.map((request) => request.hasOptions())).toEqual([true, false, false]);
    expect(requests.map((request) => request.getIsFinal())).toEqual([false, false, true]);
    const ids = requests.flatMap((request) => request.getProposedMessagesList()).map(eventOf);
    expect(ids.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });
});

const correlationOf = (number: number, structured: boolean) => {
  const uuid = new shared.UUID();
  if (!structured) return uuid.setString(`0198f000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);
  const halves = new shared.UUID.Structured().setMostSignificantBits('-7').setLeastSignificantBits(String(number));
  return uuid.setStructured(halves);
};

describe('an answer to an append', () => {
  it('tells where it went, as the official messages write it', () => {
    fc.assert(
      fc.property(number, fc.boolean(), uint64, fc.option(uint64), (number, structured, revision, position) => {
        const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(revision));
        const place = new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition('1');
        if (position === null) success.setNoPosition(new empty.Empty());
        else success.setPosition(place);
        const response = new streams.BatchAppendResp().setCorrelationId(correlationOf(number, structured));
        const decoded = decodeAppendResponse(Buffer.from(response.setSuccess(success).serializeBinary()));
        expect(decoded).toEqual({ number, refusal: undefined, revision, position: position ?? undefined });
      }),
    );
  });

  const refusalOf = (name: string, detail: Readonly<{ serializeBinary(): Uint8Array }>) => {
    const details = new any.Any();
    details.pack(detail.serializeBinary(), `event_store.client.${name}`);
    const error = new statuses.Status().setCode(6).setMessage('why').setDetails(details);
    const response = new streams.BatchAppendResp().setCorrelationId(correlationOf(5, true)).setError(error);
    return decodeAppendResponse(Buffer.from(response.serializeBinary())).refusal;
  };

  it.each([
    ['WrongExpectedVersion', new shared.WrongExpectedVersion().setCurrentStreamRevision('12'), { current: 12n }],
    ['WrongExpectedVersion', new shared.WrongExpectedVersion().setCurrentStreamRevision('0'), { current: 0n }],
    ['WrongExpectedVersion', new shared.WrongExpectedVersion().setCurrentNoStream(new empty.Empty()), {}],
    ['MaximumAppendSizeExceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(1024), { limit: 1024 }],
    ['StreamDeleted', new shared.StreamDeleted(), {}],
    ['BadRequest', new shared.BadRequest().setMessage('no'), {}],
  ])('tells of a refusal: %s', (reason, detail, told) => {
    expect(refusalOf(reason, detail)).toEqual({ reason, message: 'why', current: undefined, limit: 0, ...told });
  });
});
