import type { ClientDuplexStream, ClientReadableStream } from '@grpc/grpc-js';
import type { Connection, Priority } from './connection.js';
import { decodeAppendResponse, type AppendResponse } from './wire/append-response.js';
import { decodeReadResponse, type ReadResponse } from './wire/read-response.js';

const READ = '/event_store.client.streams.Streams/Read';
const BATCH_APPEND = '/event_store.client.streams.Streams/BatchAppend';

export type ReadCall = ClientReadableStream<ReadResponse>;
export type BatchAppendCall = ClientDuplexStream<Uint8Array, AppendResponse>;

/* Requests are encoded before a call begins. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** A read that ends, or a subscription that does not. */
export const beginRead = (connection: Connection, request: Uint8Array, priority: Priority): Promise<ReadCall> =>
  connection.begin(priority, (client, metadata, options) =>
    client.makeServerStreamRequest(READ, asBuffer, connection.hearing(decodeReadResponse), request, metadata, options),
  );

/** A call that carries any number of appends. */
export const beginBatchAppend = (connection: Connection): Promise<BatchAppendCall> =>
  connection.begin('answer', (client, metadata, options) =>
    client.makeBidiStreamRequest(BATCH_APPEND, asBuffer, connection.hearing(decodeAppendResponse), metadata, options),
  );
