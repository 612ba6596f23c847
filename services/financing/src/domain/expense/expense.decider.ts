import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type MoneyJson } from '@ceriss/kernel';
import { knownAward, type Award } from '../award/award.state.js';
import { openPool, type Pool } from '../pool/pool.decider.js';
import { sharesOf, type CostShareRefusal } from './cost-share.rules.js';
import { expenseCodec, type ExpenseEvent } from './expense.events.js';

export type RegisterExpense = Command<
  'RegisterExpense',
  {
    expenseId: string;
    invoice: string;
    amount: MoneyJson;
    purpose: string;
    incurredOn: string;
    award: Award;
    pool: Pool;
  }
>;
export type ExpenseRefusal = 'EXPENSE_AWARD_NOT_ACCEPTED' | CostShareRefusal;
export type Expense = Readonly<{ status: 'none' | 'registered' }>;

const initialState = (): Expense => ({ status: 'none' });

const evolve = (_: Expense, { type }: ExpenseEvent): Expense => {
  switch (type) {
    case 'financing.expense-registered':
      return { status: 'registered' };
  }
};

const decide = ({ data: { award, pool, ...expense } }: RegisterExpense, { status }: Expense): ExpenseEvent[] => {
  if (status === 'registered') return [];
  const { awardId, status: standing } = knownAward(award);
  if (standing !== 'accepted') {
    throw new DomainError<ExpenseRefusal>('EXPENSE_AWARD_NOT_ACCEPTED', { facts: { awardId, status: standing } });
  }
  const shares = sharesOf(expense.amount, expense.purpose, openPool(pool).sources);
  return [{ type: 'financing.expense-registered', data: { ...expense, awardId, shares } }];
};

export const expenseAggregate: Aggregate<Expense, RegisterExpense, ExpenseEvent> = {
  decider: { initialState, evolve, decide },
  codec: expenseCodec,
  streamOf: (expenseId) => `financing.expense-${expenseId}`,
};
