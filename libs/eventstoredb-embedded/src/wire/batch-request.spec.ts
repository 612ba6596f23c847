import { expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { decodeBatchRequest, decodeProposal } from './batch-request.js';

const uuid = new shared.UUID().setString('f81d4fae-7dec-41d0-a765-00a0c91e6bf6');

const proposed = (type: string, data: Buffer): InstanceType<typeof streams.BatchAppendReq.ProposedMessage> => {
  const message = new streams.BatchAppendReq.ProposedMessage().setId(uuid).setData(data);
  message.setCustomMetadata(Buffer.from('{"actor":"ñ"}'));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json').set('unknown', 'x');
  return message;
};

it('opens what the protocol buffers library has encoded', () => {
  const options = new streams.BatchAppendReq.Options().setAny(new shared.Empty());
  const request = new streams.BatchAppendReq().setCorrelationId(uuid).setOptions(options).setIsFinal(true);
  request.setProposedMessagesList([proposed('first', Buffer.of(0, 255)), proposed('second', Buffer.of())]);
  const decoded = decodeBatchRequest(Buffer.from(request.serializeBinary()));
  expect(decoded.isFinal).toBe(true);
  expect(Buffer.from(decoded.correlation ?? []).equals(uuid.serializeBinary())).toBe(true);
  expect(Buffer.from(decoded.options ?? []).equals(options.serializeBinary())).toBe(true);
  const [first, second] = decoded.proposals.map(decodeProposal);
  expect(first).toMatchObject({ type: 'first', contentType: 'application/json', data: Buffer.of(0, 255) });
  expect(Buffer.from(first?.metadata ?? []).toString()).toBe('{"actor":"ñ"}');
  expect([second?.type, second?.data.length]).toEqual(['second', 0]);
});

it('takes an empty request for one without parts, and refuses one that ends too early', () => {
  expect(decodeBatchRequest(Buffer.of())).toEqual({ proposals: [], isFinal: false });
  expect(() => decodeBatchRequest(Buffer.of(0x1a, 0x05, 0x01))).toThrow(RangeError);
});
