import { euros } from '@ceriss/kernel';
import { asOf, rowsAsOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BankAccountRow, BankEntryRow, BankStatementPageRow, BankStatementRow } from './bank.entity.js';

export type EntryFilter = Readonly<{
  status?: 'open' | 'matched' | undefined;
  account?: string | undefined;
  statementId?: string | undefined;
}>;

const shownAccount = ({ openingCents, ...account }: BankAccountRow) => ({ ...account, opening: euros(openingCents) });
const shownStatement = (row: BankStatementRow) => {
  const { openingCents, closingCents, creditCents, debitCents, openingOn, closingOn, ...statement } = row;
  return {
    ...statement,
    opening: { amount: euros(openingCents), on: openingOn },
    closing: { amount: euros(closingCents), on: closingOn },
    credits: euros(creditCents),
    debits: euros(debitCents),
  };
};
export const shownEntry = ({ cents, unmatched, ...entry }: BankEntryRow) => ({
  ...entry,
  amount: euros(cents),
  unmatched: Number(unmatched),
});

@Injectable()
export class BankQuery {
  constructor(private readonly dataSource: DataSource) {}

  async accounts(at: At = {}) {
    const rows = await asOf(this.dataSource, BankAccountRow, 'account', at).orderBy('account.code').getMany();
    return rows.map(shownAccount);
  }

  async statements(filter: { accountId?: string | undefined }, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, BankStatementRow, 'statement', at);
    const { accountId } = filter;
    if (accountId !== undefined) query.andWhere('statement.accountId = :accountId', { accountId });
    return (await sliced(query, ['closingOn', 'statementId'], slice).getMany()).map(shownStatement);
  }

  async statement(statementId: string, at: At = {}) {
    const row = await asOf(this.dataSource, BankStatementRow, 'statement', at)
      .where('statement.statementId = :statementId', { statementId })
      .getOne();
    return row ? shownStatement(row) : undefined;
  }

  /** Lines of statements that were accepted, the oldest first: what is open is the work that waits. */
  async entries({ status, account, statementId }: EntryFilter, slice: Slice, at: At = {}) {
    const query = this.#counted(at);
    if (status !== undefined) query.andWhere('entry.status = :status', { status });
    if (account !== undefined) query.andWhere('entry.accountCode = :account', { account });
    if (statementId !== undefined) query.andWhere('entry.statementId = :statementId', { statementId });
    return (await sliced(query, ['bookedOn', 'entryId'], slice).getMany()).map(shownEntry);
  }

  async entry(entryId: string, at: At = {}) {
    const row = await this.#counted(at).andWhere('entry.entryId = :entryId', { entryId }).getOne();
    return row ? shownEntry(row) : undefined;
  }

  /* A page that is none of an accepted statement counts for nothing. */
  #counted(at: At) {
    return asOf(this.dataSource, BankEntryRow, 'entry', at).where(
      `EXISTS (SELECT 1 FROM ${rowsAsOf(this.dataSource, BankStatementPageRow, at)} p WHERE p."pageId" = "entry"."pageId")`,
    );
  }
}
