import { apportion, centsOf, DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import type { Source } from '../pool/pool.decider.js';
import type { Share } from './expense.events.js';

export type CostShareRefusal = 'EXPENSE_WITHOUT_MATCHING_SOURCE' | 'EXPENSE_AMOUNT_NOT_POSITIVE';

const pays = ({ purposes }: Source, purpose: string): boolean => purposes.length === 0 || purposes.includes(purpose);

/**
 * Shares an expense among the sources whose purposes it fits, in proportion to what they committed: largest remainder, ties to the source
 * committed earlier. A restricted euro never pays for anything else.
 */
export const sharesOf = (amount: MoneyJson, purpose: string, sources: readonly Source[]): Share[] => {
  if (centsOf(amount) <= 0n)
    throw new DomainError<CostShareRefusal>('EXPENSE_AMOUNT_NOT_POSITIVE', { facts: { amount } });
  const paying = sources.filter((source) => pays(source, purpose));
  if (paying.length === 0) {
    throw new DomainError<CostShareRefusal>('EXPENSE_WITHOUT_MATCHING_SOURCE', {
      rule: 'cost-share@1',
      facts: { purpose },
    });
  }
  const parts = apportion(
    centsOf(amount),
    paying.map((source) => source.amount),
  );
  return paying.map(({ sourceId }, index) => ({ sourceId, amount: euros(parts[index]!) }));
};
