import { apportion, centsOf, DomainError, euros, namedId, type MoneyJson } from '@ceriss/kernel';
import type { Condition, Instalment } from './award.events.js';

/** An instalment as a part of the award: percent, and what must have happened before it. */
export type InstalmentPlan = Readonly<{ percent: number; conditions: Condition[] }>;
const ORDERS = '0d6f1a52-7f0b-5a43-8f5e-0e9f7c1b2a31';

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

/**
 * The bank's end-to-end id of an instalment: 32 digits of the award and three of the number, so the same payment has one for ever. A payment
 * that was rejected or came back is ordered anew under one of its own, and the old one is never used again.
 */
export const endToEndIdOf = (awardId: string, instalment: number, attempt = 1): string => {
  const [named, number] = attempt === 1 ? [awardId, instalment] : [namedId(awardId, `payment/${instalment}`), attempt];
  return `${named.replaceAll('-', '')}${String(number).padStart(3, '0')}`;
};

/** The order with an end-to-end id. */
export const orderIdOf = (endToEndId: string): string => namedId(ORDERS, endToEndId);
