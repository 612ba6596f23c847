import { EVENT_STORE } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { euros } from '@ceriss/kernel';
import { asOf, rowsAsOf, type At, type ProjectionRunner } from '@ceriss/read-models';
import { PROJECTIONS } from '@ceriss/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findingsIn, type StatementFinding } from '../../domain/bank-statement/statement-chain.rules.js';
import {
  NO_REFERENCE,
  type EntryIdentity,
  type Held,
  type KnownEntries,
  type Overlap,
} from '../../application/bank/known-entries.js';
import { caughtUp } from '../caught-up.js';
import { BankAccountRow, BankEntryRow, BankStatementPageRow, BankStatementRow } from './bank.entity.js';

/** Twenty years of a statement a day. */
const STATEMENTS = 7_500;
const REPEATED = 100;

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('–') : typeof value === 'bigint' ? JSON.stringify(euros(value)) : String(value);

/** A finding as it is served: amounts as money, everything else as text. */
export const shownFinding = ({ kind, ...facts }: StatementFinding) => ({
  kind: kind as string,
  facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, textOf(value)])),
});

@Injectable()
export class FindingsQuery implements KnownEntries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EVENT_STORE) private readonly log: Log,
    @Inject(PROJECTIONS) private readonly projections: ProjectionRunner,
  ) {}

  /** The statements of an account in the order of their days. */
  statements(accountId: string, at: At = {}): Promise<BankStatementRow[]> {
    return asOf(this.dataSource, BankStatementRow, 'statement', at)
      .where('statement.accountId = :accountId', { accountId })
      .orderBy({ 'statement.closingOn': 'ASC', 'statement.openingOn': 'ASC', 'statement.statementId': 'ASC' })
      .limit(STATEMENTS)
      .getMany();
  }

  /** What does not fit between the statements of an account: the work that waits beside open entries. Undefined for none such. */
  async of(accountId: string, at: At = {}) {
    const account = await asOf(this.dataSource, BankAccountRow, 'account', at)
      .where('account.accountId = :accountId', { accountId })
      .getOne();
    if (!account) return undefined;
    const chain = findingsIn(account.openingCents, await this.statements(accountId, at)).map(shownFinding);
    return [...chain, ...(await this.#repeated(account.code, at))];
  }

  /* What was taken before statements waited for their turn may hold one entry of the bank twice. */
  async #repeated(code: string, at: At) {
    const [entries, statements, pages] = [BankEntryRow, BankStatementRow, BankStatementPageRow].map((one) =>
      rowsAsOf(this.dataSource, one, at),
    );
    const rows = await this.dataSource.query<
      { bankReference: string; bookedOn: string; cents: string; references: string[] }[]
    >(
      `SELECT e."bankReference", e."bookedOn"::text AS "bookedOn", e.cents::text AS cents, array_agg(DISTINCT s.reference ORDER BY s.reference) AS references
       FROM ${entries} e JOIN ${pages} p ON p."pageId" = e."pageId" JOIN ${statements} s ON s."statementId" = p."statementId"
       WHERE e."accountCode" = $1 AND e."bankReference" IS NOT NULL AND e.detail = 0
       GROUP BY 1, 2, 3 HAVING COUNT(DISTINCT s."statementId") > 1 ORDER BY 2, 1 LIMIT ${REPEATED}`,
      [code],
    );
    return rows.map(({ references, cents, ...facts }) => ({
      kind: 'entry-repeated',
      facts: { ...facts, amount: JSON.stringify(euros(BigInt(cents))), statements: references.join(', ') },
    }));
  }

  async among(identities: readonly EntryIdentity[]) {
    if (identities.length === 0) return [];
    await caughtUp(['bank'], this.log, this.projections);
    const column = <K extends keyof EntryIdentity>(name: K) => identities.map((one) => String(one[name]));
    return this.dataSource.query<
      { accountCode: string; statementId: string; reference: string; bankReference: string }[]
    >(
      `SELECT DISTINCT ON (s."statementId") s."accountCode", s."statementId", s.reference, e."bankReference"
       FROM unnest($1::text[], $2::date[], $3::bigint[]) AS wanted(reference, day, cents)
       JOIN bank_entry e ON e."bankReference" = wanted.reference AND e."bookedOn" = wanted.day AND e.cents = wanted.cents
       JOIN bank_statement_page p ON p."pageId" = e."pageId" JOIN bank_statement s ON s."statementId" = p."statementId"
       ORDER BY s."statementId", e."bankReference"`,
      [column('bankReference'), column('bookedOn'), column('cents')],
    );
  }

  /** Waits until what was kept shows: the lines of all pages, also of statements that nobody has accepted. */
  async overlapping(held: readonly Held[]): Promise<Overlap | undefined> {
    await caughtUp(['bank'], this.log, this.projections);
    const [hit] = await this.dataSource.query<Overlap[]>(
      `SELECT mine."statementId", theirs."statementId" AS "otherId", s.reference AS "otherReference", mine."bankReference"
       FROM bank_entry mine
       JOIN bank_entry theirs ON theirs."bankReference" = mine."bankReference" AND theirs."bookedOn" = mine."bookedOn"
         AND theirs.cents = mine.cents AND theirs.detail = mine.detail AND theirs."accountCode" = mine."accountCode"
         AND theirs."statementId" <> mine."statementId"
       LEFT JOIN bank_statement_page p ON p."pageId" = theirs."pageId"
       LEFT JOIN bank_statement s ON s."statementId" = p."statementId"
       WHERE mine."statementId" = ANY($1::uuid[]) AND mine."pageId" = ANY($2::uuid[])
         AND upper(mine."bankReference") <> ALL($3::text[]) AND (s."statementId" IS NOT NULL OR theirs."pageId" = ANY($2::uuid[]))
       ORDER BY s.reference NULLS LAST, mine."bankReference", theirs."statementId" LIMIT 1`,
      [held.map(({ statementId }) => statementId), held.flatMap(({ pageIds }) => pageIds), NO_REFERENCE],
    );
    return hit;
  }
}
