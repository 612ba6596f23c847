import type { Pool } from 'pg';
import { openTransaction } from './transaction.js';

const TABLES = `
CREATE SCHEMA IF NOT EXISTS messaging;
CREATE TABLE IF NOT EXISTS messaging.inbox (
  consumer text NOT NULL,
  event_id text NOT NULL,
  type text NOT NULL,
  aggregate text NOT NULL,
  handled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, event_id)
);
CREATE TABLE IF NOT EXISTS messaging.parked (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer text NOT NULL,
  event_id text NOT NULL,
  aggregate text NOT NULL,
  subject text NOT NULL,
  headers jsonb NOT NULL,
  payload bytea NOT NULL,
  reason text NOT NULL,
  attempts integer NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  replay_requested_at timestamptz,
  UNIQUE (consumer, event_id)
);
CREATE INDEX IF NOT EXISTS parked_in_order ON messaging.parked (consumer, aggregate, number);
CREATE TABLE IF NOT EXISTS messaging.begun (
  consumer text NOT NULL,
  event_id text NOT NULL,
  times integer NOT NULL,
  PRIMARY KEY (consumer, event_id)
);
CREATE TABLE IF NOT EXISTS messaging.subscriptions (
  consumer text NOT NULL,
  stream text NOT NULL,
  subjects text[] NOT NULL,
  PRIMARY KEY (consumer, stream)
);`;

/** Creates what consumers keep in their own database: inbox, parked events, subscriptions. Does nothing where it is already there. */
export const ensureTables = async (pool: Pool): Promise<void> => {
  const { client, commit, abandon } = await openTransaction(pool);
  try {
    // "IF NOT EXISTS" still fails when two processes come at the same moment.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('messaging tables', 0))`);
    await client.query(TABLES);
    await commit();
  } catch (error) {
    abandon();
    throw error;
  }
};
