import type { At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Slice } from '../after.js';
import { LedgerEntryRow } from './ledger.entity.js';
import { moved } from './moved.js';

export type EntryFilter = Readonly<{
  account?: string | undefined;
  transactionId?: string | undefined;
  causedBy?: string | undefined;
}>;
export type StatementRange = Readonly<{
  currency: string;
  /** Effective days, both included. */
  from?: string | undefined;
  to?: string | undefined;
}>;

const shownEntry = ({ cents, currency, position, ...entry }: LedgerEntryRow) => ({
  ...entry,
  position: position.toString(),
  amount: { cents: cents.toString(), currency },
});

const known = (query: SelectQueryBuilder<LedgerEntryRow>, { asOf, validAt }: At): void => {
  if (asOf !== undefined) query.andWhere('entry.recordedAt <= :asOf', { asOf });
  if (validAt !== undefined) query.andWhere('entry.effectiveOn <= :validAt', { validAt });
};

const within = (
  query: SelectQueryBuilder<LedgerEntryRow>,
  { from, to }: Pick<StatementRange, 'from' | 'to'>,
  after: Place | undefined,
): void => {
  if (to !== undefined) query.andWhere('entry.effectiveOn <= :to', { to });
  if (after !== undefined) {
    query.andWhere('(entry.effectiveOn, entry.position, entry.line) > (:day, :position, :line)', after);
  } else if (from !== undefined) {
    query.andWhere('entry.effectiveOn >= :from', { from });
  }
};

@Injectable()
export class LedgerQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which they were recorded. The cursor is `<position>.<line>`. */
  async entries({ limit, cursor, ...filter }: Slice & EntryFilter, at: At = {}) {
    const query = this.#entries();
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`entry.${column} = :${column}`, { [column]: value });
    }
    if (cursor !== undefined) {
      const [position, line] = cursor.split('.');
      query.andWhere('(entry.position, entry.line) > (:position, :line)', { position, line });
    }
    known(query, at);
    const rows = await query
      .orderBy('entry.position')
      .addOrderBy('entry.line')
      .limit(limit + 1)
      .getMany();
    return rows.map(shownEntry);
  }

  /**
   * The entries of an account in the order in which they took effect, each with the balance after it. The cursor is
   * `<effective day>.<position>.<line>`; the balance goes on from it as from the first page.
   */
  async statement(account: string, { currency, from, to }: StatementRange, { limit, cursor }: Slice, at: At = {}) {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const query = this.#entries().where('entry.account = :account AND entry.currency = :currency', {
      account,
      currency,
    });
    known(query, at);
    within(query, { from, to }, after);
    const rows = await query
      .orderBy({ 'entry.effectiveOn': 'ASC', 'entry.position': 'ASC', 'entry.line': 'ASC' })
      .limit(limit + 1)
      .getMany();
    const opening = await this.#before({ account, currency }, after ?? { day: from ?? rows[0]?.effectiveOn }, at);
    let balance = opening;
    const lines = rows.map((row) => {
      balance += row.cents;
      return { ...shownEntry(row), balance: { cents: balance.toString(), currency } };
    });
    return { opening: { cents: opening.toString(), currency }, lines };
  }

  #entries(): SelectQueryBuilder<LedgerEntryRow> {
    return this.dataSource.getRepository(LedgerEntryRow).createQueryBuilder('entry');
  }

  /* The balance in front of a place: of all earlier days, and of that day up to the place itself. */
  async #before(of: { account: string; currency: string }, place: Partial<Place>, at: At): Promise<bigint> {
    const { day, position, line } = place;
    const { sql, parameters } = moved({ account: of.account, before: day }, at);
    const [earlier] = await this.dataSource.query<{ cents: string }[]>(
      `SELECT COALESCE(SUM(debit - credit), 0)::text AS cents FROM ${sql} moved WHERE currency = $${parameters.length + 1}`,
      [...parameters, of.currency],
    );
    const opening = day === undefined ? 0n : BigInt(earlier!.cents);
    if (position === undefined) return opening;
    const query = this.#entries()
      .select('COALESCE(SUM(entry.cents), 0)::text', 'cents')
      .where('entry.account = :account AND entry.currency = :currency AND entry.effectiveOn = :day', { ...of, day })
      .andWhere('(entry.position, entry.line) <= (:position, :line)', { position, line });
    known(query, at);
    return opening + BigInt((await query.getRawOne<{ cents: string }>())!.cents);
  }
}

type Place = Readonly<{ day: string; position: string; line: string }>;

const placeOf = (cursor: string): Place => {
  const [day, position, line] = cursor.split('.') as [string, string, string];
  return { day, position, line };
};
