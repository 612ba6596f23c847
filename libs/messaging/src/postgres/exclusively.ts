import type { Pool } from 'pg';
import { persistently, sleep, type Backoff } from '../retrying.js';

type Lock = Readonly<{ lost: AbortSignal; release(): void }>;

/** Waits between tries, in milliseconds. */
export type Patience = Readonly<{ standbyMs: number; backoff: Backoff }>;

export const defaultPatience: Patience = { standbyMs: 1_000, backoff: { firstMs: 200, maxMs: 10_000 } };

const tryLock = async (pool: Pool, name: string): Promise<Lock | undefined> => {
  const client = await pool.connect();
  const lost = new AbortController();
  // The lock lives as long as its connection, and is given up with it.
  const release = () => client.release(true);
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
      [name],
    );
    if (rows[0]!.held) return { lost: lost.signal, release };
  } catch (error) {
    release();
    throw error;
  }
  release();
  return undefined;
};

/**
 * Does the work for as long as the signal lasts, in one process at a time (an advisory lock of this name in this database): others wait in
 * standby. Work that fails, or whose lock is lost, is begun again after a while; `progress` says that it runs well again.
 */
export const exclusively = (o: {
  pool: Pool;
  name: string;
  signal: AbortSignal;
  patience: Patience;
  onStandby(): void;
  onFailure(error: unknown): void;
  work(signal: AbortSignal, progress: () => void): Promise<void>;
}): Promise<void> =>
  persistently({
    signal: o.signal,
    backoff: o.patience.backoff,
    onFailure: o.onFailure,
    work: async (signal, progress) => {
      const lock = await tryLock(o.pool, o.name);
      if (!lock) {
        o.onStandby();
        await sleep(o.patience.standbyMs, signal);
        return;
      }
      try {
        await o.work(AbortSignal.any([signal, lock.lost]), progress);
      } finally {
        lock.release();
      }
    },
  });
