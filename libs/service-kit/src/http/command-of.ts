import { hash } from 'node:crypto';
import type { ActorRef, CommandContext } from '@ceriss/event-sourcing';
import { namedId, newId } from '@ceriss/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { admissionOf, type Admission } from '../auth/caller.js';
import { correlationOf } from '../logging/correlation.js';
import { currentTraceparent } from '../telemetry/tracing.js';
import { revisionNamedBy } from './preconditions.js';
import { Problem } from './problem.js';

const KEYS = 'a3a6d2b8-6a1e-5d0f-9b4c-4e1c0b0d7f21';
const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VISIBLE = /^[\x21-\x7e]{1,200}$/;

/** SHA-256, in hex, of the canonical JSON (RFC 8785) of a body: what tells a repeated command from another one. */
export const fingerprintOf = (body: unknown): string => hash('sha256', canonicalize(body ?? null)!, 'hex');

/** A key belongs to who sent it and to where: two people, or two paths, never share a command. A version 7 key keeps its time. */
export const commandIdOf = (key: string, subject: string, method: string, path: string): string => {
  if (!VISIBLE.test(key)) throw new Problem('MALFORMED_IDEMPOTENCY_KEY');
  const id = namedId(KEYS, [subject, method, path, key].join('\n'));
  const lowerCase = key.toLowerCase();
  return VERSION_7.test(lowerCase) ? `${lowerCase.slice(0, 13)}-7${id.slice(15)}` : id;
};

const actorOf = ({ caller, role }: Admission): ActorRef => ({
  subject: caller?.subject ?? 'anonymous',
  ...(caller?.organisation && { organisation: caller.organisation }),
  role,
});

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

const contextOf = (request: FastifyRequest, admission: Admission): CommandContext => {
  const actor = actorOf(admission);
  const key = header(request, 'idempotency-key');
  const path = request.url.split('?', 1)[0]!;
  const commandId = key === undefined ? newId() : commandIdOf(key, actor.subject, request.method, path);
  const expectedRevision = revisionNamedBy(header(request, 'if-match'));
  const traceparent = currentTraceparent();
  return {
    commandId,
    fingerprint: fingerprintOf(request.body),
    correlationId: correlationOf(request),
    causationId: commandId,
    actor,
    ...(expectedRevision !== undefined && { expectedRevision }),
    ...(traceparent && { traceparent }),
  };
};

/** The CommandContext of a request: who, why, and how to recognise it when it is asked again. Throws Problem 400. */
export const CommandOf = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const admission = admissionOf(request);
  if (!admission) throw new Problem('NOT_ALLOWED');
  return contextOf(request, admission);
});
