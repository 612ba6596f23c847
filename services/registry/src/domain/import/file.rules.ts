import { DomainError } from '@ceriss/kernel';
import { DATASETS } from './columns.js';

const MIB = 1024 * 1024;
const SIZE = 'import-size@1';

/** How much one file may bring. JSON is read whole, CSV as a stream. */
export const LIMITS = { bytes: 50 * MIB, jsonBytes: 10 * MIB, rows: 100_000 } as const;

export const tooLarge = (bytes: number): DomainError =>
  new DomainError('IMPORT_TOO_LARGE', {
    rule: SIZE,
    facts: { mebibytes: bytes / MIB },
    wouldPassIf: { bytes: { atMost: bytes } },
  });

export const tooManyRows = (): DomainError =>
  new DomainError('IMPORT_TOO_MANY_ROWS', {
    rule: SIZE,
    facts: { rows: LIMITS.rows },
    wouldPassIf: { rows: { atMost: LIMITS.rows } },
  });

export const empty = (): DomainError =>
  new DomainError('IMPORT_EMPTY', { rule: SIZE, wouldPassIf: { rows: { atLeast: 1 } } });

export const datasetMissing = (): DomainError =>
  new DomainError('IMPORT_DATASET_MISSING', { rule: 'import-dataset@1', wouldPassIf: { datasetIn: [...DATASETS] } });

export const csvMalformed = (line: number, reason: string): DomainError =>
  new DomainError('IMPORT_CSV_MALFORMED', {
    rule: 'import-csv@1',
    facts: { line, reason },
    wouldPassIf: { lineMended: line },
  });

export const jsonMalformed = (place: string, reason: string): DomainError =>
  new DomainError('IMPORT_JSON_MALFORMED', {
    rule: 'import-json@1',
    facts: { place, reason },
    wouldPassIf: { placeMended: place },
  });
