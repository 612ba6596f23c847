import { fold, type Amounts, type Operation, type RowChange, type Values } from './row-change.js';
import type { EntityClass, Rows } from './rows.js';
import type { ColumnShape, Shapes, TableShape } from './table-shape.js';

/** One row's net change. The key holds the primary columns by property. */
export type KeyedChange = RowChange & Readonly<{ key: Values }>;

class TableBuffer {
  readonly changes = new Map<string, KeyedChange>();
  readonly #columns: ReadonlyMap<string, ColumnShape>;
  readonly #primary: readonly ColumnShape[];

  constructor(readonly shape: TableShape) {
    this.#columns = new Map(shape.columns.map((column) => [column.property, column]));
    this.#primary = shape.columns.filter(({ primary }) => primary);
  }

  apply(of: object, operation: Operation): void {
    const key = this.#keyOf(of as Values);
    const id = JSON.stringify(this.#primary.map(({ property, stored }) => stored(key[property])));
    const change = fold(this.changes.get(id), operation, this.#columns);
    this.changes.set(id, { ...change, key });
  }

  #keyOf(values: Values): Values {
    const key: Record<string, unknown> = {};
    for (const { property } of this.#primary) {
      const value = values[property];
      if (value === undefined || value === null) throw new Error(`${this.shape.name}: the key has no ${property}`);
      key[property] = value;
    }
    return key;
  }

  /** Throws when the key names anything but the primary columns. */
  exactKey(key: object): Values {
    const extra = Object.keys(this.given(key)).find(
      (property) => !this.#primary.some((one) => one.property === property),
    );
    if (extra) throw new Error(`${this.shape.name}: ${extra} is not part of the key`);
    return this.#keyOf(key as Values);
  }

  /** The properties that are given; throws for one that is no column. */
  given(values: object): Values {
    const entries = Object.entries(values).filter(([, value]) => value !== undefined);
    for (const [property] of entries) {
      if (!this.#columns.has(property)) throw new Error(`${this.shape.name} has no column ${property}`);
    }
    return Object.fromEntries(entries);
  }

  /** The same, for changes: throws for a primary column too. */
  changed(values: object): Values {
    const given = this.given(values);
    const moved = this.#primary.find(({ property }) => property in given);
    if (moved) throw new Error(`${this.shape.name}: ${moved.property} is part of the key and cannot change`);
    return given;
  }
}

/** Collects what a batch of events does to rows, folded to one change a row. Pure: it neither reads nor writes tables. */
export class RowBuffer implements Rows {
  readonly #tables: ReadonlyMap<EntityClass, TableBuffer>;

  constructor(shapes: Shapes) {
    this.#tables = new Map([...shapes].map(([entity, shape]) => [entity, new TableBuffer(shape)]));
  }

  insert<R extends object>(entity: EntityClass<R>, row: NoInfer<R>): void {
    const table = this.#table(entity);
    table.apply(row, { kind: 'insert', row: table.given(row) });
  }

  upsert<R extends object>(entity: EntityClass<R>, row: NoInfer<R>): void {
    const table = this.#table(entity);
    table.apply(row, { kind: 'upsert', row: table.given(row) });
  }

  update<R extends object>(entity: EntityClass<R>, key: Partial<NoInfer<R>>, change: Partial<NoInfer<R>>): void {
    const table = this.#table(entity);
    table.apply(table.exactKey(key), { kind: 'update', set: table.changed(change) });
  }

  add<R extends object>(
    entity: EntityClass<R>,
    key: Partial<NoInfer<R>>,
    amounts: Partial<Record<keyof NoInfer<R>, bigint>>,
  ): void {
    const table = this.#table(entity);
    const exact = table.exactKey(key);
    table.apply(exact, { kind: 'add', key: exact, amounts: table.changed(amounts) as Amounts });
  }

  remove<R extends object>(entity: EntityClass<R>, key: Partial<NoInfer<R>>): void {
    const table = this.#table(entity);
    table.apply(table.exactKey(key), { kind: 'remove' });
  }

  /** Tables with changes, in the order in which the projection names its tables. */
  *changes(): Iterable<readonly [TableShape, readonly KeyedChange[]]> {
    for (const { shape, changes } of this.#tables.values()) {
      if (changes.size > 0) yield [shape, [...changes.values()]];
    }
  }

  get size(): number {
    let size = 0;
    for (const { changes } of this.#tables.values()) size += changes.size;
    return size;
  }

  #table(entity: EntityClass): TableBuffer {
    const table = this.#tables.get(entity);
    if (!table) throw new Error(`${entity.name} is not a table of this projection`);
    return table;
  }
}
