import { isError } from '../logging/reason.js';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** PostgreSQL: class 08 (connection), 57P01 to 57P03 (shutting down, starting up), 53300 (too many connections). */
const AWAY = /^(08...|57P0[123]|53300)$/;
/** PostgreSQL: a text that is no value of the column's type, or out of its range. */
const MALFORMED = /^(22P02|22P05|22003|22007|22008|22021)$/;
/** What `pg` says without a code. */
const CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const codeOf = (error: Error): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/* TypeORM wraps what pg throws, a failed connection has one error for each address. */
const within = (error: Error): unknown[] => {
  const { driverError, errors } = error as { driverError?: unknown; errors?: unknown };
  return [error.cause, driverError, ...(Array.isArray(errors) ? errors : [])];
};

const some = (error: unknown, is: (error: Error) => boolean, depth = 0): boolean =>
  isError(error) && depth < 4 && (is(error) || within(error).some((inner) => some(inner, is, depth + 1)));

/** Whether PostgreSQL or the network to it was away, however deep the error says so. */
export const isOutage = (error: unknown): boolean =>
  some(error, (one) => NETWORK.has(codeOf(one)) || AWAY.test(codeOf(one)) || CONNECTION.test(one.message));

/** Whether PostgreSQL could not read a value that came from the request. */
export const isMalformedValue = (error: unknown): boolean => some(error, (one) => MALFORMED.test(codeOf(one)));
