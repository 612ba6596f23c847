import { euros, sumCents } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Slice } from '../after.js';
import { AccountBalanceRow, LedgerEntryRow } from './ledger.entity.js';

export type EntryFilter = Readonly<{ account?: string | undefined; transactionId?: string | undefined }>;

type Turnover = Pick<AccountBalanceRow, 'account' | 'debitCents' | 'creditCents'>;

const shownEntry = ({ cents, position, ...entry }: LedgerEntryRow) => ({ ...entry, position, amount: euros(cents) });
const shownAccount = ({ account, debitCents, creditCents }: Turnover) => ({
  account,
  debit: euros(debitCents),
  credit: euros(creditCents),
  balance: euros(debitCents - creditCents),
});

const TURNOVER = (sign: '>' | '<') => `SUM(CASE WHEN entry.cents ${sign} 0 THEN ABS(entry.cents) ELSE 0 END)`;

@Injectable()
export class LedgerQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which they were recorded. The cursor is `<position>.<line>`. */
  async entries({ limit, cursor, ...filter }: Slice & EntryFilter) {
    const query = this.dataSource.getRepository(LedgerEntryRow).createQueryBuilder('entry');
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`entry.${column} = :${column}`, { [column]: value });
    }
    if (cursor !== undefined) {
      const [position, line] = cursor.split('.');
      query.andWhere('(entry.position, entry.line) > (:position, :line)', { position, line });
    }
    const rows = await query
      .orderBy('entry.position')
      .addOrderBy('entry.line')
      .limit(limit + 1)
      .getMany();
    return rows.map(shownEntry);
  }

  /** Balances of all accounts; on a day, of what had taken effect by then, whenever it was recorded. */
  async accounts(validOn?: string) {
    const rows = validOn === undefined ? await this.#balances() : await this.#balancesOn(validOn);
    return rows.map(shownAccount);
  }

  /** Debits, credits and their difference, which is zero unless the books are broken. */
  async trialBalance(validOn?: string) {
    const rows = validOn === undefined ? await this.#balances() : await this.#balancesOn(validOn);
    const [debit, credit] = [sumCents(rows.map((row) => row.debitCents)), sumCents(rows.map((row) => row.creditCents))];
    return {
      ...(validOn !== undefined && { validOn }),
      accounts: rows.length,
      debit: euros(debit),
      credit: euros(credit),
      difference: euros(debit - credit),
      balanced: debit === credit,
    };
  }

  #balances(): Promise<Turnover[]> {
    return this.dataSource.getRepository(AccountBalanceRow).find({ order: { account: 'ASC' } });
  }

  async #balancesOn(validOn: string): Promise<Turnover[]> {
    const rows = await this.dataSource
      .getRepository(LedgerEntryRow)
      .createQueryBuilder('entry')
      .select('entry.account', 'account')
      .addSelect(TURNOVER('>'), 'debit')
      .addSelect(TURNOVER('<'), 'credit')
      .where('entry.effectiveOn <= :validOn', { validOn })
      .groupBy('entry.account')
      .orderBy('entry.account')
      .getRawMany<{ account: string; debit: string; credit: string }>();
    return rows.map(({ account, debit, credit }) => ({
      account,
      debitCents: BigInt(debit),
      creditCents: BigInt(credit),
    }));
  }
}
