import { CommandIdReused, RevisionConflict, StoreUnavailable } from '@ceriss/event-sourcing';
import { DomainError, type Json } from '@ceriss/kernel';
import { HttpException } from '@nestjs/common';
import type { Message, Messages } from '../definition.js';
import { kitMessages } from './kit-messages.js';
import { wordsOf } from './messages.js';
import { isMalformedValue, isOutage } from './outage.js';
import { Problem, type FieldError, type KitCode, type Language } from './problem.js';

/** RFC 9457, with what a refused command says for itself. */
export type ProblemBody = Readonly<{
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  correlationId: string;
  rule?: string;
  reference?: string;
  facts?: Readonly<Record<string, Json>>;
  wouldPassIf?: Readonly<Record<string, Json>>;
  errors?: readonly FieldError[];
}>;

export type Asked = Readonly<{ instance: string; correlationId: string; language: Language; named: boolean }>;

export type ProblemAnswer = Readonly<{ body: ProblemBody; headers: Readonly<Record<string, string>> }>;

const RETRY_AFTER_S = 2;

const TITLES: Readonly<Record<number, Message>> = {
  400: { es: 'Petición incorrecta', en: 'Bad request' },
  401: { es: 'Sin identificar', en: 'Not authenticated' },
  403: { es: 'No permitido', en: 'Not allowed' },
  404: { es: 'No encontrado', en: 'Not found' },
  409: { es: 'Contra una regla', en: 'Against a rule' },
  412: { es: 'Ya no es la misma revisión', en: 'No longer the same revision' },
  413: { es: 'Demasiado grande', en: 'Too large' },
  415: { es: 'Formato no admitido', en: 'Unsupported format' },
  422: { es: 'Valor no válido', en: 'Invalid value' },
  500: { es: 'Error interno', en: 'Internal error' },
  502: { es: 'Respuesta interrumpida', en: 'Answer broken off' },
  503: { es: 'No disponible por ahora', en: 'Not available for now' },
  504: { es: 'Sin respuesta a tiempo', en: 'No answer in time' },
};

const OTHER_TITLE: Message = { es: 'Petición no admitida', en: 'Request not admitted' };

const kebab = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const body = (asked: Asked, code: string, status: number, detail: string): ProblemBody => ({
  type: `https://ceriss.example/problems/${kebab(code)}`,
  title: (TITLES[status] ?? OTHER_TITLE)[asked.language],
  status,
  detail,
  code,
  instance: asked.instance,
  correlationId: asked.correlationId,
});

const ofDomain = ({ code, refusal }: DomainError, messages: Messages, asked: Asked): ProblemAnswer => {
  // What every service may refuse (a term outside the calendar) has its words here.
  const catalogue: Messages = { ...kitMessages, ...messages };
  const message = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
  const status = message?.status ?? (code.endsWith('_NOT_FOUND') ? 404 : 409);
  const detail = message ? wordsOf(message, refusal.facts ?? {}, asked.language) : code;
  return { body: { ...body(asked, code, status, detail), ...refusal }, headers: {} };
};

const ofKit = ({ code, details }: Problem, asked: Asked, status: number = kitMessages[code].status): ProblemAnswer => {
  const { facts, errors, retryAfter, headers } = details;
  return {
    body: {
      ...body(asked, code, status, kitMessages[code][asked.language]),
      ...(facts && { facts }),
      ...(errors && { errors: errors(asked.language) }),
    },
    headers: { ...headers, ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) },
  };
};

const conflict = ({ actual }: RevisionConflict, named: boolean): Problem => {
  const facts = typeof actual === 'bigint' ? { facts: { revision: actual.toString() } } : {};
  return new Problem(named ? 'REVISION_PASSED' : 'REVISION_CONFLICT', facts);
};

const BY_STATUS: Readonly<Record<number, KitCode>> = {
  400: 'MALFORMED_REQUEST',
  401: 'NOT_AUTHENTICATED',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/* Nest's exceptions and Fastify's errors: only the status is taken, their texts may repeat what was sent. */
const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
};

const unavailable = (code: KitCode): Problem => new Problem(code, { retryAfter: RETRY_AFTER_S });

/* The first that applies. */
const KNOWN: readonly ((error: unknown, asked: Asked) => Problem | false)[] = [
  (error) => error instanceof Problem && error,
  (error) => error instanceof CommandIdReused && new Problem('COMMAND_ID_REUSED'),
  (error, { named }) => error instanceof RevisionConflict && conflict(error, named),
  (error) => error instanceof StoreUnavailable && unavailable('STORE_UNAVAILABLE'),
  (error) => isOutage(error) && unavailable('DATABASE_UNAVAILABLE'),
  (error) => isMalformedValue(error) && new Problem('MALFORMED_VALUE'),
];

const byStatus = (status: number): Problem =>
  new Problem(BY_STATUS[status] ?? (status < 500 ? 'REQUEST_REFUSED' : 'INTERNAL_ERROR'));

const problemFrom = (error: unknown, asked: Asked): Problem => {
  for (const known of KNOWN) {
    const problem = known(error, asked);
    if (problem) return problem;
  }
  return byStatus(statusOf(error) ?? 500);
};

/** Every failure as one problem. What is not known by name becomes 500 and tells nothing of the inside. */
export const problemOf = (error: unknown, messages: Messages, asked: Asked): ProblemAnswer => {
  if (error instanceof DomainError) return ofDomain(error, messages, asked);
  const problem = problemFrom(error, asked);
  const status = problem.code === 'REQUEST_REFUSED' ? statusOf(error) : undefined;
  return ofKit(problem, asked, status);
};
