import pg from 'pg';
import type { Arena } from './arena.js';

/** Rows of a service's own database. */
export const query = async <Row extends object>(arena: Arena, service: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: arena.environmentOf(service).DATABASE_URL! });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};
