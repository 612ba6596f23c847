import type { Pool, PoolClient } from 'pg';

export type Transaction = Readonly<{
  client: PoolClient;
  /** Throws when PostgreSQL did not say that it is committed; whether it is, only a look can tell. */
  commit(): Promise<void>;
  /** Closing the connection rolls back, and is right too when the connection is what failed. */
  abandon(): void;
}>;

export const openTransaction = async (pool: Pool): Promise<Transaction> => {
  const client = await pool.connect();
  // A connection that is lost between two queries is told by the next query; without a listener it would end the process.
  const told = () => undefined;
  client.on('error', told);
  const abandon = () => client.release(true);
  try {
    await client.query('BEGIN');
  } catch (error) {
    abandon();
    throw error;
  }
  return {
    client,
    abandon,
    commit: async () => {
      await client.query('COMMIT');
      client.off('error', told);
      client.release();
    },
  };
};
