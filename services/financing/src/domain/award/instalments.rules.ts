import { apportion, centsOf, DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import type { Condition, Instalment } from './award.events.js';

/** An instalment as a part of the award: percent, and what must have happened before it. */
export type InstalmentPlan = Readonly<{ percent: number; conditions: Condition[] }>;
export type InstalmentRefusal = 'INSTALMENTS_NOT_100';

/** Splits an award into instalments without losing a cent. Refuses plans that do not make up 100 percent. */
export const instalmentsOf = (amount: MoneyJson, plans: readonly InstalmentPlan[]): Instalment[] => {
  const total = plans.reduce((sum, { percent }) => sum + percent, 0);
  if (total !== 100) {
    throw new DomainError<InstalmentRefusal>('INSTALMENTS_NOT_100', { facts: { total }, wouldPassIf: { total: 100 } });
  }
  const parts = apportion(
    centsOf(amount),
    plans.map(({ percent }) => BigInt(percent)),
  );
  return plans.map(({ conditions }, index) => ({ number: index + 1, amount: euros(parts[index]!), conditions }));
};

/** The bank's end-to-end id of an instalment: 32 digits of the award and three of the number, so the same payment has one for ever. */
export const endToEndIdOf = (awardId: string, instalment: number): string =>
  `${awardId.replaceAll('-', '')}${String(instalment).padStart(3, '0')}`;
