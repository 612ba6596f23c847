import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import {
  bankStatementCodec,
  statementPageCodec,
  type BankStatementAccepted,
  type StatementPageKept,
} from './bank-statement.events.js';

/** Lines of a statement that is being taken. They count for nothing until it is accepted. */
export type KeepPage = Command<'KeepPage', StatementPageKept['data']>;
/** All its pages are kept, and it adds up. */
export type AcceptStatement = Command<'AcceptStatement', BankStatementAccepted['data']>;
export type StatementRefusal = 'STATEMENT_DIFFERS_FROM_KNOWN' | 'STATEMENT_NOT_COMPARED';

export type StatementPage = StatementPageKept['data'] | undefined;
export type BankStatement = BankStatementAccepted['data'] | undefined;

/* A page's id is of its content: kept once, however often the file is sent or its reader killed. */
export const statementPageAggregate: Aggregate<StatementPage, KeepPage, StatementPageKept> = {
  decider: {
    initialState: () => undefined,
    evolve: (_, { data }) => data,
    decide: ({ data }, page) => (page ? [] : [{ type: 'financing.statement-page-kept', data }]),
  },
  codec: statementPageCodec,
  streamOf: (pageId) => `financing.statement-page-${pageId}`,
};

/** A statement that is known can only be sent again as it was. Throws STATEMENT_DIFFERS_FROM_KNOWN. */
export const requireSame = (
  known: Pick<BankStatementAccepted['data'], 'reference' | 'accountCode' | 'contentDigest'>,
  sent: string,
): void => {
  const { reference, accountCode, contentDigest } = known;
  if (contentDigest === sent) return;
  throw new DomainError<StatementRefusal>('STATEMENT_DIFFERS_FROM_KNOWN', {
    rule: 'statements@1',
    facts: { reference, accountCode, known: contentDigest, sent },
    wouldPassIf: { contentDigest },
  });
};

const accept = (data: AcceptStatement['data'], known: BankStatement): BankStatementAccepted[] => {
  if (!known) return [{ type: 'financing.bank-statement-accepted', data }];
  requireSame(known, data.contentDigest);
  return [];
};

export const bankStatementAggregate: Aggregate<BankStatement, AcceptStatement, BankStatementAccepted> = {
  decider: {
    initialState: () => undefined,
    evolve: (_, { data }) => data,
    decide: ({ data }, statement) => accept(data, statement),
  },
  codec: bankStatementCodec,
  streamOf: (statementId) => `financing.bank-statement-${statementId}`,
};
