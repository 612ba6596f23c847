import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Answer } from './answers.js';
import { entityTag, positionHeader } from './preconditions.js';

/**
 * The conventions of every answer: headers say revision and position, and where what was created is found. A hook of Fastify and not
 * an interceptor: with one, Nest wraps every request in observables, which costs as much again as its way without (ADR 58).
 */
export const tellAnswers = (server: FastifyInstance, context: string): void => {
  server.addHook('preSerialization', (request, reply, payload, done) => {
    done(null, payload instanceof Answer ? tell(payload, context, request, reply) : payload);
  });
};

const tell = ({ body, told }: Answer, context: string, request: FastifyRequest, reply: FastifyReply): unknown => {
  const { revision, position, createdId, later } = told;
  if (request.method === 'POST') void reply.status(createdId === undefined ? 200 : later ? 202 : 201);
  if (revision !== undefined) void reply.header('etag', entityTag(revision));
  if (position !== undefined) void reply.header('ceriss-position', positionHeader(context, position));
  if (createdId !== undefined) void reply.header('location', `${request.url.split('?', 1)[0]}/${createdId}`);
  return body;
};
