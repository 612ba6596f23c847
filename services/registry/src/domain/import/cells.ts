import { DomainError, type Json } from '@ceriss/kernel';
import { hasCode, type CodeList } from '../code-lists/code-list.js';
import { CELLS_FOUND, plainHeader, type Cells } from './columns.js';

const RULE = 'import-row@1';

/** A cell that cannot be taken. What it says is not repeated: it may be personal. */
export const fieldInvalid = (field: string, reason: string, wouldPassIf?: Readonly<Record<string, Json>>) =>
  new DomainError('IMPORT_FIELD_INVALID', {
    rule: RULE,
    facts: { field, reason },
    ...(wouldPassIf && { wouldPassIf }),
  });

/** Refuses a row that has not one cell for each column: its values would land in the wrong ones. */
export const requireShape = (cells: Cells): void => {
  const found = cells[CELLS_FOUND];
  if (found === undefined) return;
  const expected = Object.keys(cells).length - 1;
  throw new DomainError('IMPORT_ROW_SHAPE', {
    rule: RULE,
    facts: { found: Number(found), expected },
    wouldPassIf: { cells: expected },
  });
};

const LONGEST = { line: 500, text: 5_000 } as const;

/** The text of a cell, trimmed; undefined when it is empty. */
export const optional = (cells: Cells, field: string, kind: keyof typeof LONGEST = 'line'): string | undefined => {
  const text = cells[field]?.trim();
  if (!text) return undefined;
  if (text.length > LONGEST[kind]) throw fieldInvalid(field, 'too-long', { length: { atMost: LONGEST[kind] } });
  return text;
};

export const required = (cells: Cells, field: string, kind: keyof typeof LONGEST = 'line'): string => {
  const text = optional(cells, field, kind);
  if (text !== undefined) return text;
  throw new DomainError('IMPORT_FIELD_MISSING', { rule: RULE, facts: { field }, wouldPassIf: { given: [field] } });
};

/** The parts of a list in one cell, separated by `|`. */
export const listed = (cells: Cells, field: string): string[] =>
  required(cells, field, 'text')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const spanish = (text: string): string | undefined => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** `dd/mm/yyyy` or `yyyy-mm-dd`, as the latter. */
export const day = (cells: Cells, field: string): string | undefined => {
  const text = optional(cells, field);
  if (text === undefined) return undefined;
  const date = spanish(text) ?? text;
  if (isDate(date)) return date;
  throw fieldInvalid(field, 'date', { format: ['dd/mm/aaaa', 'aaaa-mm-dd'] });
};

/* A spreadsheet drops the zero in front. Which of two codes was meant is for people to say. */
const checkTerritoryForm = (field: string, code: string): void => {
  if (/^(\d{2}|\d{5,6})$/.test(code)) return;
  const lost = /^(\d|\d{4})$/.test(code);
  throw fieldInvalid(
    field,
    lost ? 'leading-zero-lost' : 'territory',
    lost ? { [field]: `0${code}` } : { digits: [2, 5, 6] },
  );
};

/** The code of a territory as text; refused with the zero-padded form when a spreadsheet has eaten the zero. */
export const territory = (cells: Cells, field: string): string => {
  const code = required(cells, field);
  checkTerritoryForm(field, code);
  return code;
};

export const territoriesIn = (cells: Cells, field: string): string[] => {
  const codes = listed(cells, field);
  for (const code of codes) checkTerritoryForm(field, code);
  return codes;
};

const codeMeant = (list: CodeList, text: string): string | undefined => {
  if (hasCode(list, text)) return text;
  const plain = plainHeader(text);
  return Object.entries(list.codes).find(([code, labels]) =>
    [code, ...labels].some((name) => plainHeader(name) === plain),
  )?.[0];
};

/** A code of a list, or its label in any of the languages. */
export const coded = <Code extends string>(cells: Cells, field: string, list: CodeList<Code>): Code => {
  const code = codeMeant(list, required(cells, field));
  if (code !== undefined) return code as Code;
  throw fieldInvalid(field, 'code', { codeIn: Object.keys(list.codes) });
};

/** Codes of a list, or their labels, separated by `|`. */
export const codedList = (cells: Cells, field: string, list: CodeList): string[] => {
  const codes = listed(cells, field).map((text) => codeMeant(list, text));
  if (codes.every((code) => code !== undefined)) return codes;
  throw fieldInvalid(field, 'code', { codeIn: Object.keys(list.codes) });
};
