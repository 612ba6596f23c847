/** The smallest value that at least this share of all values do not exceed (nearest rank). Throws RangeError for none. */
export const percentile = (values: readonly number[], share: number): number => {
  if (values.length === 0) throw new RangeError('a percentile of nothing');
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
