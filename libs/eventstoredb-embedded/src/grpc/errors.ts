import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { FilterError } from '../storage/event-filter.js';
import type { ExpectedRevision } from '../storage/model.js';

/** A refusal with the trailers by which the official clients recognise it. */
export class RpcError extends Error implements StatusObject {
  override readonly name = 'RpcError';
  readonly metadata = new Metadata();
  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, value);
  }
}

/** Trailers carry printable ASCII only. */
export const ascii = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]|%/gu, (character) => encodeURIComponent(character));

export const invalidArgument = (details: string): RpcError => new RpcError(status.INVALID_ARGUMENT, details);

export const unauthenticated = (): RpcError => new RpcError(status.UNAUTHENTICATED, 'Wrong user name or password.');

export const accessDenied = (): RpcError =>
  new RpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const cancelledByStop = (): RpcError => new RpcError(status.CANCELLED, 'The node is stopping.');

export const streamDeleted = (stream: string): RpcError =>
  new RpcError(status.FAILED_PRECONDITION, `Event stream '${ascii(stream)}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': ascii(stream),
  });

export const maximumAppendSizeExceeded = (bytes: number): RpcError =>
  new RpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${bytes} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(bytes),
  });

export const missingMetadata = (property: string): RpcError =>
  new RpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing.`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

/** The protocol's numbers for what is not a revision. */
const NUMBER_OF = { 'no-stream': '-1', any: '-2', 'stream-exists': '-4' } as const;

export const wrongExpectedVersion = (
  operation: string,
  stream: string,
  expected: ExpectedRevision,
  current: number | undefined,
): RpcError => {
  const number = expected.kind === 'revision' ? expected.text : NUMBER_OF[expected.kind];
  const details = `${operation} failed due to WrongExpectedVersion. Stream: ${ascii(stream)}, Expected version: ${number}, Actual version: ${current ?? -1}`;
  return new RpcError(status.FAILED_PRECONDITION, details, {
    exception: 'wrong-expected-version',
    'stream-name': ascii(stream),
    'expected-version': number,
    ...(current === undefined ? {} : { 'actual-version': String(current) }),
  });
};

/** Tells the operator of an error nobody foresaw, on the process's standard error. */
export const report = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error));

/** What a caller is told of any error. Of one that nobody foresaw: only that it happened. */
export const toStatus = (error: unknown): RpcError => {
  if (error instanceof RpcError) return error;
  if (error instanceof FilterError) return invalidArgument(error.message);
  report(error);
  return new RpcError(status.UNKNOWN, 'The node could not do this: its standard error says why.');
};
