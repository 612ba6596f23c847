import type { Cells, Dataset } from '../../domain/import/columns.js';

/** A row of a file on its way: what it says, and where it stands in the file. */
export type StagedRow = Readonly<{ row: number; place: string; dataset: Dataset; cells: Cells }>;

export const IMPORT_STAGING = Symbol('ImportStaging');

/** Where the rows of a file wait, outside the log, until something has become of each. */
export interface ImportStaging {
  /** All of the rows or none; what an earlier try has left is replaced. Answers how many there are. */
  keep(importId: string, rows: AsyncIterable<StagedRow>): Promise<number>;
  /** The next rows after the one of that number. */
  next(importId: string, after: number, limit: number): Promise<readonly StagedRow[]>;
  /** Forgets rows up to that number. */
  forget(importId: string, upTo: number): Promise<void>;
  /** Forgets all rows if they have waited since before that instant. */
  abandon(importId: string, before: Date): Promise<void>;
}
