import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireSame, type StatementRefusal } from './bank-statement.decider.js';
import type { BankStatementAccepted } from './bank-statement.events.js';
import { statementRegisterCodec, type StatementAdmitted } from './statement-register.events.js';

export type Admitted = BankStatementAccepted['data'];
/** `compared`: how many statements the register held when these were held against all that it holds. */
export type AdmitStatements = Command<
  'AdmitStatements',
  { admissionId: string; statements: readonly Admitted[]; compared: number }
>;

type Known = Pick<Admitted, 'statementId' | 'reference' | 'accountCode' | 'contentDigest'>;
/* A chain and no list that every event copies: an account has thousands of them. */
type Chain = Readonly<{ statement: Known; before: Chain }> | undefined;
/** The statements of one account in their turn. */
export type StatementRegister = Readonly<{
  admitted: number;
  known: Chain;
  /** What the last file brought: whoever took it may have ended before it was accepted. All before was accepted. */
  last: readonly StatementAdmitted['data'][];
}>;

const among = (chain: Chain, statementId: string): Known | undefined => {
  for (let at = chain; at; at = at.before) if (at.statement.statementId === statementId) return at.statement;
  return undefined;
};

const evolve = ({ admitted, known, last }: StatementRegister, { data }: StatementAdmitted): StatementRegister => {
  const { statementId, reference, accountCode, contentDigest } = data;
  const again = last[0]?.admissionId === data.admissionId;
  return {
    admitted: admitted + 1,
    known: { statement: { statementId, reference, accountCode, contentDigest }, before: known },
    last: again ? [...last, data] : [data],
  };
};

const admit = (
  { admissionId, statements, compared }: AdmitStatements['data'],
  { admitted, known }: StatementRegister,
): StatementAdmitted[] => {
  const fresh = statements.filter((one) => {
    const before = among(known, one.statementId);
    if (before) requireSame(before, one.contentDigest);
    return !before;
  });
  if (fresh.length > 0 && compared !== admitted) {
    throw new DomainError<StatementRefusal>('STATEMENT_NOT_COMPARED', {
      ...{ rule: 'statements@1', facts: { compared, admitted } },
      wouldPassIf: { compared: admitted },
    });
  }
  return fresh.map((one) => ({ type: 'financing.statement-admitted', data: { ...one, admissionId } }));
};

export const statementRegisterAggregate: Aggregate<StatementRegister, AdmitStatements, StatementAdmitted> = {
  decider: {
    initialState: () => ({ admitted: 0, known: undefined, last: [] }),
    evolve,
    decide: ({ data }, register) => admit(data, register),
  },
  codec: statementRegisterCodec,
  streamOf: (accountId) => `financing.statement-register-${accountId}`,
};
