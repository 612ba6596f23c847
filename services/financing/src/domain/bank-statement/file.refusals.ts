import { DomainError, type Json } from '@ceriss/kernel';

type Facts = Readonly<Record<string, string | number | null>>;
type Passing = Readonly<Record<string, Json>>;
type Reason<Code extends string> = readonly [code: Code, passing: (facts: Facts) => Passing];

const reason = <Code extends string>(code: Code, passing: (facts: Facts) => Passing): Reason<Code> => [code, passing];

/* As the facts tell it, in cents. */
const closingOf = ({ opening, entries }: Facts): string => (BigInt(opening ?? 0) + BigInt(entries ?? 0)).toString();

/** Why a statement file is not taken, and what it would have to be like. */
const REASONS = {
  malformed: reason('STATEMENT_MALFORMED', () => ({ document: 'well-formed' })),
  'document-type-declared': reason('STATEMENT_DOCUMENT_TYPE_DECLARED', () => ({ documentTypes: 0 })),
  'encoding-unknown': reason('STATEMENT_ENCODING_UNKNOWN', () => ({ encoding: 'utf-8' })),
  'version-unknown': reason('STATEMENT_VERSION_UNKNOWN', () => ({
    messageIn: ['camt.053.001.02', 'camt.053.001.04', 'camt.053.001.08'],
  })),
  'field-too-long': reason('STATEMENT_FIELD_TOO_LONG', ({ field = null }) => ({ shorter: field })),
  'field-missing': reason('STATEMENT_FIELD_MISSING', ({ field = null }) => ({ present: field })),
  'field-invalid': reason('STATEMENT_FIELD_INVALID', ({ field = null }) => ({ asTheStandardSays: field })),
  'no-statement': reason('STATEMENT_MISSING', () => ({ statementsAtLeast: 1 })),
  'statement-in-pages': reason('STATEMENT_IN_PAGES', () => ({ pages: 1 })),
  'more-than-cents': reason('STATEMENT_MORE_THAN_CENTS', () => ({ decimalsAtMost: 2 })),
  'currencies-mixed': reason('STATEMENT_CURRENCIES_MIXED', ({ expected = null }) => ({ currency: expected })),
  'currency-not-euro': reason('STATEMENT_CURRENCY_NOT_EURO', () => ({ currency: 'EUR' })),
  'balance-missing': reason('STATEMENT_BALANCE_MISSING', ({ balance = null }) => ({ present: balance })),
  'balance-repeated': reason('STATEMENT_BALANCE_REPEATED', ({ balance = null }) => ({ once: balance })),
  'does-not-add-up': reason('STATEMENT_DOES_NOT_ADD_UP', (facts) => ({ closing: closingOf(facts) })),
  'account-unknown': reason('STATEMENT_ACCOUNT_UNKNOWN', () => ({ account: 'own-and-open' })),
  'statement-repeated': reason('STATEMENT_REPEATED_IN_FILE', ({ statement = null }) => ({ without: statement })),
  'file-too-large': reason('STATEMENT_FILE_TOO_LARGE', ({ largest = null }) => ({ bytesAtMost: largest })),
  overlaps: reason('STATEMENT_OVERLAPS', ({ bankReference = null }) => ({ withoutEntry: bankReference })),
} as const;

export type FileReason = keyof typeof REASONS;
export type StatementFileRefusal = (typeof REASONS)[FileReason][0];

/** Every code by which a file is not taken. */
export const FILE_REFUSALS: readonly StatementFileRefusal[] = Object.values(REASONS).map(([code]) => code);

/** The refusal of a file, with figures and never a name or a word of it. */
export const fileRefusal = (why: FileReason, facts: Facts): DomainError<StatementFileRefusal> => {
  const [code, passing] = REASONS[why];
  return new DomainError(code, { rule: 'statements@1', facts, wouldPassIf: passing(facts) });
};
