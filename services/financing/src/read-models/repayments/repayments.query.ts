import { euros, sumCents, type Cents } from '@ceriss/kernel';
import { asOf, rowsAsOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { interestDue, principalOwed, type Bearing } from '../../domain/repayment/loan-interest.rules.js';
import { afterId, type Slice } from '../after.js';
import { PledgeRow } from '../pledges/pledges.entity.js';
import { SourceRow } from '../pools/pools.entity.js';
import * as row from './repayments.entity.js';

const MOST_OWED = 10_000;

/** Whether an instalment is repaid by a day, and if not, whether it should be. */
const standing = (open: Cents, dueOn: string, day: string) => {
  if (open <= 0n) return 'repaid' as const;
  if (dueOn < day) return 'overdue' as const;
  return dueOn === day ? ('due' as const) : ('expected' as const);
};

const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);

const bearing = (version: row.RepaymentVersionRow, payments: readonly row.RepaymentPaymentRow[]): Bearing => ({
  drawings: version.drawings.map(({ receivedOn, cents }) => ({ receivedOn, cents: BigInt(cents) })),
  payments: payments.map((one) => ({
    ...{ paidOn: one.paidOn, principal: one.principalCents, interest: one.interestCents },
  })),
  ...{ rates: version.rates, dayCount: version.dayCount },
});

const shownInstalment = (one: row.RepaymentInstalmentRow, repaid: Cents, day: string) => {
  const { number, dueOn, principalCents, throughCents } = one;
  const open = throughCents - repaid > 0n ? least(throughCents - repaid, principalCents) : 0n;
  const [principal, paid] = [euros(principalCents), euros(principalCents - open)];
  return { number, dueOn, principal, repaid: paid, open: euros(open), status: standing(open, dueOn, day) };
};

const shownPayment = ({ paymentId, paidOn, bankReference, bankAccount, ...one }: row.RepaymentPaymentRow) => ({
  ...{ paymentId, paidOn, bankReference, bankAccount, amount: euros(one.interestCents + one.principalCents) },
  ...{ interest: euros(one.interestCents), principal: euros(one.principalCents) },
});

export type OpenInstalment = Readonly<{ loanId: string; number: number; dueOn: string; open: string }>;

@Injectable()
export class RepaymentsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, row.RepaymentRow, 'loan', at);
    if (at.validAt !== undefined) query.where('loan.agreedOn <= :validAt', { validAt: at.validAt });
    return (await afterId(query, 'loanId', slice)).map(({ revision, ...loan }) => ({
      ...loan,
      revision: revision.toString(),
    }));
  }

  /** A loan as it stands on a day: the terms that hold, what is paid, and what is owed with its interest. Undefined before it was agreed. */
  async one(loanId: string, day: string, at: At = {}) {
    const [loan] = await this.#of(row.RepaymentRow, loanId, at).getMany();
    const versions = await this.#of(row.RepaymentVersionRow, loanId, at).orderBy('one.version').getMany();
    const version = versions.findLast(({ agreedOn }) => agreedOn <= day);
    if (!loan || !version) return undefined;
    const payments = await this.#of(row.RepaymentPaymentRow, loanId, at)
      .andWhere('one.paidOn <= :day', { day })
      .orderBy({ 'one.paidOn': 'ASC', 'one.paymentId': 'ASC' })
      .getMany();
    const instalments = await this.#of(row.RepaymentInstalmentRow, loanId, at)
      .andWhere('one.version = :version', { version: version.version })
      .orderBy('one.number')
      .getMany();
    const repaid = sumCents(payments.map(({ principalCents }) => principalCents));
    const terms = bearing(version, payments);
    const { revision, ...told } = loan;
    return {
      ...{ ...told, revision: revision.toString(), day },
      ...{ version: version.version, dayCount: version.dayCount, rates: version.rates },
      ...(await this.#drawn(loan, terms, at)),
      ...{ repaid: euros(repaid), outstanding: euros(principalOwed(terms, day)) },
      interestPaid: euros(sumCents(payments.map(({ interestCents }) => interestCents))),
      interestDue: euros(interestDue(terms, day)),
      instalments: instalments.map((one) => shownInstalment(one, repaid, day)),
      payments: payments.map(shownPayment),
      versions: versions
        .filter(({ agreedOn }) => agreedOn <= day)
        .map(({ version: number, reference, reason, agreedOn }) => ({ version: number, reference, reason, agreedOn })),
    };
  }

  /** Instalments of all loans that should have been repaid before a day and were not, the oldest first. */
  async overdue(day: string, limit: number, at: At = {}) {
    const rows = await this.#open(day, at, { before: day, limit });
    return rows.map(({ open, ...one }) => ({ ...one, open: euros(BigInt(open)) }));
  }

  /** Principal that is not repaid at the end of a day, by the day on which it falls due. */
  async owed(day: string, at: At = {}) {
    const rows = await this.#open(day, at, { before: null, limit: MOST_OWED });
    return rows.map(({ dueOn, open }) => ({ dueOn, amount: BigInt(open) }));
  }

  #open(day: string, at: At, { before, limit }: { before: string | null; limit: number }): Promise<OpenInstalment[]> {
    const [versions, instalments, payments] = [
      row.RepaymentVersionRow,
      row.RepaymentInstalmentRow,
      row.RepaymentPaymentRow,
    ].map((one) => rowsAsOf(this.dataSource, one, at));
    return this.dataSource.query<OpenInstalment[]>(
      `SELECT i."loanId", i.number, i."dueOn"::text AS "dueOn", LEAST(i."throughCents" - paid.cents, i."principalCents")::text AS open
       FROM ${versions} v JOIN ${instalments} i ON i."loanId" = v."loanId" AND i.version = v.version
       CROSS JOIN LATERAL (
         SELECT COALESCE(SUM(p."principalCents"), 0) AS cents FROM ${payments} p
         WHERE p."loanId" = v."loanId" AND p."paidOn" <= $1::date
       ) paid
       WHERE v."agreedOn" <= $1::date AND (v."supersededOn" IS NULL OR v."supersededOn" > $1::date)
         AND i."throughCents" > paid.cents AND ($2::date IS NULL OR i."dueOn" < $2::date)
       ORDER BY i."dueOn", i."loanId", i.number LIMIT $3`,
      [day, before, limit],
    );
  }

  /* What came in since the terms were agreed is owed as well, and is in no instalment until there is a new version. */
  async #drawn({ loanId, pledgeId }: row.RepaymentRow, { drawings }: Bearing, at: At) {
    const received =
      pledgeId === null
        ? await asOf(this.dataSource, SourceRow, 'one', at).where('one.sourceId = :loanId', { loanId }).getOne()
        : await asOf(this.dataSource, PledgeRow, 'one', at).where('one.pledgeId = :loanId', { loanId }).getOne();
    const scheduled = sumCents(drawings.map(({ cents }) => cents));
    const more = (received?.receivedCents ?? scheduled) - scheduled;
    return { principal: euros(scheduled), unscheduled: euros(more > 0n ? more : 0n) };
  }

  #of<R extends { loanId: string }>(entity: new () => R, loanId: string, at: At) {
    return asOf(this.dataSource, entity, 'one', at).where('one.loanId = :loanId', { loanId });
  }
}
