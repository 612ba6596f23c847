import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MESSAGES, type Messages } from '../definition.js';
import { correlationOf } from '../logging/correlation.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { languageOf } from './language.js';
import { problemOf, type Asked } from './problem-of.js';

const codes = new WeakMap<FastifyRequest, string>();

/** The problem code a request was answered with, for its line in the log. */
export const problemCodeOf = (request: FastifyRequest): string | undefined => codes.get(request);

const askedBy = (request: FastifyRequest): Asked => ({
  instance: request.url.split('?', 1)[0]!,
  correlationId: correlationOf(request),
  language: languageOf(request.headers['accept-language']),
  named: request.headers['if-match'] !== undefined,
});

/** Answers with `application/problem+json`, in the caller's language, and notes what the reader of the log must know. */
export const sendProblem = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  o: { messages: Messages; logger: Logger },
): void => {
  const { body, headers } = problemOf(error, o.messages, askedBy(request));
  codes.set(request, body.code);
  if (body.status === 500) o.logger.error({ err: error }, 'a request failed');
  if (reply.sent) return;
  void reply
    .status(body.status)
    .headers({
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': askedBy(request).language,
    })
    .send(JSON.stringify(body));
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), {
      messages: this.messages,
      logger: this.logger,
    });
  }
}
