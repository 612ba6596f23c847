import { DomainError } from '@ceriss/kernel';

/** Why a statement file is not taken. */
const REASONS = {
  malformed: 'STATEMENT_MALFORMED',
  'document-type-declared': 'STATEMENT_DOCUMENT_TYPE_DECLARED',
  'encoding-unknown': 'STATEMENT_ENCODING_UNKNOWN',
  'version-unknown': 'STATEMENT_VERSION_UNKNOWN',
  'field-too-long': 'STATEMENT_FIELD_TOO_LONG',
  'field-missing': 'STATEMENT_FIELD_MISSING',
  'field-invalid': 'STATEMENT_FIELD_INVALID',
  'no-statement': 'STATEMENT_MISSING',
  'statement-in-pages': 'STATEMENT_IN_PAGES',
  'more-than-cents': 'STATEMENT_MORE_THAN_CENTS',
  'currencies-mixed': 'STATEMENT_CURRENCIES_MIXED',
  'currency-not-euro': 'STATEMENT_CURRENCY_NOT_EURO',
  'balance-missing': 'STATEMENT_BALANCE_MISSING',
  'balance-repeated': 'STATEMENT_BALANCE_REPEATED',
  'does-not-add-up': 'STATEMENT_DOES_NOT_ADD_UP',
  'account-unknown': 'STATEMENT_ACCOUNT_UNKNOWN',
  'statement-repeated': 'STATEMENT_REPEATED_IN_FILE',
  'file-too-large': 'STATEMENT_FILE_TOO_LARGE',
  overlaps: 'STATEMENT_OVERLAPS',
} as const;

export type FileReason = keyof typeof REASONS;
export type StatementFileRefusal = (typeof REASONS)[FileReason];

/** The refusal of a file, with figures and never a name or a word of it. */
export const fileRefusal = (
  reason: FileReason,
  facts: Readonly<Record<string, string | number | null>>,
): DomainError<StatementFileRefusal> => new DomainError(REASONS[reason], { rule: 'statements@1', facts });
