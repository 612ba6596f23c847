import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';

type Value = string | number | readonly string[] | null | undefined;
export type Row = Readonly<Record<string, Value>>;

/** What a spreadsheet would take for a formula gets an apostrophe before it; an import takes that away again. */
export const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellOf = (value: Value): string => {
  if (value === null || value === undefined) return '';
  return harmless(Array.isArray(value) ? value.join('|') : String(value));
};

const BYTE_ORDER_MARK = '\uFEFF';
const line = (cells: readonly string[]): string =>
  stringify([[...cells]], { delimiter: ';', record_delimiter: '\r\n' });

/** CSV as spreadsheets in Spain open it: UTF-8 with its mark, semicolons, lists with `|`. */
export const csvOf = (columns: readonly string[], rows: AsyncIterable<Row>): Readable => {
  const text = async function* () {
    yield BYTE_ORDER_MARK + line(columns);
    for await (const row of rows) yield line(columns.map((column) => cellOf(row[column])));
  };
  return Readable.from(text(), { objectMode: false });
};

/** A JSON array, one element a line, with what stands before and after it. */
export const jsonOf = (rows: AsyncIterable<object>, before = '[', after = ']'): Readable => {
  const text = async function* () {
    let separator = '\n';
    yield before;
    for await (const row of rows) {
      yield separator + JSON.stringify(row);
      separator = ',\n';
    }
    yield `\n${after}\n`;
  };
  return Readable.from(text(), { objectMode: false });
};

/** Rows as they come, each made into something else. */
export async function* mapped<A, B>(rows: AsyncIterable<A>, change: (row: A) => B): AsyncGenerator<B> {
  for await (const row of rows) yield change(row);
}
