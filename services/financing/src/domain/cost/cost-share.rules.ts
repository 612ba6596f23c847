import { apportion, DomainError, euros, sumCents, type Cents } from '@ceriss/kernel';
import type { Source } from '../pool/pool.decider.js';
import type { Share } from '../expense/expense.events.js';

export type CostShareRefusal = 'EXPENSE_WITHOUT_MATCHING_SOURCE' | 'COST_EXCEEDS_SOURCES';

/** The sources of a pool, and the cents that each bears of costs already. */
export type Bearers = Readonly<{ sources: readonly Source[]; borne: Readonly<Record<string, Cents>> }>;

const RULE = 'cost-share@2';

const pays = ({ purposes }: Source, purpose: string): boolean => purposes.length === 0 || purposes.includes(purpose);

/**
 * Splits an amount in proportion to weights, largest remainder, ties to the earlier, no part above its cap: what a capped part cannot
 * take is split among the others in the same way. Throws RangeError when the caps hold less than the amount.
 */
export const apportionWithin = (amount: Cents, weights: readonly bigint[], caps: readonly Cents[]): Cents[] => {
  if (sumCents(caps) < amount) throw new RangeError('the caps hold less than the amount');
  const parts = caps.map(() => 0n);
  let open = caps.map((_, index) => index).filter((index) => caps[index]! > 0n && weights[index]! > 0n);
  for (let left = amount; left > 0n;) {
    const shares = apportion(
      left,
      open.map((index) => weights[index]!),
    );
    const full = open.filter((index, at) => shares[at]! >= caps[index]!);
    if (full.length === 0 || open.every((index, at) => shares[at]! <= caps[index]!)) {
      open.forEach((index, at) => (parts[index] = shares[at]!));
      return parts;
    }
    for (const index of full) {
      parts[index] = caps[index]!;
      left -= caps[index]!;
    }
    open = open.filter((index) => !full.includes(index));
  }
  return parts;
};

/**
 * Shares a cost among the sources whose purposes it fits, in proportion to what they committed and never beyond it, over all costs of
 * the pool together. A restricted euro never pays for anything else. Sources that bear nothing are not named.
 */
export const sharesOf = (amount: Cents, purpose: string, { sources, borne }: Bearers): Share[] => {
  const paying = sources.filter((source) => pays(source, purpose));
  if (paying.length === 0) {
    throw new DomainError<CostShareRefusal>('EXPENSE_WITHOUT_MATCHING_SOURCE', {
      rule: RULE,
      facts: { purpose },
      wouldPassIf: { purposeIn: [...new Set(sources.flatMap(({ purposes }) => purposes))].toSorted() },
    });
  }
  const caps = paying.map(({ sourceId, amount: committed }) => atLeastNothing(committed - (borne[sourceId] ?? 0n)));
  const room = sumCents(caps);
  if (room < amount) {
    throw new DomainError<CostShareRefusal>('COST_EXCEEDS_SOURCES', {
      rule: RULE,
      facts: { purpose, amount: euros(amount), available: euros(room) },
      wouldPassIf: { amountAtMost: euros(room) },
    });
  }
  const weights = paying.map(({ amount: committed }) => committed);
  const parts = apportionWithin(amount, weights, caps);
  return paying
    .map(({ sourceId }, index) => ({ sourceId, amount: euros(parts[index]!) }))
    .filter(({ amount: part }) => part.cents !== '0');
};

const atLeastNothing = (cents: Cents): Cents => (cents < 0n ? 0n : cents);

/** By how much each source bears less when a cost falls: in proportion to what each bears of it, largest remainder, ties to the earlier. */
export const reducedShares = (by: Cents, shares: readonly Share[]): Share[] => {
  const parts = apportion(
    by,
    shares.map(({ amount }) => BigInt(amount.cents)),
  );
  return shares
    .map(({ sourceId }, index) => ({ sourceId, amount: euros(parts[index]!) }))
    .filter(({ amount }) => amount.cents !== '0');
};
