import type { ClientBase, Pool } from 'pg';
import { quoted } from '../quoted.js';
import { storedTables, type Shapes, type TableShape } from '../rows/table-shape.js';

const live = ({ schema, name }: TableShape): string => `${quoted(schema)}.${quoted(name)}`;

/* LIKE … INCLUDING ALL would invent names; keys and indexes are made by their definitions so that they keep theirs. */
const LIKE = 'INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMMENTS';

const KEYS = `
  SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', $2::text, relname, conname, pg_get_constraintdef(c.oid)) AS sql
  FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
  WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'x')`;

const INDEXES = `
  SELECT replace(pg_get_indexdef(indexrelid), format(' ON %I.%I ', nspname, relname),
    format(' ON %I.%I ', $2::text, relname)) AS sql
  FROM pg_index JOIN pg_class t ON t.oid = indrelid JOIN pg_namespace n ON n.oid = relnamespace
  WHERE indrelid = $1::regclass
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid)`;

const GRANTS = `
  SELECT format('GRANT %s ON %I.%I TO %s', privilege_type, $2::text, relname,
    CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END) AS sql
  FROM pg_class t, aclexplode(relacl) WHERE t.oid = $1::regclass AND grantee <> relowner`;

/* What points at a table by its identity would keep pointing at the old one. */
const TIES = `
  SELECT 'a foreign key' AS tie FROM pg_constraint WHERE contype = 'f' AND $1::regclass IN (conrelid, confrelid)
  UNION SELECT 'a trigger' FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
  UNION SELECT 'a view on it' FROM pg_depend WHERE refobjid = $1::regclass AND classid = 'pg_rewrite'::regclass
  UNION SELECT 'a sequence' FROM pg_depend d JOIN pg_class s ON s.oid = objid AND relkind = 'S'
    WHERE refobjid = $1::regclass AND d.classid = 'pg_class'::regclass`;

/** Empty tables like the live ones, in a schema of their own. */
export class SideTables {
  readonly #tables: readonly TableShape[];

  constructor(
    readonly schema: string,
    private readonly shapes: Shapes,
  ) {
    this.#tables = storedTables(shapes);
  }

  /** Whatever an earlier, interrupted attempt left goes first. Throws when a table cannot be exchanged. */
  async create(pool: Pool): Promise<void> {
    await this.drop(pool);
    await pool.query(`CREATE SCHEMA ${quoted(this.schema)}`);
    for (const table of this.#tables) {
      const { rows: ties } = await pool.query<{ tie: string }>(TIES, [live(table)]);
      if (ties[0]) throw new Error(`${table.name} cannot be rebuilt aside: it has ${ties[0].tie}`);
      await pool.query(`CREATE TABLE ${this.#side(table)} (LIKE ${live(table)} ${LIKE})`);
      await this.#derive(pool, KEYS, table);
    }
  }

  /** Once the rows are in, since that is much faster than before. */
  async finish(pool: Pool): Promise<void> {
    for (const table of this.#tables) {
      await this.#derive(pool, INDEXES, table);
      await this.#derive(pool, GRANTS, table);
      await pool.query(`ANALYZE ${this.#side(table)}`);
    }
  }

  /** Rows that hold now. */
  async count(pool: Pool): Promise<number> {
    let rows = 0;
    for (const table of this.shapes.values()) {
      const counted = await pool.query<{ count: string }>(`SELECT count(*) FROM ${this.#side(table)}`);
      rows += Number(counted.rows[0]?.count);
    }
    return rows;
  }

  /** Puts these tables in the place of the live ones, in the client's open transaction. */
  async exchange(client: ClientBase): Promise<void> {
    for (const table of this.#tables) {
      await client.query(`DROP TABLE ${live(table)}`);
      await client.query(`ALTER TABLE ${this.#side(table)} SET SCHEMA ${quoted(table.schema)}`);
    }
    await client.query(`DROP SCHEMA ${quoted(this.schema)}`);
  }

  async drop(pool: Pool): Promise<void> {
    await pool.query(`DROP SCHEMA IF EXISTS ${quoted(this.schema)} CASCADE`);
  }

  #side({ name }: TableShape): string {
    return `${quoted(this.schema)}.${quoted(name)}`;
  }

  async #derive(pool: Pool, query: string, table: TableShape): Promise<void> {
    const { rows } = await pool.query<{ sql: string }>(query, [live(table), this.schema]);
    for (const { sql } of rows) await pool.query(sql);
  }
}
