import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './written.js';
import type { StagedRow } from '../../application/import/staging.js';
import { csvRows } from '../../application/import/reading/csv-rows.js';
import { spooled } from '../../application/import/reading/spool.js';

const COLUMNS = ['nif', 'legalName', 'sector', 'territory'];

const read = (bytes: Buffer) =>
  spooled(Readable.from([bytes]), async (file) => {
    const { separator, rows } = await csvRows(file, 'actors');
    const taken: StagedRow[] = [];
    for await (const row of rows) taken.push(row);
    return { encoding: file.encoding, separator, rows: taken };
  });

const text = (separator: string, newline: string): string =>
  [COLUMNS, ['A1', `Año${newline}nuevo`, 'b', '01001']]
    .map((cells) => cells.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join(separator))
    .join(newline);
const cells = { nif: 'A1', sector: 'b', territory: '01001' };

describe('A CSV file', () => {
  it.each([
    ['UTF-8 with semicolons', Buffer.from(text(';', '\n')), 'utf-8', ';', '\n'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text(';', '\r\n')}`), 'utf-8', ';', '\r\n'],
    ['commas', Buffer.from(text(',', '\r\n')), 'utf-8', ',', '\r\n'],
    ['tabs', Buffer.from(text('\t', '\n')), 'utf-8', '\t', '\n'],
    ['Windows-1252', Buffer.from(text(';', '\r\n'), 'latin1'), 'windows-1252', ';', '\r\n'],
    ['UTF-16', Buffer.from(`\uFEFF${text('\t', '\r\n')}`, 'utf16le'), 'utf-16le', '\t', '\r\n'],
    ["Excel's own line before", Buffer.from(`sep=,\r\n${text(',', '\r\n')}`), 'utf-8', ',', '\r\n'],
    ['a mark and that line', Buffer.from(`\uFEFFsep=,\r\n${text(',', '\r\n')}`), 'utf-8', ',', '\r\n'],
  ])('is read as it was meant: %s', async (_, bytes, encoding, separator, newline) => {
    const file = await read(bytes);
    expect([file.encoding, file.separator]).toEqual([encoding, separator]);
    expect(file.rows.map((row) => row.cells)).toEqual([{ ...cells, legalName: `Año${newline}nuevo` }]);
  });

  it('says on which line a row begins, and when it has not one cell for each column', async () => {
    const rows = 'A;"x\r\ny";b;01\r\n\r\n;;;\r\nB;x;b;01;;;\r\nC;x;b;01;z\r\nD;x\r\n';
    const file = await read(Buffer.from(`${COLUMNS.join(';')}\r\n${rows}`));
    expect(file.rows.map(({ row, place, cells: found }) => [row, place, found['#']])).toEqual([
      [1, '2', undefined],
      [2, '6', undefined],
      [3, '7', '5'],
      [4, '8', '2'],
    ]);
  });

  it('brings back every cell that an export has written', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record(Object.fromEntries(COLUMNS.map((column) => [column, fc.string({ unit: 'grapheme' })]))), {
          minLength: 1,
          maxLength: 5,
        }),
        async (rows) => {
          const kept = rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
          const written = await csvOf(COLUMNS, Readable.from(rows) as AsyncIterable<(typeof rows)[number]>).toArray();
          const file = await read(Buffer.concat(written.map((chunk: Buffer | string) => Buffer.from(chunk))));
          expect(file.rows.map((row) => row.cells)).toEqual(kept.map((row) => ({ ...row })));
        },
      ),
      { numRuns: 60 },
    ));
});
