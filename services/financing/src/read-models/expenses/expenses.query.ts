import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { ExpenseRow, ExpenseShareRow } from './expenses.entity.js';

@Injectable()
export class ExpensesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The expenses of an award, each with what every source pays of it. */
  async ofAward(awardId: string, slice: Slice) {
    const query = this.dataSource.getRepository(ExpenseRow).createQueryBuilder('expense');
    const expenses = await afterId(query.where('expense.awardId = :awardId', { awardId }), 'expenseId', slice);
    const shares = await this.dataSource.getRepository(ExpenseShareRow).find({
      where: { expenseId: In(expenses.map(({ expenseId }) => expenseId)) },
      order: { sourceId: 'ASC' },
    });
    return expenses.map(({ cents, ...expense }) => ({
      ...expense,
      amount: euros(cents),
      shares: shares
        .filter(({ expenseId }) => expenseId === expense.expenseId)
        .map(({ sourceId, cents: part }) => ({ sourceId, amount: euros(part) })),
    }));
  }
}
