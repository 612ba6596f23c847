/** An amount of euros as integer cents. Never a floating-point number. */
export type Cents = bigint;

/** How money is stored and served: cents as a string, because JSON numbers above 2^53 are silently rounded. */
export type MoneyJson = Readonly<{ cents: string; currency: 'EUR' }>;

export const euros = (cents: Cents): MoneyJson => ({ cents: cents.toString(), currency: 'EUR' });

export const centsOf = ({ cents }: MoneyJson): Cents => BigInt(cents);

export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/**
 * Splits an amount in proportion to weights without losing a cent: largest remainder (Hamilton), ties to the earlier weight.
 * Throws RangeError on an empty list, a negative weight, or weights that sum to zero.
 */
export const apportion = (amount: Cents, weights: readonly bigint[]): Cents[] => {
  const total = sumCents(weights);
  if (weights.length === 0 || total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('apportion needs weights that are not negative and sum to more than zero');
  }
  if (amount < 0n) return apportion(-amount, weights).map((part) => -part);
  const parts = weights.map((weight) => (amount * weight) / total);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  const left = Number(amount - sumCents(parts));
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1n;
  return parts;
};
