import { namedId } from '@ceriss/kernel';
import type { BankStatementAccepted } from './bank-statement.events.js';

type Read = Pick<BankStatementAccepted['data'], 'statementId' | 'contentDigest'>;

/** The id of a page is of its content too: another file that says it is the same statement has pages of its own, which count for nothing. */
export const pageIdOf = ({ statementId, contentDigest }: Read, page: number): string =>
  namedId(statementId, `${contentDigest}/${page}`);

/** The pages of a statement. */
export const pageIdsOf = (statement: Read & Readonly<{ pages: number }>): string[] =>
  Array.from({ length: statement.pages }, (_, index) => pageIdOf(statement, index + 1));
