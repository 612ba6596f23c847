import { quoted } from '../quoted.js';
import { groupsOf, type ChangeGroup } from './change-groups.js';
import { initialOf, type Values } from './row-change.js';
import type { KeyedChange } from './row-change.js';
import type { ColumnShape, TableShape } from './table-shape.js';

/** One statement for many rows. */
export type Statement = Readonly<{
  /** `$1` is a JSON array of the rows. */
  sql: string;
  /** The same by COPY, for rows that are only put there. */
  copy?: string;
  /** The columns that are written, in the order of `copy`. */
  columns: readonly ColumnShape[];
  /** Rows by property. */
  rows: readonly Values[];
  /** Every one of the rows must be there. */
  allPresent: boolean;
}>;

/** The statements that carry out net changes of one table: one for each kind of change and set of columns. */
export const statementsOf = (
  table: TableShape,
  changes: readonly KeyedChange[],
  schema = table.schema,
): readonly Statement[] => {
  const sql = new TableSql(table, schema);
  return groupsOf(table, changes).map((group) => ({
    sql: sql[group.kind](group),
    ...(group.kind === 'insert' && { copy: sql.copy(group) }),
    columns: sql.columns(group),
    rows: group.rows,
    allPresent: group.allPresent,
  }));
};

class TableSql {
  readonly #target: string;
  readonly #source: string;
  readonly #columns: ReadonlyMap<string, ColumnShape>;
  readonly #primary: readonly ColumnShape[];
  readonly #keys: readonly string[];
  readonly #sameKey: string;

  constructor(table: TableShape, schema: string) {
    this.#target = `${quoted(schema)}.${quoted(table.name)}`;
    this.#source = `json_populate_recordset(NULL::${this.#target}, $1::json)`;
    this.#columns = new Map(table.columns.map((column) => [column.property, column]));
    this.#primary = table.columns.filter(({ primary }) => primary);
    this.#keys = this.#primary.map(({ name }) => quoted(name));
    this.#sameKey = this.#keys.map((key) => `t.${key} = r.${key}`).join(' AND ');
  }

  columns({ set, amounts }: ChangeGroup): readonly ColumnShape[] {
    return [...this.#primary, ...[...set, ...amounts].map((property) => this.#columns.get(property)!)];
  }

  delete(): string {
    return `DELETE FROM ${this.#target} t USING ${this.#source} r WHERE ${this.#sameKey}`;
  }

  update(group: ChangeGroup): string {
    const changes = this.#changes(group);
    return changes.length === 0 ? this.#exists() : this.#update(changes);
  }

  overwrite({ set }: ChangeGroup): string {
    const given = this.#names(set);
    const changes = this.#others().map((name) => `${name} = ${given.includes(name) ? `r.${name}` : 'DEFAULT'}`);
    return changes.length === 0 ? this.#exists() : this.#update(changes);
  }

  insert({ set }: ChangeGroup): string {
    const names = [...this.#keys, ...this.#names(set)].join(', ');
    return `INSERT INTO ${this.#target} (${names}) SELECT ${names} FROM ${this.#source} r`;
  }

  copy({ set }: ChangeGroup): string {
    return `COPY ${this.#target} (${[...this.#keys, ...this.#names(set)].join(', ')}) FROM STDIN`;
  }

  upsert(group: ChangeGroup): string {
    const given = this.#names(group.set);
    const changes = this.#others().map((name) => `${name} = ${given.includes(name) ? `excluded.${name}` : 'DEFAULT'}`);
    return `${this.insert(group)} ${this.#onConflict(changes)}`;
  }

  /* Not ON CONFLICT: that wants all columns that must not be null, also for a row that is there. */
  add(group: ChangeGroup): string {
    const names = [...this.#keys, ...this.#names([...group.set, ...group.amounts])].join(', ');
    const given = [...this.#keys, ...this.#names(group.set)].map((name) => `r.${name}`);
    const starts = group.amounts.map((property) => {
      const column = this.#columns.get(property)!;
      return `r.${quoted(column.name)} + ${initialOf(column)}`;
    });
    const changes = this.#changes(group);
    return [
      `WITH source AS MATERIALIZED (SELECT * FROM ${this.#source})`,
      ...(changes.length > 0 ? [`, changed AS (${this.#update(changes, 'source')})`] : []),
      `INSERT INTO ${this.#target} (${names}) SELECT ${[...given, ...starts].join(', ')} FROM source r`,
      `WHERE NOT EXISTS (SELECT FROM ${this.#target} t WHERE ${this.#sameKey})`,
    ].join(' ');
  }

  #changes({ set, amounts }: ChangeGroup): string[] {
    const sums = amounts.map((property) => {
      const column = this.#columns.get(property)!;
      const name = quoted(column.name);
      return `${name} = COALESCE(t.${name}, ${column.initial ?? 0n}) + r.${name}`;
    });
    return [...this.#names(set).map((name) => `${name} = r.${name}`), ...sums];
  }

  #update(changes: readonly string[], source = this.#source): string {
    return `UPDATE ${this.#target} t SET ${changes.join(', ')} FROM ${source} r WHERE ${this.#sameKey}`;
  }

  /* A change of nothing still says that the row must be there. */
  #exists(): string {
    return `SELECT 1 FROM ${this.#target} t JOIN ${this.#source} r ON ${this.#sameKey}`;
  }

  #onConflict(changes: readonly string[]): string {
    const action = changes.length === 0 ? 'NOTHING' : `UPDATE SET ${changes.join(', ')}`;
    return `ON CONFLICT (${this.#keys.join(', ')}) DO ${action}`;
  }

  #names(properties: readonly string[]): string[] {
    return properties.map((property) => quoted(this.#columns.get(property)!.name));
  }

  #others(): string[] {
    return [...this.#columns.values()].filter(({ primary }) => !primary).map(({ name }) => quoted(name));
  }
}
