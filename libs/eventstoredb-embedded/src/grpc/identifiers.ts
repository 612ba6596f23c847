import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import { invalidArgument } from './errors.js';

const UUID_TEXT = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** The 16 bytes of an id in either of the protocol's forms. Throws INVALID_ARGUMENT. */
export const bytesOfUuid = (uuid: UUID | undefined): Uint8Array => {
  const structured = uuid?.getStructured();
  if (structured) {
    const bytes = Buffer.alloc(16);
    bytes.writeBigUInt64BE(BigInt.asUintN(64, BigInt(structured.getMostSignificantBits())), 0);
    bytes.writeBigUInt64BE(BigInt.asUintN(64, BigInt(structured.getLeastSignificantBits())), 8);
    return bytes;
  }
  const text = uuid?.getString() ?? '';
  if (!UUID_TEXT.test(text)) throw invalidArgument('An event id must be a UUID.');
  return Buffer.from(text.replaceAll('-', ''), 'hex');
};

/** The stream's name. Throws INVALID_ARGUMENT when there is none. */
export const streamNameOf = (identifier: StreamIdentifier | undefined): string => {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw invalidArgument('A stream name is required.');
  return name;
};

export const identifierOf = (stream: string): StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
