import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeAllRead, encodeAllSubscription, encodeStreamRead } from './read-request.js';
import { decodeReadResponse } from './read-response.js';

const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const name = fc.string({ minLength: 1, unit: 'grapheme' });
const TICKS_PER_MILLISECOND = 10_000n;

const optionsOf = (bytes: Uint8Array) => streams.ReadReq.deserializeBinary(bytes).getOptions()!;

describe('a request to read', () => {
  it('asks for a stream from a revision', () => {
    fc.assert(
      fc.property(name, uint64, fc.integer({ min: 1, max: 2 ** 32 - 1 }), (stream, from, count) => {
        const options = optionsOf(encodeStreamRead({ stream, from, count }));
        expect(Buffer.from(options.getStream()!.getStreamIdentifier()!.getStreamName_asU8()).toString()).toBe(stream);
        expect(options.getStream()!.getRevision()).toBe(String(from));
        expect(options.getCount()).toBe(String(count));
        expect(options.getReadDirection()).toBe(0);
        expect(options.getResolveLinks()).toBe(false);
        expect(options.hasNoFilter()).toBe(true);
        expect(options.getUuidOption()!.hasString()).toBe(true);
      }),
    );
  });

  it('asks for the log from a position, or for its end', () => {
    const some = optionsOf(encodeAllRead({ from: 70n, count: 200 }));
    expect(some.getAll()!.getPosition()!.toObject()).toEqual({ commitPosition: '70', preparePosition: '70' });
    expect([some.getCount(), some.getReadDirection()]).toEqual(['200', 0]);
    const end = optionsOf(encodeAllRead({ last: 1 }));
    expect([end.getAll()!.hasEnd(), end.getCount(), end.getReadDirection()]).toEqual([true, '1', 1]);
  });

  it('asks for a subscription to streams by prefix or pattern', () => {
    const selected = optionsOf(
      encodeAllSubscription({ after: 7n, filter: { prefixes: ['a.', 'ñ.'] }, checkpointInterval: 16 }),
    );
    expect(selected.hasSubscription()).toBe(true);
    expect(selected.getAll()!.getPosition()!.getCommitPosition()).toBe('7');
    expect(selected.getFilter()!.getStreamIdentifier()!.getPrefixList()).toEqual(['a.', 'ñ.']);
    expect(selected.getFilter()!.hasCount()).toBe(true);
    expect(selected.getFilter()!.getCheckpointintervalmultiplier()).toBe(16);
    const all = optionsOf(encodeAllSubscription({ after: 'start', filter: { regex: '^[^$]' }, checkpointInterval: 1 }));
    expect(all.getAll()!.hasStart()).toBe(true);
    expect(all.getFilter()!.getStreamIdentifier()!.getRegex()).toBe('^[^$]');
  });
});

type Stored = Readonly<{
  id: string;
  stream: string;
  type: string;
  revision: bigint;
  position: bigint;
  millis: number;
}>;

const recorded = ({ id, stream, type, revision, position, millis }: Stored, structured = false) => {
  const uuid = new shared.UUID();
  const hex = id.replaceAll('-', '');
  const half = (from: number): string => String(BigInt.asIntN(64, BigInt(`0x${hex.slice(from, from + 16)}`)));
  const halves = new shared.UUID.Structured().setMostSignificantBits(half(0)).setLeastSignificantBits(half(16));
  const message = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(structured ? uuid.setStructured(halves) : uuid.setString(id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition('1');
  message
    .getMetadataMap()
    .set('type', type)
    .set('created', String(BigInt(millis) * TICKS_PER_MILLISECOND + 9_999n));
  return message;
};

const decoded = (event: InstanceType<typeof streams.ReadResp.ReadEvent.RecordedEvent>) => {
  const read = new streams.ReadResp.ReadEvent().setEvent(event).setCommitPosition('3');
  return decodeReadResponse(Buffer.from(new streams.ReadResp().setEvent(read).serializeBinary()));
};

describe('an event that was read', () => {
  const json = 'application/json';
  const stored = fc.record<Stored>({
    ...{ id: fc.uuid(), stream: name, type: name, revision: uint64, position: uint64 },
    millis: fc.integer({ min: 0, max: 2 ** 43 }),
  });

  it('is what the official messages wrote', () => {
    fc.assert(
      fc.property(stored, fc.jsonValue(), fc.boolean(), ({ millis, ...expected }, value, structured) => {
        const message = recorded({ ...expected, millis }, structured);
        message.getMetadataMap().set('content-type', json);
        message.setData(Buffer.from(JSON.stringify(value))).setCustomMetadata(Buffer.from('{"schemaVersion":1}'));
        const data = JSON.parse(JSON.stringify(value)) as unknown;
        const event = { ...expected, data, metadata: { schemaVersion: 1 }, created: new Date(millis) };
        expect(decoded(message)).toEqual({ kind: 'event', event });
      }),
    );
  });

  it.each([
    ['bytes as they are', 'application/octet-stream', Buffer.from([0xff, 0]), Buffer.from([0xff, 0])],
    ['no bytes', 'application/octet-stream', Buffer.from([]), new Uint8Array()],
    ['what is no JSON as text', json, Buffer.from('{"a"'), '{"a"'],
    ['nothing as an empty text', json, Buffer.from([]), ''],
  ])('has for data %s', (_, format, data, expected) => {
    const message = recorded({ ...{ id: newId(), stream: 's', type: 't' }, revision: 0n, position: 0n, millis: 0 });
    message.getMetadataMap().set('content-type', format);
    expect(decoded(message.setData(data))).toMatchObject({ kind: 'event', event: { data: expected } });
  });
});

describe('what is no event', () => {
  const empty = new streams.ReadResp();
  const place = new streams.ReadResp.Checkpoint().setCommitPosition('18446744073709551615').setPreparePosition('2');
  const missing = new streams.ReadResp.StreamNotFound();
  it.each([
    ['confirmed', () => empty.setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('x'))],
    ['checkpoint', () => empty.setCheckpoint(place)],
    ['stream-not-found', () => empty.setStreamNotFound(missing.setStreamIdentifier(new shared.StreamIdentifier()))],
    ['caught-up', () => empty.setCaughtUp(new streams.ReadResp.CaughtUp())],
    ['fell-behind', () => empty.setFellBehind(new streams.ReadResp.FellBehind())],
    ['other', () => empty.setLastStreamPosition('7')],
  ])('is told apart: %s', (kind, message) => {
    const response = decodeReadResponse(Buffer.from(message().serializeBinary()));
    const position = kind === 'checkpoint' ? { position: 2n ** 64n - 1n } : {};
    expect(response).toEqual({ kind, ...position });
  });
});
