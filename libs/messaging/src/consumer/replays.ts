import type { Pool } from 'pg';
import { ensureTables } from '../postgres/tables.js';
import { sleep } from '../retrying.js';
import type { Inbox } from './inbox.js';
import type { Lanes } from './lanes.js';
import type { Suspects } from './suspects.js';

/** Asks for another try of a consumer's parked events, in their order; its worker takes them up. Answers how many there are. */
export const replayParked = async (o: {
  pool: Pool;
  consumer: string;
  /** `<context>/<aggregate id>` */ aggregate?: string;
}) => {
  await ensureTables(o.pool);
  const { rowCount } = await o.pool.query(
    `UPDATE messaging.parked SET replay_requested_at = now() WHERE consumer = $1 AND ($2::text IS NULL OR aggregate = $2)`,
    [o.consumer, o.aggregate ?? null],
  );
  return { requested: rowCount ?? 0 };
};

export type ParkedEvent = Readonly<{
  eventId: string;
  aggregate: string;
  subject: string;
  reason: string;
  attempts: number;
  parkedAt: Date;
}>;

/** What a consumer has put aside, the oldest first, without the payloads. */
export const parkedEvents = async (o: { pool: Pool; consumer: string }): Promise<readonly ParkedEvent[]> => {
  await ensureTables(o.pool);
  const { rows } = await o.pool.query<ParkedEvent>(
    `SELECT event_id AS "eventId", aggregate, subject, reason, attempts, parked_at AS "parkedAt"
     FROM messaging.parked WHERE consumer = $1 ORDER BY number`,
    [o.consumer],
  );
  return rows;
};

type Replaying = Readonly<{ inbox: Inbox; lanes: Lanes; suspects: Suspects; pollMs: number }>;

/** Takes up requested replays, in the lane of their aggregate: what comes meanwhile waits behind them. Throws what the database throws. */
export const replayOnRequest = async (o: Replaying, signal: AbortSignal, well: () => void): Promise<void> => {
  while (!signal.aborted) {
    const requested = await o.inbox.replayRequests();
    const failures = await Promise.all(requested.map((aggregate) => replay(o, aggregate, signal)));
    const failure = failures.find((one) => one !== undefined);
    if (failure !== undefined) throw failure;
    well();
    await sleep(o.pollMs, signal);
  }
};

/** Answers with its failure: work in a lane must not throw. */
const replay = async (
  { inbox, lanes, suspects }: Replaying,
  aggregate: string,
  signal: AbortSignal,
): Promise<unknown> => {
  let failure: unknown;
  await lanes.add(aggregate, async () => {
    try {
      for (;;) {
        const next = await inbox.nextToReplay(aggregate);
        if (!next || !(await suspects.process(next, signal, true))) return;
      }
    } catch (error) {
      failure = error;
    }
  });
  return failure;
};
