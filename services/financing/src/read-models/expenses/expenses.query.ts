import { euros } from '@ceriss/kernel';
import { asOf, rowsAsOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { CreditNoteRow, ExpenseRow, ExpenseShareRow, InvoiceRow } from './expenses.entity.js';

const shownExpense = ({ cents, ...expense }: ExpenseRow, shares: readonly ExpenseShareRow[]) => ({
  ...expense,
  amount: euros(cents),
  shares: shares
    .filter(({ expenseId }) => expenseId === expense.expenseId)
    .map(({ sourceId, cents: part }) => ({ sourceId, amount: euros(part) })),
});

const shownInvoice = ({ netCents, vatCents, eligibleCents, chargedCents, revision, ...invoice }: InvoiceRow) => ({
  ...invoice,
  net: euros(netCents),
  vat: euros(vatCents),
  eligible: euros(eligibleCents),
  charged: euros(chargedCents),
  available: euros(eligibleCents - chargedCents),
  revision: revision.toString(),
});

@Injectable()
export class ExpensesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The expenses of an award, each with what every source bears of it. `at.validAt`: those incurred by that day. */
  async ofAward(awardId: string, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, ExpenseRow, 'expense', at).where('expense.awardId = :awardId', { awardId });
    if (at.validAt !== undefined) query.andWhere('expense.incurredOn <= :validAt', { validAt: at.validAt });
    const rows = await afterId(query, 'expenseId', slice);
    const shares = await this.#shares(rows, at);
    return rows.map((row) => shownExpense(row, shares));
  }

  /** An invoice with its credit notes and what it is charged to, over all awards. */
  async invoice(invoiceId: string, at: At = {}) {
    const row = await asOf(this.dataSource, InvoiceRow, 'invoice', at)
      .where('invoice.invoiceId = :invoiceId', { invoiceId })
      .getOne();
    if (!row) return undefined;
    const charges = await asOf(this.dataSource, ExpenseRow, 'expense', at)
      .where('expense.invoiceId = :invoiceId', { invoiceId })
      .orderBy('expense.expenseId')
      .getMany();
    const notes = await this.dataSource
      .getRepository(CreditNoteRow)
      .find({ where: { invoiceId }, order: { issuedOn: 'ASC', creditNoteId: 'ASC' } });
    return {
      ...shownInvoice(row),
      charges: charges.map(({ expenseId, awardId, cents, share, status }) => {
        return { expenseId, awardId, status, share, amount: euros(cents) };
      }),
      creditNotes: notes.map(({ netCents, vatCents, invoiceId: _, ...note }) => {
        return { ...note, net: euros(netCents), vat: euros(vatCents) };
      }),
    };
  }

  /** What the sources of an award's costs bear in all. */
  async borne(awardId: string, at: At = {}) {
    const [expense, share] = [
      rowsAsOf(this.dataSource, ExpenseRow, at),
      rowsAsOf(this.dataSource, ExpenseShareRow, at),
    ];
    const rows: { sourceId: string; cents: string }[] = await this.dataSource.query(
      `SELECT share."sourceId", SUM(share.cents)::text AS cents FROM ${share} share
       JOIN ${expense} expense USING ("expenseId") WHERE expense."awardId" = $1 GROUP BY 1 ORDER BY 1`,
      [awardId],
    );
    return rows.map(({ sourceId, cents }) => ({ sourceId, amount: euros(BigInt(cents)) }));
  }

  #shares(expenses: readonly ExpenseRow[], at: At): Promise<ExpenseShareRow[]> {
    return asOf(this.dataSource, ExpenseShareRow, 'share', at)
      .where('share.expenseId = ANY (:expenseIds)', { expenseIds: expenses.map(({ expenseId }) => expenseId) })
      .orderBy('share.sourceId')
      .getMany();
  }
}
