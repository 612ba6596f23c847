import { euros, Fraction } from '@ceriss/kernel';
import { asOf, rowsAsOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { purposeTest, type PurposeRules } from '../../domain/foundation/purpose-test.rules.js';
import { runwayOf } from '../../domain/foundation/runway.rules.js';
import { afterId, type Slice } from '../after.js';
import { AwardRow } from '../awards/awards.entity.js';
import { AccountsQuery } from '../ledger/accounts.query.js';
import { RepaymentsQuery } from '../repayments/repayments.query.js';
import * as row from './foundation.entity.js';

const MOST_ACCOUNTS = 200;
const MOST_SHOWN = 1000;

const sumsOf = (one: row.FoundationYearRow) => ({
  income: euros(one.incomeCents),
  outsideIncome: euros(one.outsideCents),
  obtaining: euros(one.obtainingCents),
  purposes: euros(one.purposesCents),
  administration: euros(one.administrationCents),
  closedOn: one.closedOn,
});

@Injectable()
export class FoundationQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsQuery,
    private readonly repayments: RepaymentsQuery,
  ) {}

  /** Of one year: sums, and by activity what was planned and what was spent; the part carried out is exact. */
  async year(year: number, at: At = {}) {
    const [sums, planned, actual] = await Promise.all([
      asOf(this.dataSource, row.FoundationYearRow, 'one', at).where('one.year = :year', { year }).getOne(),
      asOf(this.dataSource, row.FoundationActivityRow, 'one', at)
        .where('one.year = :year', { year })
        .orderBy('one.activity')
        .getMany(),
      asOf(this.dataSource, row.FoundationActivityActualRow, 'one', at).where('one.year = :year', { year }).getMany(),
    ]);
    if (!sums && planned.length === 0) return undefined;
    const spentOn = new Map(actual.map(({ activity, spentCents }) => [activity, spentCents]));
    const activities = planned.map(({ activity, title, planLineId, plannedCents }) => {
      const spent = spentOn.get(activity) ?? 0n;
      return {
        ...{ activity, title, planLineId, planned: euros(plannedCents), actual: euros(spent) },
        ...{ difference: euros(spent - plannedCents) },
        share: plannedCents > 0n ? new Fraction(spent, plannedCents).toString() : null,
      };
    });
    const nothing = { incomeCents: 0n, outsideCents: 0n, obtainingCents: 0n, purposesCents: 0n };
    return { year, ...sumsOf(sums ?? { year, ...nothing, administrationCents: 0n, closedOn: null }), activities };
  }

  entries(year: number, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, row.FoundationEntryRow, 'one', at).where('one.year = :year', { year });
    return afterId(query, 'entryId', slice).then((rows) =>
      rows.map(({ cents, ...one }) => ({ ...one, amount: euros(cents) })),
    );
  }

  /** Whether each year's income has gone to the purposes by a day. */
  async purposeTest(rules: PurposeRules, day: string, at: At = {}) {
    const rows = await asOf(this.dataSource, row.FoundationYearRow, 'one', at).orderBy('one.year').getMany();
    const figures = rows.map((one) => ({
      ...{ year: one.year, base: one.incomeCents - one.obtainingCents, purposes: one.purposesCents },
    }));
    const { years, surplus } = purposeTest(figures, rules, day);
    return {
      ...{ rule: rules.version, share: rules.share, day, surplus: euros(surplus) },
      years: years.map(({ base, required, applied, outstanding, from, ...one }) => ({
        ...{ ...one, base: euros(base), required: euros(required), applied: euros(applied) },
        ...{ outstanding: euros(outstanding), from: from.map(({ year, amount }) => ({ year, amount: euros(amount) })) },
      })),
    };
  }

  /** The register; with a day, who is related on it. */
  async relatedParties(at: At = {}) {
    const query = asOf(this.dataSource, row.RelatedPartyRow, 'one', at);
    const { validAt: day } = at;
    if (day !== undefined) query.where('one.since <= :day AND (one.until IS NULL OR :day <= one.until)', { day });
    const rows = await query.orderBy('one.partyId').addOrderBy('one.since').limit(MOST_SHOWN).getMany();
    const authorisations = await asOf(this.dataSource, row.RelatedAuthorisationRow, 'one', at)
      .orderBy('one.authorisedOn')
      .addOrderBy('one.authorisationId')
      .getMany();
    return rows.map((one) => ({
      ...one,
      authorisations: authorisations
        .filter(({ partyId }) => partyId === one.partyId)
        .map(({ upToCents, ...rest }) => ({ ...rest, upTo: euros(upToCents) })),
    }));
  }

  /** Transactions with whoever was related on their day, also where that was declared later; `authorised` says whether they were covered. */
  async relatedTransactions(year: number, at: At = {}) {
    const [entries, parties] = [row.FoundationEntryRow, row.RelatedPartyRow].map((one) =>
      rowsAsOf(this.dataSource, one, at),
    );
    const rows: { entryId: string; cents: string; day: string; authorisationId: string | null }[] =
      await this.dataSource.query(
        `SELECT e."entryId", e.side, e.kind, e.cents::text AS cents, e.day::text AS day, e."counterpartyId",
           e."authorisationId", p.relation, p."declaredOn"::text AS "declaredOn"
         FROM ${entries} e JOIN ${parties} p ON p."partyId" = e."counterpartyId"
           AND p.since <= e.day AND (p.until IS NULL OR e.day <= p.until)
         WHERE e.year = $1 AND NOT e.undone ORDER BY e.day, e."entryId" LIMIT ${MOST_SHOWN}`,
        [year],
      );
    return rows.map(({ cents, ...one }) => ({
      ...one,
      amount: euros(BigInt(cents)),
      authorised: one.authorisationId !== null,
    }));
  }

  async commitments(at: At = {}) {
    const rows = await asOf(this.dataSource, row.FoundationCommitmentRow, 'one', at)
      .orderBy({ 'one.dueOn': 'ASC', 'one.commitmentId': 'ASC', 'one.number': 'ASC' })
      .limit(MOST_SHOWN)
      .getMany();
    return rows.map(({ cents, ...one }) => ({ ...one, amount: euros(cents) }));
  }

  /** Cash at the banks less what awards are still to be paid, against what is committed and not paid, and what loans take back. */
  async runway(day: string, at: At = {}) {
    const owed = await asOf(this.dataSource, row.FoundationCommitmentRow, 'one', at)
      .where('(one.paidOn IS NULL OR one.paidOn > :day) AND (one.cancelledOn IS NULL OR one.cancelledOn > :day)', {
        day,
      })
      .getMany();
    const banks = await this.accounts.list({ kind: 'bank', limit: MOST_ACCOUNTS }, { ...at, validAt: day });
    const cash = banks
      .filter(({ currency }) => currency === 'EUR')
      .reduce((sum, { balance }) => sum + BigInt(balance.cents), 0n);
    const promised = await this.#promisedToAwards(at);
    const loans = await this.repayments.owed(day, at);
    const obligations = [...owed.map(({ dueOn, cents }) => ({ dueOn, amount: cents })), ...loans];
    const { available, committed, shortfall, ...rest } = runwayOf(day, cash - promised, obligations);
    return {
      ...{ day, cash: euros(cash), promisedToAwards: euros(promised), available: euros(available) },
      ...{ committed: euros(committed), shortfall: euros(shortfall), ...rest },
    };
  }

  async #promisedToAwards(at: At): Promise<bigint> {
    const awards = rowsAsOf(this.dataSource, AwardRow, at);
    const [{ cents }]: [{ cents: string }] = await this.dataSource.query(
      `SELECT COALESCE(SUM(GREATEST(a.cents - a."paidCents", 0)), 0)::text AS cents FROM ${awards} a
       WHERE a.status IN ('granted', 'accepted')`,
    );
    return BigInt(cents);
  }
}
