import { Versions, type Moment } from '../history/versions.js';
import { fold, type Amounts, type KeyedChange, type Operation, type Values } from './row-change.js';
import type { ColumnShape, TableShape } from './table-shape.js';

/* Runs once or more for every event of a rebuild: no closures and no lists are made here for a row. */
export class TableBuffer {
  readonly changes = new Map<string, KeyedChange>();
  /** Where the table has a history. */
  readonly versions: Versions | undefined;
  readonly #columns: ReadonlyMap<string, ColumnShape>;
  readonly #primary: readonly ColumnShape[];

  constructor(
    readonly shape: TableShape,
    private readonly now: () => Moment,
  ) {
    this.#columns = new Map(shape.columns.map((column) => [column.property, column]));
    this.#primary = shape.columns.filter(({ primary }) => primary);
    this.versions = shape.history && new Versions();
  }

  put(kind: 'insert' | 'upsert', values: object): void {
    const row = this.#given(values);
    this.#apply(row, { kind, row });
  }

  update(key: object, change: object): void {
    this.#apply(this.#exactKey(key), { kind: 'update', set: this.#changed(change) });
  }

  add(key: object, amounts: object): void {
    const exact = this.#exactKey(key);
    this.#apply(exact, { kind: 'add', key: exact, amounts: this.#changed(amounts) as Amounts });
  }

  remove(key: object): void {
    this.#apply(this.#exactKey(key), { kind: 'remove' });
  }

  #apply(key: Values, operation: Operation): void {
    const id = this.#idOf(key);
    const earlier = this.changes.get(id);
    this.versions?.note(id, earlier, this.now());
    const { before, after } = fold(earlier, operation, this.#columns);
    this.changes.set(id, { before, after, key });
  }

  /* Lengths keep the parts of a key apart, whatever is in them. */
  #idOf(values: Values): string {
    let id = '';
    for (const { property, stored } of this.#primary) {
      const value = values[property];
      if (value === undefined || value === null) throw new Error(`${this.shape.name}: the key has no ${property}`);
      const kept = stored(value);
      const text = typeof kept === 'string' ? kept : JSON.stringify(kept);
      if (this.#primary.length === 1) return text;
      id += `${text.length}:${text}`;
    }
    return id;
  }

  /* Throws when the key names anything but the primary columns. */
  #exactKey(values: object): Values {
    const key = this.#given(values);
    for (const property in key) {
      if (!this.#columns.get(property)!.primary) {
        throw new Error(`${this.shape.name}: ${property} is not part of the key`);
      }
    }
    return key;
  }

  /* The properties that are given; throws for one that is no column. */
  #given(values: object): Values {
    const given: Record<string, unknown> = { ...values };
    for (const property in given) {
      if (given[property] === undefined) delete given[property];
      else if (!this.#columns.has(property)) throw new Error(`${this.shape.name} has no column ${property}`);
    }
    return given;
  }

  /* The same, for changes: throws for a primary column too. */
  #changed(values: object): Values {
    const given = this.#given(values);
    for (const { property } of this.#primary) {
      if (property in given) {
        throw new Error(`${this.shape.name}: ${property} is part of the key and cannot change`);
      }
    }
    return given;
  }
}
