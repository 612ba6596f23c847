import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPrefix, type ServiceDefinition } from '../definition.js';
import { observeRequests } from '../http/observation.js';
import { paceRequests } from '../http/pace.js';
import { Problem } from '../http/problem.js';
import { sendProblem } from '../http/problem.filter.js';
import { admitUploads } from '../http/upload.js';
import { securityHeaders } from '../http/security-headers.js';
import { tellAnswers } from '../http/tell-answers.js';
import { takeInUnreadBodies } from '../http/unread-body.js';
import type { Logger } from '../logging/logger.js';
import type { Metrics } from '../operations/metrics.js';
import { operationalRoutes } from '../operations/operations.controller.js';
import type { Parts } from '../operations/parts.js';

const BODY_LIMIT = 1024 * 1024;

type Observers = Readonly<{ parts: Parts; logger: Logger; metrics: Metrics }>;

/* Whole numbers of the log and of money are wider than a JSON number. */
const withWholeNumbers = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** Fastify as the kit wants it: JSON only, 1 MiB at most, every failure a problem. */
export const httpAdapter = (
  { messages = {} }: ServiceDefinition,
  { logger }: Pick<Observers, 'logger'>,
): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, { messages, logger }),
  });

/** What is set on the server before the routes are. */
export const prepareHttp = async (
  app: NestFastifyApplication,
  definition: ServiceDefinition,
  observers: Observers,
): Promise<void> => {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.removeContentTypeParser('text/plain');
  server.setReplySerializer((payload) => JSON.stringify(payload, withWholeNumbers));
  paceRequests(server);
  const headers = await securityHeaders();
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  takeInUnreadBodies(server);
  tellAnswers(server, definition.context);
  observeRequests(server, observers);
  await admitUploads(server, definition);
  refuseWhenStopping(server, observers.parts);
  app.setGlobalPrefix(apiPrefix(definition), { exclude: operationalRoutes.map(({ path }) => path) });
};

/* Connections that are kept alive would otherwise bring new work to a process that is emptying itself, and hold up its end. */
const refuseWhenStopping = (server: FastifyInstance, parts: Parts): void => {
  server.addHook('onRequest', (_request, _reply, done) => {
    done(parts.state === 'stopping' ? new Problem('STOPPING', { retryAfter: 1 }) : undefined);
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (parts.state === 'stopping') void reply.header('connection', 'close');
    done();
  });
};
