import type { MoneyJson } from '@ceriss/kernel';

/** A decimal with a point and two digits after it. */
export const decimalOf = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Euros as a JSON number, which formats of others want: read from the digits and never computed with. */
export const amountOf = (cents: bigint): number => Number(decimalOf(cents));

export const valueOf = ({ cents }: MoneyJson) => ({ amount: amountOf(BigInt(cents)), currency: 'EUR' });
