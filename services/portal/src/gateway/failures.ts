import { DomainError } from '@ceriss/kernel';

export type GatewayFailure = 'SERVICE_AWAY' | 'SERVICE_TOO_SLOW' | 'SERVICE_BROKE_OFF';

export const RETRY_AFTER_S = 2;

const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'FST_REPLY_FROM_GATEWAY_TIMEOUT']);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/** Why a service gave no answer: not reached, so that nothing was done; or reached, so that nobody knows whether it was. */
export const failureOf = (error: Error, context: string): DomainError<GatewayFailure> => {
  const codes = [error, error.cause].map(codeOf);
  const is = (known: ReadonlySet<string>): boolean => codes.some((code) => known.has(code));
  const failure = is(NOT_REACHED) ? 'SERVICE_AWAY' : is(TOO_SLOW) ? 'SERVICE_TOO_SLOW' : 'SERVICE_BROKE_OFF';
  return new DomainError<GatewayFailure>(failure, { facts: { service: context } });
};
