import type { Entry } from './ledger.events.js';

/** What is left of entries in each currency in which they do not sum to zero, by currency; empty when they balance. */
export const imbalanceOf = (entries: readonly Entry[]): Entry['amount'][] => {
  const sums = new Map<string, bigint>();
  for (const { amount } of entries) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + BigInt(amount.cents));
  }
  return [...sums]
    .filter(([, cents]) => cents !== 0n)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, cents]) => ({ cents: cents.toString(), currency }));
};
