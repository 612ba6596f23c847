import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { expenseCodec, type ExpenseEvent } from '../../domain/expense/expense.events.js';
import { ExpenseRow, ExpenseShareRow } from './expenses.entity.js';

export const expenses = projection<ExpenseEvent>({
  name: 'expenses',
  version: 1,
  context: 'financing',
  tables: [ExpenseRow, ExpenseShareRow],
  codecs: [expenseCodec],
  on: {
    'financing.expense-registered': ({ data: { amount, shares, ...expense } }, rows) => {
      rows.insert(ExpenseRow, { ...expense, cents: centsOf(amount) });
      for (const { sourceId, amount: part } of shares) {
        rows.insert(ExpenseShareRow, { expenseId: expense.expenseId, sourceId, cents: centsOf(part) });
      }
    },
  },
});
