import type { EntityClass } from './rows.js';

export type ColumnShape = Readonly<{
  property: string;
  name: string;
  primary: boolean;
  /** What `add` starts from in a new row: the column's default. Absent when that is not an integer. */
  initial?: bigint;
  /** How COPY writes it; what is absent goes by statements that read JSON. */
  copied?: 'plain' | 'json' | 'array';
  /** The value as JSON that PostgreSQL reads into the column. */
  stored(value: unknown): unknown;
}>;

/** What the buffer and the writer need to know about a table. */
export type TableShape = Readonly<{
  schema: string;
  name: string;
  columns: readonly ColumnShape[];
  /** Present when replaced rows are kept. */
  history?: HeldShapes;
}>;

/** A table with a history as it is stored. The rows that hold say since when, those that were replaced also until when. */
export type HeldShapes = Readonly<{ live: TableShape; passed: TableShape }>;

export type Shapes = ReadonlyMap<EntityClass, TableShape>;
