import { initialOf, type Values } from './row-change.js';
import type { KeyedChange } from './row-buffer.js';
import type { ColumnShape, TableShape } from './table-shape.js';

/** One statement for many rows. `$1` is a JSON array of them. */
export type Statement = Readonly<{
  sql: string;
  rows: readonly Values[];
  /** Every one of the rows must be there. */
  allPresent: boolean;
}>;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Kind = 'delete' | 'update' | 'overwrite' | 'insert' | 'upsert' | 'add';

/* Rows that go make room for unique values of rows that come. */
const ORDER: readonly Kind[] = ['delete', 'update', 'overwrite', 'insert', 'upsert', 'add'];

const kindOf = ({ before, after }: KeyedChange): Kind | undefined => {
  switch (after.kind) {
    case 'gone':
      return before === 'absent' ? undefined : 'delete';
    case 'replaced':
      return ({ absent: 'insert', present: 'overwrite', any: 'upsert' } as const)[before];
    case 'changed':
      return before === 'present' ? 'update' : 'add';
  }
};

type Group = { kind: Kind; allPresent: boolean; set: readonly string[]; amounts: readonly string[]; rows: Values[] };

/** The statements that carry out net changes of one table: one for each kind of change and set of columns. */
export const statementsOf = (
  table: TableShape,
  changes: readonly KeyedChange[],
  schema = table.schema,
): Statement[] => {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const group = groupOf(change);
    if (!group) continue;
    const id = JSON.stringify([group.kind, group.allPresent, group.set, group.amounts]);
    const known = groups.get(id) ?? { ...group, rows: [] };
    groups.set(id, known);
    known.rows.push(...group.rows);
  }
  const sql = new TableSql(table, schema);
  return [...groups.values()]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((group) => ({ sql: sql[group.kind](group), rows: sql.stored(group.rows), allPresent: group.allPresent }));
};

const groupOf = (change: KeyedChange): Group | undefined => {
  const kind = kindOf(change);
  if (!kind) return undefined;
  const { before, after, key } = change;
  const set: Values = after.kind === 'changed' ? after.set : after.kind === 'replaced' ? after.row : {};
  const amounts = after.kind === 'changed' ? after.amounts : {};
  return {
    kind,
    allPresent: before === 'present',
    set: Object.keys(set)
      .filter((property) => !(property in key))
      .sort(),
    amounts: Object.keys(amounts).sort(),
    rows: [{ ...key, ...set, ...amounts }],
  };
};

class TableSql {
  readonly #target: string;
  readonly #source: string;
  readonly #columns: ReadonlyMap<string, ColumnShape>;
  readonly #keys: readonly string[];
  readonly #sameKey: string;

  constructor(table: TableShape, schema: string) {
    this.#target = `${quoted(schema)}.${quoted(table.name)}`;
    this.#source = `json_populate_recordset(NULL::${this.#target}, $1::json)`;
    this.#columns = new Map(table.columns.map((column) => [column.property, column]));
    this.#keys = table.columns.filter(({ primary }) => primary).map(({ name }) => quoted(name));
    this.#sameKey = this.#keys.map((key) => `t.${key} = r.${key}`).join(' AND ');
  }

  delete(): string {
    return `DELETE FROM ${this.#target} t USING ${this.#source} r WHERE ${this.#sameKey}`;
  }

  update({ set, amounts }: Group): string {
    const changes = [
      ...this.#names(set).map((name) => `${name} = r.${name}`),
      ...amounts.map((property) => this.#sum(property, 'r')),
    ];
    return changes.length === 0 ? this.#exists() : this.#update(changes);
  }

  overwrite({ set }: Group): string {
    const given = this.#names(set);
    const changes = this.#others().map((name) => `${name} = ${given.includes(name) ? `r.${name}` : 'DEFAULT'}`);
    return changes.length === 0 ? this.#exists() : this.#update(changes);
  }

  insert({ set }: Group): string {
    const names = [...this.#keys, ...this.#names(set)].join(', ');
    return `INSERT INTO ${this.#target} AS t (${names}) SELECT ${names} FROM ${this.#source} r`;
  }

  upsert(group: Group): string {
    const given = this.#names(group.set);
    const changes = this.#others().map((name) => `${name} = ${given.includes(name) ? `excluded.${name}` : 'DEFAULT'}`);
    return `${this.insert(group)} ${this.#onConflict(changes)}`;
  }

  add({ set, amounts }: Group): string {
    const names = [...this.#keys, ...this.#names(set), ...this.#names(amounts)];
    const starts = amounts.map((property) => {
      const column = this.#columns.get(property)!;
      return `r.${quoted(column.name)} + ${initialOf(column)}`;
    });
    const values = [...[...this.#keys, ...this.#names(set)].map((name) => `r.${name}`), ...starts];
    const changes = [
      ...this.#names(set).map((name) => `${name} = excluded.${name}`),
      ...amounts.map((property) => this.#sum(property, 'excluded', initialOf(this.#columns.get(property)!))),
    ];
    const insert = `INSERT INTO ${this.#target} AS t (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${this.#source} r`;
    return `${insert} ${this.#onConflict(changes)}`;
  }

  /** Rows by the names and in the form of the columns. */
  stored(rows: readonly Values[]): Values[] {
    return rows.map((row) => {
      const stored: Record<string, unknown> = {};
      for (const property in row) {
        const column = this.#columns.get(property)!;
        stored[column.name] = column.stored(row[property]);
      }
      return stored;
    });
  }

  #update(changes: readonly string[]): string {
    return `UPDATE ${this.#target} t SET ${changes.join(', ')} FROM ${this.#source} r WHERE ${this.#sameKey}`;
  }

  /* A change of nothing still says that the row must be there. */
  #exists(): string {
    return `SELECT 1 FROM ${this.#target} t JOIN ${this.#source} r ON ${this.#sameKey}`;
  }

  #onConflict(changes: readonly string[]): string {
    const action = changes.length === 0 ? 'NOTHING' : `UPDATE SET ${changes.join(', ')}`;
    return `ON CONFLICT (${this.#keys.join(', ')}) DO ${action}`;
  }

  #sum(property: string, source: string, counted = 0n): string {
    const column = this.#columns.get(property)!;
    const name = quoted(column.name);
    return `${name} = COALESCE(t.${name}, ${column.initial ?? 0n}) + ${source}.${name} - ${counted}`;
  }

  #names(properties: readonly string[]): string[] {
    return properties.map((property) => quoted(this.#columns.get(property)!.name));
  }

  #others(): string[] {
    return [...this.#columns.values()].filter(({ primary }) => !primary).map(({ name }) => quoted(name));
  }
}
