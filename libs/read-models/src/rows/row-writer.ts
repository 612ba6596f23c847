import type { ClientBase } from 'pg';
import { historyStatementsOf } from '../history/history-statements.js';
import { copyRows } from './copy-rows.js';
import type { RowBuffer, TableChanges } from './row-buffer.js';
import { rowsAsCopyText, rowsAsJson } from './row-encoding.js';
import { statementsOf, type Statement } from './row-statements.js';

/** Bounds the memory that one statement takes here and in the database. */
const ROWS_PER_STATEMENT = 5_000;

/** For fewer rows the one round trip of a statement is cheaper than the two of COPY. */
const ROWS_WORTH_COPYING = 50;

/** A row that an event changes is not there. */
export class RowMissing extends Error {
  override readonly name = 'RowMissing';
}

/** Writes the changes within the client's open transaction. Throws RowMissing, or the database's error. */
export const writeRows = async (client: ClientBase, buffer: RowBuffer, schema?: string): Promise<void> => {
  for (const table of buffer.changes()) {
    for (const statement of allStatements(table, schema)) await write(client, statement, table.shape.name);
  }
};

const allStatements = ({ shape, changes, versions }: TableChanges, schema?: string): readonly Statement[] =>
  shape.history && versions
    ? historyStatementsOf({ changes, versions, history: shape.history }, schema)
    : statementsOf(shape, [...changes.values()], schema);

const write = async (client: ClientBase, statement: Statement, table: string): Promise<void> => {
  const { sql, copy, columns, rows, allPresent } = statement;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT);
    const text = copy && part.length >= ROWS_WORTH_COPYING ? rowsAsCopyText(columns, part) : undefined;
    if (copy && text) {
      await copyRows(client, copy, text);
      continue;
    }
    const { rowCount } = await client.query(sql, [rowsAsJson(columns, part)]);
    if (allPresent && rowCount !== part.length) throw new RowMissing(`${table} lacks a row that was changed`);
  }
};
