/** A TypeORM entity whose table a projection owns. */
export type EntityClass<R = object> = new () => R;

/** Changes of rows by primary key. They are folded per row and written with few statements per batch; nothing is read. */
export interface Rows {
  /** The row must not exist. */
  insert<R extends object>(entity: EntityClass<R>, row: NoInfer<R>): void;
  /** Writes the row, whether it exists or not. */
  upsert<R extends object>(entity: EntityClass<R>, row: NoInfer<R>): void;
  /** Changes columns of a row. A missing row stops the projection. */
  update<R extends object>(entity: EntityClass<R>, key: Partial<NoInfer<R>>, change: Partial<NoInfer<R>>): void;
  /** Adds to integer columns. A missing row starts from its key and the defaults of its columns. */
  add<R extends object>(
    entity: EntityClass<R>,
    key: Partial<NoInfer<R>>,
    amounts: Partial<Record<keyof NoInfer<R>, bigint>>,
  ): void;
  /** A missing row is left missing. */
  remove<R extends object>(entity: EntityClass<R>, key: Partial<NoInfer<R>>): void;
}
