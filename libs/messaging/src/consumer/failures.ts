import { StoreUnavailable } from '@ceriss/event-sourcing';
import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/** Hands a handler's failure on as it is. Nest would hide it behind "Internal server error", and nobody would learn why an event was parked. */
@Catch()
export class KeepFailure implements RpcExceptionFilter<unknown> {
  catch(failure: unknown): Observable<never> {
    return throwError(() => failure);
  }
}

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** PostgreSQL classes 08 (connection) and 57P0x (shutting down, starting up), and 53300 (too many connections). */
const POSTGRES = /^(08...|57P0[123]|53300)$/;
/** What `pg` says without a code. */
const CONNECTION = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** Whether a backend was away: not the event's fault, so it is tried until the backend is back, and never parked for it. */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreUnavailable || CONNECTION.test(error.message)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (NETWORK.has(code) || POSTGRES.test(code))) return true;
  return isOutage(error.cause);
};
