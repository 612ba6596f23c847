import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailableException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EcosystemAnswers, Kept, Question } from '../../read-models/ecosystem/ecosystem-answers.js';

/** Who names no instant is content with what was computed as of so long ago. */
const FRESH_MS = 600_000;
const LONGEST_WAIT_MS = 2_000;
const LOOK_EVERY_MS = 100;
const RETRY_AFTER_S = 2;

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply }>;

const urlOf = ({ url }: FastifyRequest): URL => new URL(url, 'http://service');

/* As fine as instants are kept, so that they sort as text. */
const before = (asOf: string): string => new Date(Date.parse(asOf) - FRESH_MS).toISOString().replace('Z', '000Z');

const alreadyKept = async (answers: EcosystemAnswers, question: Question, request: FastifyRequest) => {
  if (question.asOf === '' || urlOf(request).searchParams.has('asOf')) return answers.find(question);
  return answers.newest(question, before(question.asOf));
};

const requested = async (answers: EcosystemAnswers, question: Question): Promise<Kept> => {
  if (await answers.request(question)) return { question, answer: null };
  throw new ServiceUnavailableException();
};

const awaited = async (answers: EcosystemAnswers, kept: Kept): Promise<Kept> => {
  const until = performance.now() + LONGEST_WAIT_MS;
  let now = kept;
  while (now.answer === null && performance.now() < until) {
    await sleep(LOOK_EVERY_MS);
    now = (await answers.find(kept.question)) ?? kept;
  }
  return now;
};

/**
 * The answer to a question once it is computed; until then 202 with where and when to ask again. Both say as of which instant in
 * `Ceriss-As-Of`. Throws ServiceUnavailableException when too many questions wait.
 */
export const keptAnswer = async (
  answers: EcosystemAnswers,
  asked: Question,
  named: string,
  { request, reply }: Exchange,
): Promise<object> => {
  const known = (await alreadyKept(answers, asked, request)) ?? (await requested(answers, asked));
  const { question, answer } = await awaited(answers, known);
  if (question.asOf !== '') void reply.header('ceriss-as-of', question.asOf);
  if (answer !== null) return { ...question, [named]: JSON.parse(answer) as object };
  const again = urlOf(request);
  if (question.asOf !== '') again.searchParams.set('asOf', question.asOf);
  again.searchParams.set('validAt', question.validAt);
  void reply
    .status(202)
    .header('retry-after', String(RETRY_AFTER_S))
    .header('location', again.pathname + again.search);
  return { ...question, pending: true };
};
