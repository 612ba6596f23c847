import { AsyncLocalStorage } from 'node:async_hooks';
import { isUuid, newId } from '@ceriss/kernel';
import type { FastifyRequest } from 'fastify';

const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

const storage = new AsyncLocalStorage<string>();
const byRequest = new WeakMap<FastifyRequest, string>();

/**
 * What ties a request to its events, its lines in the log and what other services do about it: the trace id of `traceparent`,
 * a UUID or trace id in `x-correlation-id`, or a new id. Free text is not taken: it could carry personal data into the log.
 */
export const correlationOf = (request: FastifyRequest): string => {
  const known = byRequest.get(request);
  if (known) return known;
  const correlationId = namedBy(request) ?? newId();
  byRequest.set(request, correlationId);
  return correlationId;
};

const namedBy = ({ headers }: FastifyRequest): string | undefined => {
  const traceId = TRACEPARENT.exec(String(headers['traceparent'] ?? ''))?.[1];
  if (traceId) return traceId;
  const given = String(headers['x-correlation-id'] ?? '').toLowerCase();
  return isUuid(given) || /^[0-9a-f]{32}$/.test(given) ? given : undefined;
};

/** Runs work so that every line it logs carries the correlation id. */
export const withCorrelation = <T>(correlationId: string, work: () => T): T => storage.run(correlationId, work);

export const currentCorrelation = (): string | undefined => storage.getStore();
