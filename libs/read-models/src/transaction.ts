import type { Pool, PoolClient } from 'pg';

/** Runs in one transaction: committed when the work resolves, rolled back when it throws. */
export const inTransaction = async <T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements says so by an event that must have a listener.
  const lost = (error: Error) => (broken = error);
  client.on('error', lost);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
};

/** For what can be read from the log again when the database loses it in a crash. */
export const BEGIN_REPLAYABLE = 'BEGIN; SET LOCAL synchronous_commit = off';
