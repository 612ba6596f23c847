/** A whole number over another, kept as it comes: a recount adds and compares crosswise and reduces nothing until it is told. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export const NOTHING: Ratio = [0n, 1n];

export const ratio = (text: string): Ratio => {
  const [numerator, denominator = '1'] = text.split('/');
  return [BigInt(numerator!), BigInt(denominator)];
};

export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
/** Negative, 0 or positive as the first is less, equal or more. */
export const against = ([a, b]: Ratio, [c, d]: Ratio): number =>
  Number(a * d - c * b > 0n) - Number(a * d - c * b < 0n);

export const told = ([numerator, denominator]: Ratio): string => {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const [n, d] = [numerator / a, denominator / a];
  return d === 1n ? `${n}` : `${n}/${d}`;
};
