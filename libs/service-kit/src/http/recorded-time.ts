import { instantText, parseInstant, type Instant, type Settlement } from '@ceriss/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** What of the ProjectionRunner it takes to say as of when something is answered. */
export type Records = Readonly<{
  newest(names: readonly string[]): Promise<Instant | undefined>;
  settle(names: readonly string[], instant: Instant, timeoutMs: number): Promise<Settlement>;
}>;

const RETRY_AFTER_S = 5;
const LONGEST_WAIT_MS = 2_000;

type TimeQuery = Readonly<{ asOf?: unknown }>;

/**
 * Makes a read of these projections one as of an instant and says in `Ceriss-As-Of` which: whoever asks for the same with that as
 * `asOf` gets the same answer for ever. Who names none is answered as of the newest.
 * Throws Problem when the instant is in the future, or cannot be answered yet, or when no history is kept.
 */
export const settleAsOf = async (
  records: Records,
  names: readonly string[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const query = request.query as TimeQuery;
  const instant = query.asOf === undefined ? await records.newest(names) : asked(query.asOf);
  // What cannot be read is refused by the query's own schema.
  if (instant === undefined) return;
  if (query.asOf !== undefined) await untilSettled(records, names, instant);
  const asOf = instantText(instant);
  request.query = { ...query, asOf };
  void reply.header('ceriss-as-of', asOf);
};

/* How long the store may take at most to show what it has given a time; as the projections reckon it. */
const SHOWN_AFTER_MS = 5_000;

/**
 * The `asOf` of a read that goes to the log itself, past every read model: to the millisecond. Throws Problem when it is in the future,
 * or so near that something may still be recorded by then.
 */
export const asOfLog = (asOf: string | undefined, now: Date): Date | undefined => {
  const instant = asked(asOf);
  if (instant === undefined) return undefined;
  const by = new Date(Math.floor(instant / 1_000));
  if (by > now) throw new Problem('AS_OF_IN_FUTURE');
  if (now.getTime() - by.getTime() < SHOWN_AFTER_MS)
    throw new Problem('NOT_YET_RECORDED', { retryAfter: RETRY_AFTER_S });
  return by;
};

const asked = (asOf: unknown): Instant | undefined => (typeof asOf === 'string' ? parseInstant(asOf) : undefined);

const untilSettled = async (records: Records, names: readonly string[], instant: Instant): Promise<void> => {
  switch (await records.settle(names, instant, LONGEST_WAIT_MS)) {
    case 'settled':
      return;
    case 'pending':
      throw new Problem('NOT_YET_RECORDED', { retryAfter: RETRY_AFTER_S });
    case 'in-future':
      throw new Problem('AS_OF_IN_FUTURE');
    case 'not-kept':
      throw new Problem('AS_OF_NOT_KEPT');
  }
};
