import { describe, expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent } from '../storage/model.js';
import { EventChunk, type ReadEvent } from './event-chunk.js';
import { framed } from './frame.js';
import { EncodedEvent } from './recorded-event.js';

const ID = Buffer.from('f81d4fae7dec41d0a76500a0c91e6bf6', 'hex');
const TEXT = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6';

type Sample = Omit<RecordedEvent, 'body' | 'dataLength'> & { id: Buffer; data: Buffer; metadata: Buffer };

const sample: Sample = {
  position: 4711,
  stream: 'registro.titular-ñ',
  revision: 3,
  type: 'registry.actor-registered',
  isJson: true,
  isTombstone: false,
  recorded: 1_798_761_600_123,
  id: ID,
  data: Buffer.from('{"place":"Soria"}'),
  metadata: Buffer.from('{"$correlationId":"x"}'),
};

const recorded = ({ id, data, metadata, ...event }: Sample): RecordedEvent => ({
  ...event,
  body: Buffer.concat([id, data, metadata]),
  dataLength: data.length,
});

const uuidOf = (id: Buffer, structured: boolean): InstanceType<typeof shared.UUID> => {
  if (!structured) return new shared.UUID().setString(TEXT);
  const halves = new shared.UUID.Structured();
  halves.setMostSignificantBits(String(id.readBigInt64BE(0))).setLeastSignificantBits(String(id.readBigInt64BE(8)));
  return new shared.UUID().setStructured(halves);
};

const reference = (
  event: Sample,
  structured = false,
): InstanceType<typeof streams.ReadResp.ReadEvent.RecordedEvent> => {
  const message = new streams.ReadResp.ReadEvent.RecordedEvent();
  message.setId(uuidOf(event.id, structured));
  message.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.stream)));
  message.setStreamRevision(event.isTombstone ? '9223372036854775807' : String(event.revision));
  message.setCommitPosition(String(event.position)).setPreparePosition(String(event.position));
  const metadata = message.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  metadata.set('created', String(BigInt(event.recorded) * 10_000n));
  return message.setCustomMetadata(event.metadata).setData(event.data);
};

const answer = (message: InstanceType<typeof streams.ReadResp.ReadEvent>): Buffer =>
  framed(new streams.ReadResp().setEvent(message).serializeBinary());

const encoded = (...answers: Array<ReadEvent | Uint8Array>): Buffer | undefined => {
  const chunk = new EventChunk();
  for (const each of answers) chunk.add(each);
  return chunk.take();
};

const largest = { position: Number.MAX_SAFE_INTEGER, revision: Number.MAX_SAFE_INTEGER - 1 };
const samples: Array<[string, Partial<Sample>]> = [
  ['an ordinary event', {}],
  ['the first of a stream', { revision: 0 }],
  ['a tombstone', { isTombstone: true, isJson: false, type: '$streamDeleted' }],
  ['nothing but a type', { data: Buffer.of(), metadata: Buffer.of() }],
  ['bytes', { isJson: false, data: Buffer.from([0, 255, 0, 128]) }],
  ['a large one', { data: Buffer.alloc(3_000_000, 7), metadata: Buffer.alloc(200, 1) }],
  ['the largest places', largest],
  ['a place of 31 bits', { position: 2 ** 31 - 1, revision: 2 ** 31 }],
  ['a place of 32 bits', { position: 2 ** 32 - 1, revision: 2 ** 32 }],
  ['a place of one byte, and of two', { position: 128, revision: 127 }],
  ['an id of zeros and ones', { id: Buffer.from('00000000000000007fffffffffffffff', 'hex') }],
];

describe('what is encoded by hand is what the protocol buffers library encodes', () => {
  it.each(samples)('%s, in $all', (_name, difference) => {
    const event = { ...sample, ...difference };
    const expected = new streams.ReadResp.ReadEvent().setCommitPosition(String(event.position));
    if (difference.id) expected.setEvent(reference(event, true));
    else expected.setEvent(reference(event));
    const actual = new EncodedEvent(recorded(event), difference.id !== undefined);
    expect(encoded({ event: actual, position: event.position })?.equals(answer(expected))).toBe(true);
  });

  it.each([true, false])('with structured ids: %s, in a stream', (structured) => {
    const expected = new streams.ReadResp.ReadEvent().setNoPosition(new shared.Empty());
    expected.setEvent(reference(sample, structured));
    expect(encoded({ event: new EncodedEvent(recorded(sample), structured) })).toEqual(answer(expected));
  });

  it('a link beside what it points to, and one that points nowhere', () => {
    const link = { ...sample, type: '$>', data: Buffer.from('3@other') };
    const resolved = new streams.ReadResp.ReadEvent().setLink(reference(link)).setNoPosition(new shared.Empty());
    const nowhere = answer(resolved);
    const both = answer(resolved.setEvent(reference(sample)));
    const [event, linking] = [new EncodedEvent(recorded(sample), false), new EncodedEvent(recorded(link), false)];
    expect(encoded({ event, link: linking }, { link: linking })).toEqual(Buffer.concat([both, nowhere]));
  });
});

it('collects answers until they are worth a write, and keeps their order', () => {
  const chunk = new EventChunk();
  expect(chunk.take()).toBeUndefined();
  const other = framed(Buffer.from('other'));
  expect(chunk.add(other)).toBe(false);
  const event = new EncodedEvent(recorded({ ...sample, data: Buffer.alloc(70_000) }), false);
  expect(chunk.add({ event })).toBe(true);
  expect(chunk.take()?.subarray(0, other.length)).toEqual(other);
  expect(chunk.take()).toBeUndefined();
});
