import type { QueryRunner } from 'typeorm';
import { quoted } from '../quoted.js';
import { HELD_FROM, HELD_FROM_POSITION, HELD_TO, HELD_TO_POSITION, historyOf } from './held-columns.js';

const KEY = `
  SELECT quote_ident(attname) AS name FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
  WHERE indrelid = $1::regclass AND indisprimary ORDER BY array_position(indkey::smallint[], attnum)`;

const INDEXES = `
  SELECT pg_get_indexdef(indexrelid) AS sql FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary ORDER BY 1`;

/* Replaced rows are found as rows are; what was unique among those is not among all that ever held. */
const indexLike = (definition: string, table: string): string =>
  definition.replace(/^CREATE (?:UNIQUE )?INDEX .+? ON .+? USING /, `CREATE INDEX ON ${table} USING `);

/**
 * For migrations: makes the columns and the table that a projection's `history` needs, of a table as it is then. A migration that changes
 * such a table calls it again. What held before is not known until the projection is rebuilt, so its version is raised in the same change.
 */
export const keepHistory = async (runner: QueryRunner, table: string): Promise<void> => {
  const live = quoted(table);
  const history = quoted(historyOf(table));
  await runner.query(`DROP TABLE IF EXISTS ${history}`);
  await runner.query(
    `ALTER TABLE ${live} ADD COLUMN IF NOT EXISTS ${HELD_FROM} timestamptz NOT NULL DEFAULT '-infinity',
       ADD COLUMN IF NOT EXISTS ${HELD_FROM_POSITION} bigint NOT NULL DEFAULT 0`,
  );
  // Whoever writes a row says since when it holds.
  await runner.query(
    `ALTER TABLE ${live} ALTER COLUMN ${HELD_FROM} DROP DEFAULT, ALTER COLUMN ${HELD_FROM_POSITION} DROP DEFAULT`,
  );
  await runner.query(
    `CREATE TABLE ${history} (LIKE ${live} INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE,
       ${HELD_TO} timestamptz NOT NULL, ${HELD_TO_POSITION} bigint NOT NULL)`,
  );
  const key = (await runner.query(KEY, [live])) as readonly { name: string }[];
  await runner.query(
    `ALTER TABLE ${history} ADD PRIMARY KEY (${key.map(({ name }) => name).join(', ')}, ${HELD_FROM})`,
  );
  await runner.query(`CREATE INDEX ON ${history} (${HELD_TO})`);
  const indexes = (await runner.query(INDEXES, [live])) as readonly { sql: string }[];
  for (const { sql } of indexes) await runner.query(indexLike(sql, history));
};

/** For the way back of such a migration. */
export const dropHistory = async (runner: QueryRunner, table: string): Promise<void> => {
  await runner.query(`DROP TABLE ${quoted(historyOf(table))}`);
  await runner.query(`ALTER TABLE ${quoted(table)} DROP COLUMN ${HELD_FROM}, DROP COLUMN ${HELD_FROM_POSITION}`);
};

const KEPT = new RegExp(`^ALTER TABLE .+ DROP COLUMN "(?:${HELD_FROM}|${HELD_FROM_POSITION})"$`);

/** Whether SQL of TypeORM would take away what `keepHistory` has added: entities do not describe it. */
export const takesHistoryAway = (sql: string): boolean => KEPT.test(sql);
