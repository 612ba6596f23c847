import { DomainError } from '@ceriss/kernel';
import { columnNamed, COLUMNS, type Dataset } from './columns.js';

const RULE = 'import-columns@1';
const LONGEST_SHOWN = 60;

const refused = (code: string, dataset: Dataset, columns: readonly string[]): DomainError =>
  new DomainError(code, {
    rule: RULE,
    facts: { dataset, columns: columns.map((column) => column.slice(0, LONGEST_SHOWN)) },
    wouldPassIf: { columns: Object.keys(COLUMNS[dataset]) },
  });

/** The columns of a file by their names here. Refuses the file when one is unknown, there twice or missing. */
export const columnsOf = (dataset: Dataset, headers: readonly string[]): readonly string[] => {
  const named = headers.map((header) => columnNamed(dataset, header));
  const unknown = headers.filter((_, index) => named[index] === undefined);
  if (unknown.length > 0) throw refused('IMPORT_COLUMN_UNKNOWN', dataset, unknown);
  const columns = named as string[];
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  if (twice.length > 0) throw refused('IMPORT_COLUMN_DUPLICATE', dataset, twice);
  const missing = Object.entries(COLUMNS[dataset]).filter(
    ([name, { required }]) => required && !columns.includes(name),
  );
  if (missing.length === 0) return columns;
  throw refused(
    'IMPORT_COLUMN_MISSING',
    dataset,
    missing.map(([name]) => name),
  );
};
