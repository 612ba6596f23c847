import { Fraction } from '@ceriss/kernel';
import { z } from 'zod';

/** A measured quantity as decimal text, exactly as it was reported: `12.5`, `-3`. */
export const quantity = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
export const direction = z.enum(['increase', 'decrease']);
export type Direction = z.infer<typeof direction>;

/**
 * How far a value has come from the baseline to the target: 0 at the first, 1 at the second, negative when it went the other way.
 * Baseline and target are never equal.
 */
export const progressOf = (indicator: Readonly<{ baseline: string; target: string }>, value: string): Fraction => {
  const from = Fraction.fromDecimal(indicator.baseline);
  return Fraction.fromDecimal(value).minus(from).dividedBy(Fraction.fromDecimal(indicator.target).minus(from));
};
