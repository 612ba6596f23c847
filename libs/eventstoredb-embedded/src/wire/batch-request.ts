import protobuf, { type Reader } from 'protobufjs/minimal.js';

/** A BatchAppend request opened to its parts, which are bytes of the request itself. */
export type BatchRequest = {
  /** The UUID message by which the answer is told apart; it goes back as it came. */
  correlation?: Uint8Array;
  options?: Uint8Array;
  proposals: Uint8Array[];
  isFinal: boolean;
};

/** An event as it is proposed, before it is judged. */
export type Proposal = {
  id: Uint8Array;
  type: string;
  contentType: string;
  metadata: Uint8Array;
  data: Uint8Array;
};

const NOTHING = new Uint8Array();

/** Throws when the bytes are no message. */
export const decodeBatchRequest = (bytes: Uint8Array): BatchRequest => {
  const reader = protobuf.Reader.create(bytes);
  const request: BatchRequest = { proposals: [], isFinal: false };
  while (reader.pos < reader.len) {
    const key = reader.uint32();
    if (key >>> 3 === 1) request.correlation = reader.bytes();
    else if (key >>> 3 === 2) request.options = reader.bytes();
    else if (key >>> 3 === 3) request.proposals.push(reader.bytes());
    else if (key >>> 3 === 4) request.isFinal = reader.bool();
    else reader.skipType(key & 7);
  }
  return request;
};

const readEntry = (reader: Reader, proposal: Proposal): void => {
  const end = reader.uint32() + reader.pos;
  let name = '';
  let value = '';
  while (reader.pos < end) {
    const key = reader.uint32();
    if (key >>> 3 === 1) name = reader.string();
    else if (key >>> 3 === 2) value = reader.string();
    else reader.skipType(key & 7);
  }
  if (name === 'type') proposal.type = value;
  if (name === 'content-type') proposal.contentType = value;
};

/** Throws when the bytes are no message. */
export const decodeProposal = (bytes: Uint8Array): Proposal => {
  const reader = protobuf.Reader.create(bytes);
  const proposal: Proposal = { id: NOTHING, type: '', contentType: '', metadata: NOTHING, data: NOTHING };
  while (reader.pos < reader.len) {
    const key = reader.uint32();
    if (key >>> 3 === 1) proposal.id = reader.bytes();
    else if (key >>> 3 === 2) readEntry(reader, proposal);
    else if (key >>> 3 === 3) proposal.metadata = reader.bytes();
    else if (key >>> 3 === 4) proposal.data = reader.bytes();
    else reader.skipType(key & 7);
  }
  return proposal;
};
