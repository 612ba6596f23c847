import type { Pool } from 'pg';
import { quoted } from '../quoted.js';
import type { Shapes } from './table-shape.js';

export const anyRows = async (pool: Pool, shapes: Shapes): Promise<boolean> => {
  for (const { schema, name } of shapes.values()) {
    const { rowCount } = await pool.query(`SELECT 1 FROM ${quoted(schema)}.${quoted(name)} LIMIT 1`);
    if (rowCount) return true;
  }
  return false;
};
