import type { AccountKind } from '../../domain/ledger/account.js';
import type { At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Slice } from '../after.js';
import { moved } from './moved.js';

type Turnover = Readonly<{ account: string; currency: string; debit: string; credit: string }>;
type KindTurnover = Readonly<{ kind: string; currency: string; accounts: string; debit: string; credit: string }>;

const sumsOf = ({ currency, debit, credit }: Pick<Turnover, 'currency' | 'debit' | 'credit'>) => {
  const sum = (cents: bigint) => ({ cents: cents.toString(), currency });
  return { debit: sum(BigInt(debit)), credit: sum(BigInt(credit)), balance: sum(BigInt(debit) - BigInt(credit)) };
};

const shownAccount = (row: Turnover) => ({ account: row.account, currency: row.currency, ...sumsOf(row) });

const timeless = ({ asOf, validAt }: At): boolean => asOf === undefined && validAt === undefined;

/* Balances as they are now are kept; those of another time are summed from the turnover. */
const BALANCES = '(SELECT account, currency, "debitCents" AS debit, "creditCents" AS credit FROM account_balance)';

/* Counting distinct accounts of every movement would sort them all. */
const summedByAccount = (sql: string): string =>
  `(SELECT account, currency, SUM(debit) AS debit, SUM(credit) AS credit FROM ${sql} moved GROUP BY account, currency)`;

@Injectable()
export class AccountsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Balances by account, then currency; the cursor is `<account> <currency>`. `at.validAt` is what had taken effect by the end of that day. */
  async list({ kind, limit, cursor }: Slice & { kind?: AccountKind | undefined }, at: At = {}) {
    const { sql, parameters } = this.#turnover({}, at);
    const [account, currency] = cursor?.split(' ') ?? ['', ''];
    const given = [...parameters, kind ?? null, account, currency, limit + 1];
    const n = parameters.length;
    const rows: Turnover[] = await this.dataSource.query(
      `SELECT account, currency, SUM(debit)::text AS debit, SUM(credit)::text AS credit FROM ${sql} moved
       WHERE ($${n + 1}::text IS NULL OR split_part(account, ':', 1) = $${n + 1}) AND (account, currency) > ($${n + 2}, $${n + 3})
       GROUP BY account, currency ORDER BY account, currency LIMIT $${n + 4}`,
      given,
    );
    return rows.map(shownAccount);
  }

  /** What stands on one account, in each of its currencies; empty for one on which nothing has moved. */
  async balances(account: string, at: At = {}) {
    const { sql, parameters } = this.#turnover({ account }, at);
    const rows: Turnover[] = await this.dataSource.query(
      `SELECT account, currency, SUM(debit)::text AS debit, SUM(credit)::text AS credit FROM ${sql} moved
       WHERE account = $${parameters.length + 1} GROUP BY account, currency ORDER BY currency`,
      [...parameters, account],
    );
    return rows.map(shownAccount);
  }

  /** Debits and credits by kind of account and in all, whose difference is zero unless the books are broken. */
  async trialBalance(at: At = {}) {
    const { sql, parameters } = this.#turnover({}, at);
    const rows: KindTurnover[] = await this.dataSource.query(
      `SELECT split_part(account, ':', 1) AS kind, currency, COUNT(*)::text AS accounts,
         SUM(debit)::text AS debit, SUM(credit)::text AS credit
       FROM ${timeless(at) ? sql : summedByAccount(sql)} balance GROUP BY 1, 2 ORDER BY 2, 1`,
      [...parameters],
    );
    const total = (side: 'debit' | 'credit', currency: string) =>
      rows.filter((row) => row.currency === currency).reduce((sum, row) => sum + BigInt(row[side]), 0n);
    const currencies = [...new Set(['EUR', ...rows.map(({ currency }) => currency)])];
    const totals = currencies.map((currency) => {
      const [debit, credit] = [total('debit', currency), total('credit', currency)];
      const { balance, ...sides } = sumsOf({ currency, debit: `${debit}`, credit: `${credit}` });
      return { currency, ...sides, difference: balance };
    });
    const { currency: _, ...inEuros } = totals[0]!;
    return {
      accounts: rows.reduce((sum, { accounts }) => sum + Number(accounts), 0),
      ...inEuros,
      balanced: totals.every(({ difference }) => difference.cents === '0'),
      totals,
      kinds: rows.map(({ kind, accounts, ...row }) => ({
        kind,
        currency: row.currency,
        accounts: Number(accounts),
        ...sumsOf(row),
      })),
    };
  }

  #turnover(of: { account?: string }, at: At) {
    return timeless(at) ? { sql: BALANCES, parameters: [] } : moved(of, at);
  }
}
