import type { Pool, PoolClient } from 'pg';
import type { Incoming } from './incoming.js';

type Queryable = Pick<PoolClient, 'query'>;

const HELD_BACK = 'held back behind an earlier event of the same aggregate';

/** What a consumer has done and what it has put aside, in its own database. */
export class Inbox {
  constructor(
    readonly pool: Pool,
    readonly consumer: string,
  ) {}

  /** Whether the event has been handled, or has to wait behind a parked one of its aggregate. */
  async stateOf({ eventId, aggregate }: Incoming): Promise<{ handled: boolean; held: boolean }> {
    const { rows } = await this.pool.query<{ handled: boolean; held: boolean }>({
      name: 'messaging-inbox-state',
      text: `SELECT EXISTS (SELECT FROM messaging.inbox WHERE consumer = $1 AND event_id = $2) AS handled,
                    EXISTS (SELECT FROM messaging.parked WHERE consumer = $1 AND aggregate = $3) AS held`,
      values: [this.consumer, eventId, aggregate],
    });
    return rows[0]!;
  }

  /** Remembers the event as handled, and no longer as parked; false when it already was handled. */
  async record(incoming: Incoming, type: string, on: Queryable = this.pool): Promise<boolean> {
    const { rowCount } = await on.query({
      name: 'messaging-inbox-record',
      text: `WITH replayed AS (DELETE FROM messaging.parked WHERE consumer = $1 AND event_id = $2)
             INSERT INTO messaging.inbox (consumer, event_id, type, aggregate) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING`,
      values: [this.consumer, incoming.eventId, type, incoming.aggregate],
    });
    return rowCount === 1;
  }

  /** Puts an event aside for the reason it failed, or a parked one back with a new reason. */
  async park(incoming: Incoming, reason: string, attempts: number): Promise<void> {
    await this.#insert(
      incoming,
      reason,
      attempts,
      `DO UPDATE SET reason = excluded.reason, attempts = parked.attempts + excluded.attempts, parked_at = now()`,
    );
    await this.pool.query(
      'UPDATE messaging.parked SET replay_requested_at = NULL WHERE consumer = $1 AND aggregate = $2',
      [this.consumer, incoming.aggregate],
    );
  }

  /** Puts an event aside because an earlier one of its aggregate is. */
  async holdBack(incoming: Incoming): Promise<void> {
    await this.#insert(incoming, HELD_BACK, 0, 'DO NOTHING');
  }

  async unpark({ eventId }: Incoming): Promise<void> {
    await this.pool.query('DELETE FROM messaging.parked WHERE consumer = $1 AND event_id = $2', [
      this.consumer,
      eventId,
    ]);
  }

  async #insert(incoming: Incoming, reason: string, attempts: number, onConflict: string): Promise<void> {
    const { eventId, aggregate, subject, headers, payload } = incoming;
    await this.pool.query(
      `INSERT INTO messaging.parked
         (consumer, event_id, aggregate, subject, headers, payload, reason, attempts, replay_requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
         -- What comes after a replay was asked for and before it has begun belongs to it.
         (SELECT max(replay_requested_at) FROM messaging.parked WHERE consumer = $1 AND aggregate = $3))
       ON CONFLICT (consumer, event_id) ${onConflict}`,
      [this.consumer, eventId, aggregate, subject, headers, Buffer.from(payload), reason, attempts],
    );
  }

  /** Counts that the handling of an event begins, and answers how often it has; 0 when it has been handled. */
  async begin({ eventId }: Incoming): Promise<number> {
    const { rows } = await this.pool.query<{ times: number }>(
      `INSERT INTO messaging.begun AS b (consumer, event_id, times)
       SELECT $1, $2, 1 WHERE NOT EXISTS (SELECT FROM messaging.inbox WHERE consumer = $1 AND event_id = $2)
       ON CONFLICT (consumer, event_id) DO UPDATE SET times = b.times + 1 RETURNING times`,
      [this.consumer, eventId],
    );
    return rows[0]?.times ?? 0;
  }

  /** Forgets that its handling has begun: the process is still there. */
  async outlive({ eventId }: Incoming): Promise<void> {
    await this.pool.query('DELETE FROM messaging.begun WHERE consumer = $1 AND event_id = $2', [
      this.consumer,
      eventId,
    ]);
  }

  /** Aggregates whose parked events somebody wants tried again. */
  async replayRequests(): Promise<string[]> {
    const { rows } = await this.pool.query<{ aggregate: string }>(
      'SELECT DISTINCT aggregate FROM messaging.parked WHERE consumer = $1 AND replay_requested_at IS NOT NULL',
      [this.consumer],
    );
    return rows.map(({ aggregate }) => aggregate);
  }

  /** The first parked event of an aggregate, as long as its replay is wanted. */
  async nextToReplay(aggregate: string): Promise<Incoming | undefined> {
    const { rows } = await this.pool.query<Incoming & { wanted: boolean }>(
      `SELECT event_id AS "eventId", aggregate, subject, headers, payload, replay_requested_at IS NOT NULL AS wanted
       FROM messaging.parked WHERE consumer = $1 AND aggregate = $2 ORDER BY number LIMIT 1`,
      [this.consumer, aggregate],
    );
    const [first] = rows;
    return first?.wanted ? first : undefined;
  }

  async countParked(): Promise<number> {
    const { rows } = await this.pool.query<{ parked: number }>(
      'SELECT count(*)::integer AS parked FROM messaging.parked WHERE consumer = $1',
      [this.consumer],
    );
    return rows[0]!.parked;
  }
}
