import { RevisionConflict, StoreUnavailable, type Revision } from '@ceriss/event-sourcing';
import { ErrorType, isCommandError, WrongExpectedVersionError } from '@eventstore/db-client';

const AWAY: ReadonlySet<string> = new Set([
  ErrorType.CANCELLED,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
  ErrorType.TIMEOUT,
  ErrorType.UNAVAILABLE,
]);

/* What grpc-js and the client's discovery throw without a code. */
const AWAY_MESSAGE =
  /channel has been (shut down|closed)|failed to discover|failed to establish|ECONNRESET|RST_STREAM|internal client error/i;

/** The client's errors in the words of `EventStore`; others are passed on as they are. */
export const asDomainError = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const away = isCommandError(error) ? AWAY.has(error.type) : false;
  return away || AWAY_MESSAGE.test(error.message)
    ? new StoreUnavailable('the log is not available', { cause: error })
    : error;
};

export const conflictOf = (error: unknown, stream: string, expected: Revision): unknown => {
  if (!(error instanceof WrongExpectedVersionError)) return error;
  const { actualVersion } = error;
  return new RevisionConflict(stream, expected, actualVersion);
};
