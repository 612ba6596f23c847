import type { Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { correlationOf, withCorrelation } from '../logging/correlation.js';
import type { Logger } from '../logging/logger.js';
import type { Metrics } from '../operations/metrics.js';
import { remoteContext, startSpan, withSpan } from '../telemetry/tracing.js';
import { problemCodeOf } from './problem.filter.js';

const QUIET = /^\/(health|metrics)(\/|$)/;

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';

/** One line, one measurement and one span for each request: method, route, status, time. Never a body, a query or a token. */
export const observeRequests = (
  server: FastifyInstance,
  { logger, metrics }: Readonly<{ logger: Logger; metrics: Metrics }>,
): void => {
  const spans = new WeakMap<FastifyRequest, Span>();

  server.addHook('onRequest', (request, reply, done) => {
    const route = routeOf(request);
    const attributes = { 'http.request.method': request.method, 'http.route': route };
    const span = startSpan(`${request.method} ${route}`, attributes, remoteContext(request.headers));
    spans.set(request, span);
    const correlationId = correlationOf(request);
    void reply.header('x-correlation-id', correlationId);
    withCorrelation(correlationId, () => withSpan(span, done));
  });

  server.addHook('onResponse', (request, reply, done) => {
    const [route, status] = [routeOf(request), reply.statusCode];
    metrics.request({ method: request.method, route, status, seconds: reply.elapsedTime / 1_000 });
    endSpan(spans.get(request), reply);
    // Fastify answers from the socket's events, where what the request carried along is gone.
    withCorrelation(correlationOf(request), () => {
      const code = problemCodeOf(request);
      const line = {
        method: request.method,
        route,
        status,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        ...(code && { code }),
      };
      logger[QUIET.test(route) ? 'debug' : 'info'](line, 'request');
    });
    done();
  });
};

const endSpan = (span: Span | undefined, { statusCode }: FastifyReply): void => {
  span?.setAttribute('http.response.status_code', statusCode);
  span?.end();
};
