import type { Moment, Versions } from '../history/versions.js';
import type { EntityClass, Rows } from './rows.js';
import { TableBuffer } from './table-buffer.js';
import type { KeyedChange } from './row-change.js';
import type { Shapes, TableShape } from './table-shape.js';

/** The net changes of one table by row and, where the table has a history, what its rows were in between. */
export type TableChanges = Readonly<{
  shape: TableShape;
  changes: ReadonlyMap<string, KeyedChange>;
  versions: Versions | undefined;
}>;

/** Collects what a batch of events does to rows, folded to one change a row. Pure: it neither reads nor writes tables. */
export class RowBuffer implements Rows {
  readonly #tables: ReadonlyMap<EntityClass, TableBuffer>;
  #now: Moment | undefined;

  constructor(shapes: Shapes) {
    const now = () => {
      if (!this.#now) throw new Error('a table with a history is changed by no event');
      return this.#now;
    };
    this.#tables = new Map([...shapes].map(([entity, shape]) => [entity, new TableBuffer(shape, now)]));
  }

  /** What follows is done by the event recorded then. */
  at(now: Moment): void {
    this.#now = now;
  }

  insert<R extends object>(entity: EntityClass<R>, row: NoInfer<R>): void {
    this.#table(entity).put('insert', row);
  }

  upsert<R extends object>(entity: EntityClass<R>, row: NoInfer<R>): void {
    this.#table(entity).put('upsert', row);
  }

  update<R extends object>(entity: EntityClass<R>, key: Partial<NoInfer<R>>, change: Partial<NoInfer<R>>): void {
    this.#table(entity).update(key, change);
  }

  add<R extends object>(
    entity: EntityClass<R>,
    key: Partial<NoInfer<R>>,
    amounts: Partial<Record<keyof NoInfer<R>, bigint>>,
  ): void {
    this.#table(entity).add(key, amounts);
  }

  remove<R extends object>(entity: EntityClass<R>, key: Partial<NoInfer<R>>): void {
    this.#table(entity).remove(key);
  }

  /** Tables with changes, in the order in which the projection names its tables. */
  *changes(): Iterable<TableChanges> {
    for (const { shape, changes, versions } of this.#tables.values()) {
      if (changes.size > 0) yield { shape, changes, versions };
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
