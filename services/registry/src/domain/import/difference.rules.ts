import { DomainError } from '@ceriss/kernel';

type Fields = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields of a row that say something else than what is known. A field that the row does not have says nothing. */
export const differences = (row: Fields, known: Fields): readonly string[] =>
  Object.keys(row).filter((field) => !same(row[field], known[field]));

/** Refuses a row that would change what an import cannot change: whoever wants that does it by the command that gives its grounds. */
export const refuseDifferences = (subjectId: string, fields: readonly string[]): void => {
  if (fields.length === 0) return;
  throw new DomainError('IMPORT_ROW_DIFFERS', {
    rule: 'import-changes@1',
    facts: { subjectId, field: fields[0]!, fields },
    wouldPassIf: { asKnown: fields },
  });
};
