import { badRequests } from '../bad-input/requests.js';
import type { Flawed } from '../bad-input/flaws.js';
import { judge } from '../checks/verdict.js';
import { Journal } from '../load/journal.js';
import type { Arena } from '../stage/arena.js';
import { untilQuiet } from '../stage/quiet.js';
import type { FaultCase } from './fault-case.js';

type Problem = Readonly<Partial<Record<'type' | 'title' | 'code' | 'correlationId', string>> & { status?: number }>;

const ANSWER_WITHIN_MS = 5_000;
const PROBLEM = 'application/problem+json';

const isProblem = ({ type, title, code, correlationId, status }: Problem, wanted: number): boolean =>
  status === wanted && [type, title, code, correlationId].every((text) => typeof text === 'string' && text !== '');

const ask = async (
  { context, what, url, init, status: wanted }: Flawed,
  journal: Journal,
): Promise<readonly string[]> => {
  const correlationId = crypto.randomUUID();
  const entry = journal.send(correlationId, context, new URL(url).pathname);
  const headersSent = { ...(init.headers as Record<string, string>), 'x-correlation-id': correlationId };
  const response = await fetch(url, {
    ...init,
    headers: headersSent,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((error: Error) => error);
  if (response instanceof Error)
    return [`${context}, ${what}: ${String(response.cause ?? response)} instead of an answer`];
  const { status, headers } = response;
  const isJson = headers.get('content-type')?.includes(PROBLEM);
  const body = isJson ? ((await response.json()) as Record<string, string>) : {};
  journal.answered(entry, { status, headers, body });
  if (status !== wanted) return [`${context}, ${what}: ${status} ${body.code ?? ''} instead of ${wanted}`];
  return isProblem(body as Problem, wanted) ? [] : [`${context}, ${what}: ${status} and no problem+json`];
};

const lastPosition = (arena: Arena): Promise<bigint> => arena.withLog((log) => log.lastPosition());

/** What cannot be right is refused in words, and leaves no trace. */
export const badInput: FaultCase = {
  name: 'bad input to a route of every service',
  run: async (arena, _, say) => {
    await untilQuiet(arena);
    const before = await lastPosition(arena);
    const requests = await badRequests(arena);
    const journal = new Journal();
    const troubles: string[] = [];
    for (const request of requests) troubles.push(...(await ask(request, journal)));
    const after = await lastPosition(arena);
    if (after !== before) troubles.push(`something was appended: the log was at ${before} and is at ${after}`);
    say(`${requests.length} bad requests`);
    const verdict = await judge(arena, journal);
    return { ...verdict, troubles: [...troubles, ...verdict.troubles] };
  },
};
