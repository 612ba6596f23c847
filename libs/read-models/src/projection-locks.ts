import pg, { type Pool } from 'pg';

const KEY = "hashtextextended('ceriss/projection/' || name, 0)";

/**
 * The right to write projections: session locks on one connection of its own. When that connection dies the locks are gone,
 * and `lost` says so.
 */
export class ProjectionLocks {
  #client: pg.Client | undefined;
  readonly #held = new Set<string>();

  constructor(
    private readonly pool: Pool,
    private readonly lost: () => void,
  ) {}

  holds(name: string): boolean {
    return this.#held.has(name);
  }

  /** Takes what is free of the named ones and not yet held, and tells what was taken. */
  async take(names: readonly string[]): Promise<readonly string[]> {
    const wanted = names.filter((name) => !this.#held.has(name));
    if (wanted.length === 0) return [];
    const client = (this.#client ??= await this.#connect());
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) AS wanted(name) WHERE pg_try_advisory_lock(${KEY})`,
      [wanted],
    );
    // The connection may have died after it answered.
    if (this.#client !== client) return [];
    for (const { name } of rows) this.#held.add(name);
    return rows.map(({ name }) => name);
  }

  async release(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#held.clear();
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.pool.options);
    const gone = () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#held.clear();
      this.lost();
    };
    client.on('error', gone).on('end', gone);
    await client.connect();
    return client;
  }
}

/** Those of the named projections that some process holds. */
export const heldProjections = async (pool: Pool, names: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) AS wanted(name) WHERE EXISTS (
       SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND classid::bigint = (${KEY} >> 32) & 4294967295 AND objid::bigint = ${KEY} & 4294967295)`,
    [names],
  );
  return new Set(rows.map(({ name }) => name));
};
