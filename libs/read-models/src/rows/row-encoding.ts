import type { Values } from './row-change.js';
import type { ColumnShape } from './table-shape.js';

/** Large enough that calls do not count, small enough that a chunk is cheap to make. */
const CHUNK_CHARACTERS = 128 * 1024;
const NULL = '\\N';

/** Rows as the JSON array that `json_populate_recordset` reads. */
export const rowsAsJson = (columns: readonly ColumnShape[], rows: readonly Values[]): string =>
  JSON.stringify(
    rows.map((row) => {
      const stored: Record<string, unknown> = {};
      for (const { name, property, stored: storedValue } of columns) stored[name] = storedValue(row[property]);
      return stored;
    }),
  );

/** Rows in the text format of COPY; undefined when a value has no such form that reads like its JSON. */
export const rowsAsCopyText = (columns: readonly ColumnShape[], rows: readonly Values[]): Buffer[] | undefined => {
  const chunks: Buffer[] = [];
  let text = '';
  for (const [index, row] of rows.entries()) {
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place]!;
      const field = fieldOf(column, column.stored(row[column.property]));
      if (field === undefined) return undefined;
      text += place === 0 ? field : `\t${field}`;
    }
    text += '\n';
    if (text.length < CHUNK_CHARACTERS && index < rows.length - 1) continue;
    // Half a surrogate pair would be replaced on the way; as JSON it is refused.
    if (!text.isWellFormed()) return undefined;
    chunks.push(Buffer.from(text));
    text = '';
  }
  return chunks;
};

const fieldOf = ({ copied }: ColumnShape, value: unknown): string | undefined => {
  if (value === null || value === undefined) return NULL;
  switch (copied) {
    case 'json':
      return jsonField(value);
    case 'array':
      return arrayField(value);
    case 'plain':
      return plainField(value);
    case undefined:
      return undefined;
  }
};

const plainField = (value: unknown): string | undefined => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : NULL;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? NULL : value.toISOString();
  return undefined;
};

/* JSON has no control characters of its own. */
const jsonField = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json.includes('\\') ? json.replaceAll('\\', '\\\\') : json;
};

const arrayField = (value: unknown): string | undefined => {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(arrayItem);
  return items.includes(undefined) ? undefined : escaped(`{${items.join(',')}}`);
};

const arrayItem = (value: unknown): string | undefined => {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
};

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
