import type { TieGraph } from './tie-graph.js';

const DAY_MS = 86_400_000;

/** After so many days without a confirmation a tie counts half. */
export const HALF_LIFE_DAYS = 365;

const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS);

/* The mean of the middle two where there are two. */
const medianOf = (sorted: readonly number[]): number => {
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.floor(middle)]!) / 2;
};

/**
 * How long ago ties were confirmed last, in days, and what they still count: each ½ to the power of its age in half-lives; `effective`
 * is their sum, `share` that of the number of ties.
 */
export const tieAge = ({ day, confirmed }: TieGraph) => {
  if (confirmed.length === 0) return { medianDays: null, effective: 0, share: null, halfLifeDays: HALF_LIFE_DAYS };
  const ages = confirmed.map((one) => daysBetween(one, day)).sort((a, b) => a - b);
  const effective = ages.reduce((sum, age) => sum + 2 ** (-age / HALF_LIFE_DAYS), 0);
  return {
    medianDays: medianOf(ages),
    effective: Number(effective.toFixed(6)),
    share: Number((effective / ages.length).toFixed(6)),
    halfLifeDays: HALF_LIFE_DAYS,
  };
};
