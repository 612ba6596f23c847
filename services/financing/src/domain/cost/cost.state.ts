import { centsOf, euros, type Cents } from '@ceriss/kernel';
import type { Share } from '../expense/expense.events.js';
import type { CostEvent } from './cost.events.js';

export type BorneCost = Readonly<{ invoiceId: string; awardId: string; cents: Cents; shares: readonly Share[] }>;
/** What the sources of a pool bear, over all costs of its awards. */
export type CostAccount = Readonly<{
  bySource: Readonly<Record<string, Cents>>;
  costs: Readonly<Record<string, BorneCost>>;
  refused: readonly string[];
  /** Events of invoices that have been followed: each lowers a cost once. */
  followed: readonly string[];
}>;

export const initialState = (): CostAccount => ({ bySource: {}, costs: {}, refused: [], followed: [] });

const borne = (bySource: CostAccount['bySource'], shares: readonly Share[], sign: 1n | -1n) => {
  const sums = { ...bySource };
  for (const { sourceId, amount } of shares) sums[sourceId] = (sums[sourceId] ?? 0n) + sign * centsOf(amount);
  return sums;
};

const lowered = (shares: readonly Share[], by: readonly Share[]): Share[] =>
  shares.map(({ sourceId, amount }) => {
    const less = by.find((one) => one.sourceId === sourceId);
    return { sourceId, amount: less ? euros(centsOf(amount) - centsOf(less.amount)) : amount };
  });

export const evolve = (account: CostAccount, { type, data }: CostEvent): CostAccount => {
  switch (type) {
    case 'financing.cost-apportioned': {
      const { expenseId, invoiceId, awardId, amount, shares } = data;
      const cost = { invoiceId, awardId, cents: centsOf(amount), shares };
      return {
        ...account,
        bySource: borne(account.bySource, shares, 1n),
        costs: { ...account.costs, [expenseId]: cost },
      };
    }
    case 'financing.cost-refused':
      return { ...account, refused: [...account.refused, data.expenseId] };
    case 'financing.cost-reduced': {
      const { expenseId, shares, remaining, causedBy } = data;
      const cost = account.costs[expenseId];
      const followed = [...account.followed, `${causedBy}/${expenseId}`];
      if (!cost) return { ...account, followed };
      const now = { ...cost, cents: centsOf(remaining), shares: lowered(cost.shares, shares) };
      return {
        ...account,
        followed,
        bySource: borne(account.bySource, shares, -1n),
        costs: { ...account.costs, [expenseId]: now },
      };
    }
  }
};
