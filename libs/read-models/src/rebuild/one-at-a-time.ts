import type { Pool } from 'pg';

/** Throws at once when another process does the same. */
export const oneAtATime = async <T>(pool: Pool, task: string, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  const lost = (error: Error) => (broken = error);
  client.on('error', lost);
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [`ceriss/${task}`],
    );
    if (!rows[0]?.taken) throw new Error(`${task} is already running`);
    try {
      return await work();
    } finally {
      await client
        .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`ceriss/${task}`])
        .catch((error: Error) => (broken = error));
    }
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
};
