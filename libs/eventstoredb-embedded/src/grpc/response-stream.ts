import type { ServerHttp2Stream } from 'node:http2';
import { Metadata, type ServerDuplexStream, type ServerWritableStream } from '@grpc/grpc-js';

export type Streaming<Request, Response> =
  ServerWritableStream<Request, Response> | ServerDuplexStream<Request, Response>;

/**
 * The HTTP/2 stream of a call, its headers sent. The gRPC library writes messages one at a time, each after the one before has
 * left; on the stream itself many messages leave in one write. Where the library keeps the stream is not part of its interface:
 * a release that keeps it elsewhere fails here, in every specification that reads.
 */
export const responseStreamOf = <Request, Response>(call: Streaming<Request, Response>): ServerHttp2Stream => {
  const { stream } = (call as unknown as { call: { stream?: ServerHttp2Stream } }).call;
  if (!stream) throw new Error('This release of the gRPC library keeps the stream of a call elsewhere');
  call.sendMetadata(new Metadata());
  return stream;
};
