import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { CELLS_FOUND, type Dataset } from '../../../domain/import/columns.js';
import { csvMalformed } from '../../../domain/import/file.rules.js';
import { columnsOf } from '../../../domain/import/header.rules.js';
import type { StagedRow } from '../staging.js';
import type { Spooled } from './spool.js';

const SEPARATORS = [';', ',', '\t'] as const;
const LONGEST_HEADER = 64 * 1024;
const LONGEST_RECORD = 256 * 1024;

async function* textOf({ path, encoding }: Spooled): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const SEP_LINE = /^sep=(.)\r?\n/i;

/* Separators inside quotes are text. */
const mostUsed = (header: string): string => {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length - 1 }));
  return counted.toSorted((a, b) => b.count - a.count)[0]!.separator;
};

type Opened = Readonly<{ separator: string; dropped: number; text: AsyncIterable<string> }>;

/* The header line says which separator is used; Excel may say so itself in a line before. */
const opened = async (file: Spooled): Promise<Opened> => {
  const chunks = textOf(file);
  let start = '';
  while (start.length < LONGEST_HEADER) {
    const { value, done } = await chunks.next();
    if (done) break;
    start += value;
  }
  const told = SEP_LINE.exec(start);
  const rest = start.slice(told?.[0].length ?? 0);
  const text = async function* () {
    yield rest;
    yield* chunks;
  };
  return { separator: told?.[1] ?? mostUsed(rest.split(/\r?\n/, 1)[0]!), dropped: told ? 1 : 0, text: text() };
};

const malformed = (error: unknown): unknown =>
  error instanceof CsvError ? csvMalformed(Number(error['lines'] ?? 0), error.code.toLowerCase()) : error;

type Parsed = Readonly<{ record: readonly string[]; info: Info }>;
type Placed = Readonly<{ record: readonly string[]; line: number }>;

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);

/* With the line on which each record begins: the parser's own count takes a quoted CRLF for two lines. */
async function* recordsOf({ separator, dropped, text }: Opened): AsyncGenerator<Placed> {
  const parser = parse({
    ...{ delimiter: separator, bom: true, info: true, relax_column_count: true },
    ...{ skip_empty_lines: true, max_record_size: LONGEST_RECORD },
  });
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    let lines = dropped;
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = lines + info.empty_lines + 1;
      lines += linesWithin(record);
      if (record.some((cell) => cell.trim() !== '')) yield { record, line };
    }
  } catch (error) {
    throw malformed(error);
  }
}

/* An export sets an apostrophe before what a spreadsheet would take for a formula. */
const plainCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/* Spreadsheets fill rows up with empty cells. */
const withoutEmptyEnd = (record: readonly string[], length: number): readonly string[] =>
  record.slice(length).every((cell) => cell.trim() === '') ? record.slice(0, length) : record;

const cellsOf = (columns: readonly string[], record: readonly string[]): StagedRow['cells'] => {
  const cells = withoutEmptyEnd(record, columns.length);
  return {
    ...Object.fromEntries(columns.map((column, index) => [column, plainCell(cells[index] ?? '')])),
    ...(cells.length !== columns.length && { [CELLS_FOUND]: String(cells.length) }),
  };
};

/** A CSV file as rows; `separator` is what it was found to use. Throws DomainError when its columns or its quotes are wrong. */
export const csvRows = async (
  file: Spooled,
  dataset: Dataset,
): Promise<Readonly<{ separator: string; rows: AsyncIterable<StagedRow> }>> => {
  const source = await opened(file);
  const rows = async function* (): AsyncGenerator<StagedRow> {
    let columns: readonly string[] | undefined;
    let row = 0;
    for await (const { record, line } of recordsOf(source)) {
      if (columns) yield { row: (row += 1), place: String(line), dataset, cells: cellsOf(columns, record) };
      else columns = columnsOf(dataset, record);
    }
    if (!columns) columnsOf(dataset, []);
  };
  return { separator: source.separator, rows: rows() };
};
