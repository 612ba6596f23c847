import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Both ends included. */
export type Window = Readonly<{ low: number; high: number }>;

/**
 * Finds events by the beginnings of their streams' names inside the database: a service follows its own part of a log in which
 * most belongs to others, and handing every name over to be looked at costs eight times as much.
 */
export class PrefixScan {
  readonly #statements = new Map<number, StatementSync>();

  constructor(private readonly db: DatabaseSync) {}

  /** Positions in the window, ascending. */
  positions(prefixes: readonly string[], { low, high }: Window): number[] {
    if (prefixes.length === 0 || high < low) return [];
    const rows = this.#statement(prefixes.length).all(low, high, ...prefixes);
    return (rows as unknown as Array<[number]>).map(([position]) => position);
  }

  #statement(prefixes: number): StatementSync {
    const known = this.#statements.get(prefixes);
    if (known) return known;
    const named = Array.from(
      { length: prefixes },
      (_, index) => `substr(s.name, 1, length(?${index + 3})) = ?${index + 3}`,
    );
    // CROSS JOIN keeps the order of the tables: the window first, then the name of each of its events.
    const statement = this.db.prepare(
      `SELECT e.position FROM event e CROSS JOIN stream s ON s.id = e.stream_id
       WHERE e.position BETWEEN ?1 AND ?2 AND (${named.join(' OR ')}) ORDER BY e.position`,
    );
    statement.setReturnArrays(true);
    this.#statements.set(prefixes, statement);
    return statement;
  }
}
