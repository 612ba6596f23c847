import { RevisionConflict, StoreUnavailable, type Revision } from '@ceriss/event-sourcing';
import {
  AccessDeniedError,
  convertToCommandError,
  ErrorType,
  isCommandError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  UnknownError,
} from '@eventstore/db-client';
import type { Refusal } from './wire/append-response.js';

const AWAY: ReadonlySet<string> = new Set([
  ErrorType.CANCELLED,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
  ErrorType.TIMEOUT,
  ErrorType.UNAVAILABLE,
]);

/* What grpc-js and the client's discovery throw without a code, and what a call says that was given up here. */
const AWAY_MESSAGE =
  /channel has been (shut down|closed)|failed to discover|failed to establish|ECONNRESET|RST_STREAM|internal client error|cancelled on client/i;

/** What ended a call, in the words of `EventStore` or else in those of the official client. */
export const asDomainError = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const known = convertToCommandError(error) ?? error;
  const away = isCommandError(known) ? AWAY.has(known.type) : false;
  return away || AWAY_MESSAGE.test(known.message)
    ? new StoreUnavailable('the log is not available', { cause: known })
    : known;
};

/** Why an append was refused, in the same words. */
export const refusalError = (refusal: Refusal, stream: string, expected: Revision): Error => {
  switch (refusal.reason) {
    case 'WrongExpectedVersion':
      return new RevisionConflict(stream, expected, refusal.current ?? 'no_stream');
    case 'Timeout':
      return new StoreUnavailable('the log came to the append too late');
    case 'AccessDenied':
      return new AccessDeniedError();
    case 'StreamDeleted':
      return StreamDeletedError.fromStreamName(stream);
    case 'MaximumAppendSizeExceeded':
      return MaxAppendSizeExceededError.fromMaxAppendSize(refusal.limit);
    default:
      return new UnknownError(undefined, `the store refused the append: ${refusal.reason} ${refusal.message}`);
  }
};
