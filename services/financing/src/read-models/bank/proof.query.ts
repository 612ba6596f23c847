import { DomainError, euros } from '@ceriss/kernel';
import { asOf, rowsAsOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findingsIn, inChain } from '../../domain/bank-statement/statement-chain.rules.js';
import { suspenseOf } from '../../domain/reconciliation/bank.postings.js';
import type { Part } from '../../domain/reconciliation/bank-entry.events.js';
import { PROOF_ENTRIES, proofOutcome, type Proof, type ProofRefusal } from '../../domain/reconciliation/proof.js';
import { AccountsQuery } from '../ledger/accounts.query.js';
import { BankAccountRow, BankEntryRow, BankStatementPageRow, BankStatementRow } from './bank.entity.js';
import { FindingsQuery, shownFinding } from './findings.query.js';

type Period = Readonly<{ from: string; to: string }>;
type Sums = Readonly<{ before: string; credits: string; debits: string; entries: string }>;

const targetOf = (part: Part): string => {
  switch (part.kind) {
    case 'order':
    case 'return':
      return `payment-order:${part.orderId}`;
    case 'pledge-receipt':
      return `pledge:${part.pledgeId}/${part.instalment}`;
    case 'source-receipt':
      return `source:${part.sourceId}`;
    case 'loan-repayment':
      return `loan:${part.loanId}`;
    case 'account':
      return part.account;
  }
};

/* As the bank has booked them: by day, statement and place in it. */
const inOrder = (entries: readonly BankEntryRow[], statements: readonly BankStatementRow[]): BankEntryRow[] => {
  const place = new Map(statements.map(({ statementId }, index) => [statementId, index]));
  const placeOf = ({ statementId }: BankEntryRow): number => place.get(statementId) ?? 0;
  return entries.toSorted(
    (a, b) =>
      (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0) ||
      placeOf(a) - placeOf(b) ||
      a.number - b.number ||
      a.detail - b.detail,
  );
};

const proven = ({ entryId, bookedOn, bankReference, cents, basis, parts }: BankEntryRow) => ({
  ...{ entryId, bookedOn, bankReference, basis },
  amount: euros(cents),
  matchedWith: (parts ?? []).map(targetOf),
});

@Injectable()
export class ProofQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsQuery,
    private readonly findings: FindingsQuery,
  ) {}

  /** The proof of one account and period, both days included; undefined for an account that is not known. Throws the refusals of proofs. */
  async of(accountId: string, { from, to }: Period, at: At): Promise<Proof | undefined> {
    const account = await asOf(this.dataSource, BankAccountRow, 'account', at)
      .where('account.accountId = :accountId', { accountId })
      .getOne();
    if (!account) return undefined;
    const sums = await this.#sums(account.code, { from, to }, at);
    requireBounded({ from, to }, Number(sums.entries));
    const statements = inChain(await this.findings.statements(accountId, at));
    const entries = inOrder(await this.#entries(account.code, { from, to }, at), statements);
    const told = statements.filter(({ closingOn }) => closingOn <= to);
    const opening = account.openingCents + BigInt(sums.before);
    const closing = opening + BigInt(sums.credits) - BigInt(sums.debits);
    const [ledger, suspense] = [
      await this.#ledger(`bank:${account.code}`, to, at),
      await this.#ledger(suspenseOf(account.code), to, at),
    ];
    const last = told.at(-1)?.closingCents;
    const [byLedger, byBank] = [closing - ledger, last === undefined ? 0n : closing - last];
    const findings = findingsIn(account.openingCents, told).map(shownFinding);
    const [matched, open] = [
      entries.filter(({ status }) => status === 'matched'),
      entries.filter(({ status }) => status === 'open'),
    ];
    const { code, iban, holder } = account;
    return {
      ...{ account: { accountId, code, iban, holder }, from, to, asOf: at.asOf ?? null },
      ...{ opening: euros(opening), credits: euros(BigInt(sums.credits)), debits: euros(BigInt(sums.debits)) },
      ...{ closing: euros(closing), toldByBank: last === undefined ? null : euros(last) },
      ...{
        ledger: euros(ledger),
        suspense: euros(suspense),
        differences: { ledger: euros(byLedger), bank: euros(byBank) },
      },
      statements: told.filter(({ closingOn }) => closingOn >= from).map(shownStatement),
      ...{ matched: matched.map(proven), open: open.map(proven), findings },
      outcome: proofOutcome({ ledger: byLedger, bank: byBank, open: open.length, findings: findings.length }),
    };
  }

  /* Only lines of statements that were accepted; one reading, whatever the number of entries. */
  async #sums(code: string, { from, to }: Period, at: At): Promise<Sums> {
    const [entries, pages] = [
      rowsAsOf(this.dataSource, BankEntryRow, at),
      rowsAsOf(this.dataSource, BankStatementPageRow, at),
    ];
    const [sums] = await this.dataSource.query<[Sums]>(
      `SELECT COALESCE(SUM(e.cents) FILTER (WHERE e."bookedOn" < $2::date), 0)::text AS before,
         COALESCE(SUM(e.cents) FILTER (WHERE e."bookedOn" >= $2::date AND e.cents > 0), 0)::text AS credits,
         COALESCE(-SUM(e.cents) FILTER (WHERE e."bookedOn" >= $2::date AND e.cents < 0), 0)::text AS debits,
         COUNT(*) FILTER (WHERE e."bookedOn" >= $2::date)::text AS entries
       FROM ${entries} e JOIN ${pages} p ON p."pageId" = e."pageId"
       WHERE e."accountCode" = $1 AND e."bookedOn" <= $3::date`,
      [code, from, to],
    );
    return sums;
  }

  #entries(code: string, { from, to }: Period, at: At): Promise<BankEntryRow[]> {
    const pages = rowsAsOf(this.dataSource, BankStatementPageRow, at);
    return asOf(this.dataSource, BankEntryRow, 'entry', at)
      .where('entry.accountCode = :code AND entry.bookedOn BETWEEN :from AND :to', { code, from, to })
      .andWhere(`EXISTS (SELECT 1 FROM ${pages} p WHERE p."pageId" = "entry"."pageId")`)
      .getMany();
  }

  async #ledger(account: string, validAt: string, { asOf: recorded }: At): Promise<bigint> {
    const balances = await this.accounts.balances(account, {
      validAt,
      ...(recorded !== undefined && { asOf: recorded }),
    });
    return BigInt(balances.find(({ currency }) => currency === 'EUR')?.balance.cents ?? '0');
  }
}

const shownStatement = (row: BankStatementRow) => ({
  ...{ reference: row.reference, sequence: row.sequence, closingOn: row.closingOn, contentDigest: row.contentDigest },
  ...{ opening: euros(row.openingCents), closing: euros(row.closingCents) },
});

const requireBounded = ({ from, to }: Period, entries: number): void => {
  if (from > to) {
    const wouldPassIf = { toAtLeast: from };
    throw new DomainError<ProofRefusal>('RECONCILIATION_PERIOD_EMPTY', { facts: { from, to }, wouldPassIf });
  }
  if (entries <= PROOF_ENTRIES) return;
  throw new DomainError<ProofRefusal>('RECONCILIATION_PERIOD_TOO_LONG', {
    facts: { from, to, entries, atMost: PROOF_ENTRIES },
    wouldPassIf: { entriesAtMost: PROOF_ENTRIES },
  });
};
