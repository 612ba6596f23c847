import type { StoreUnavailable } from '@ceriss/event-sourcing';
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
/** The name that the event store's failure gives itself. */
const STORE_AWAY: StoreUnavailable['name'] = 'StoreUnavailable';

/** Whether a backend was away: not the event's fault, so it is tried until the backend is back, and never parked for it. */
export const isOutage = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  // Not by `instanceof Error`: an error of another realm is none of this one's.
  const { name, message, code, cause } = error as Partial<Record<'name' | 'message' | 'code' | 'cause', unknown>>;
  if (name === STORE_AWAY || CONNECTION.test(String(message))) return true;
  if (typeof code === 'string' && (NETWORK.has(code) || POSTGRES.test(code))) return true;
  return isOutage(cause);
};
