import { readFile } from 'node:fs/promises';
import { DomainError } from '@ceriss/kernel';
import { columnNamed, COLUMNS, DATASETS, type Cells, type Dataset } from '../../../domain/import/columns.js';
import { datasetMissing, jsonMalformed, LIMITS, tooLarge } from '../../../domain/import/file.rules.js';
import type { StagedRow } from '../staging.js';
import type { Spooled } from './spool.js';

const parsed = async ({ path, bytes, encoding }: Spooled): Promise<unknown> => {
  if (bytes > LIMITS.jsonBytes) {
    throw tooLarge(LIMITS.jsonBytes);
  }
  try {
    return JSON.parse(new TextDecoder(encoding).decode(await readFile(path)));
  } catch {
    throw jsonMalformed('$', 'syntax');
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown, place: string): string => {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((part) => textOf(part, place)).join('|');
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  throw jsonMalformed(place, 'value');
};

const cellsOf = (dataset: Dataset, value: unknown, place: string): Cells => {
  if (!isRecord(value)) throw jsonMalformed(place, 'not-an-object');
  const cells = Object.entries(value).map(([name, cell]) => {
    const column = columnNamed(dataset, name);
    if (column) return [column, textOf(cell, place)] as const;
    throw new DomainError('IMPORT_COLUMN_UNKNOWN', {
      rule: 'import-columns@1',
      facts: { dataset, columns: [name.slice(0, 60)], place },
      wouldPassIf: { columns: Object.keys(COLUMNS[dataset]) },
    });
  });
  return Object.fromEntries(cells);
};

type Lists = readonly Readonly<{ dataset: Dataset; path: string; items: readonly unknown[] }>[];

const listsOf = (content: unknown, dataset: Dataset | undefined): Lists => {
  if (Array.isArray(content)) {
    if (dataset) return [{ dataset, path: '', items: content }];
    throw datasetMissing();
  }
  if (!isRecord(content)) throw jsonMalformed('$', 'not-a-list');
  const unknown = Object.keys(content).find((key) => !DATASETS.some((name) => name === key));
  if (unknown !== undefined) throw jsonMalformed(unknown.slice(0, 60), 'unknown-list');
  return DATASETS.filter((name) => name in content).map((name) => {
    const items = content[name];
    if (!Array.isArray(items)) throw jsonMalformed(name, 'not-a-list');
    return { dataset: name, path: name, items };
  });
};

/** A JSON file as rows: an array of one data set, or `{ actors, initiatives, relations }`. Throws DomainError when it is neither. */
export async function* jsonRows(file: Spooled, dataset: Dataset | undefined): AsyncGenerator<StagedRow> {
  let row = 0;
  for (const list of listsOf(await parsed(file), dataset)) {
    for (const [index, item] of list.items.entries()) {
      const place = `${list.path}[${index}]`;
      yield { row: (row += 1), place, dataset: list.dataset, cells: cellsOf(list.dataset, item, place) };
    }
  }
}
