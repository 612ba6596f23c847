import httpProxy from '@fastify/http-proxy';
import { PayloadTooLargeException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PortalConfig } from '../portal.config.js';
import { failureOf, RETRY_AFTER_S } from './failures.js';
import { answerHeaders, requestHeaders } from './forwarded-headers.js';

const CONNECT_WITHIN_MS = 2_000;
const MIB = 1024 * 1024;
/** No service takes more, files aside. */
const BODY_LIMIT = MIB;
/** By method and path: what takes a file, and how large with the form around it. */
const UPLOADS: Readonly<Record<string, number>> = { 'POST /api/registry/v1/imports': 51 * MIB };

const limitOf = ({ method, url }: FastifyRequest): number => UPLOADS[`${method} ${url.split('?', 1)[0]}`] ?? BODY_LIMIT;

type GatewayConfig = Pick<PortalConfig, 'SERVICE_URLS' | 'ANSWER_BEGINS_WITHIN_SECONDS'>;

/** Forwards `/api/<context>/…` to the service of that name, both ways as streams. What no service has is a 404 of the portal. */
export const addGateway = (
  server: FastifyInstance,
  { SERVICE_URLS, ANSWER_BEGINS_WITHIN_SECONDS }: GatewayConfig,
): void => {
  server.addHook('onSend', closeWhatIsHalfRead);
  for (const [context, upstream] of Object.entries(SERVICE_URLS)) {
    const prefix = `/api/${context}`;
    void server.register(httpProxy, {
      upstream,
      prefix,
      rewritePrefix: prefix,
      preHandler: admit,
      // A body may take its time; it is the beginning of the answer that is waited for.
      undici: {
        headersTimeout: ANSWER_BEGINS_WITHIN_SECONDS * 1_000,
        bodyTimeout: 0,
        // The plugin's own default is to trust any certificate.
        connect: { timeout: CONNECT_WITHIN_MS, rejectUnauthorized: true },
      },
      destroyAgent: true,
      disableRequestLogging: true,
      replyOptions: {
        rewriteRequestHeaders: requestHeaders,
        rewriteHeaders: answerHeaders,
        // The caller decides whether to ask again: the plugin would repeat every 503, a few milliseconds apart.
        retryDelay: () => null,
        onError: (reply, { error }) =>
          void (reply as FastifyReply).header('retry-after', RETRY_AFTER_S).send(failureOf(error, context)),
      },
    });
  }
};

/*
 * The id that the portal logs is the one that the service logs and writes beside the events. A service that refuses a body before it
 * has read it closes its connection, and the gateway would break off in the middle of sending: what none takes is not sent.
 */
const admit = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
  request.headers['x-correlation-id'] = String(reply.getHeader('x-correlation-id'));
  const announced = Number(request.headers['content-length'] ?? 0);
  done(announced > limitOf(request) ? new PayloadTooLargeException() : undefined);
};

/* What is left of an unread body would be taken for the next request on the connection. */
const closeWhatIsHalfRead = (request: FastifyRequest, reply: FastifyReply, _: unknown, done: () => void): void => {
  if (!request.raw.complete) void reply.header('connection', 'close');
  done();
};
