import { daysUnconfirmed, strengthAfter, TIE_DECAY } from '../relation/tie-decay.js';
import type { TieGraph } from './tie-graph.js';

/* The mean of the middle two where there are two. */
const medianOf = (sorted: readonly number[]): number => {
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.floor(middle)]!) / 2;
};

/**
 * How long ago ties were confirmed last, in days, and what they still count: each ½ to the power of its age in half-lives; `effective`
 * is their sum, `share` that of the number of ties.
 */
export const tieAge = ({ day, confirmed }: Pick<TieGraph, 'day' | 'confirmed'>) => {
  const { halfLifeDays } = TIE_DECAY;
  if (confirmed.length === 0) return { medianDays: null, effective: 0, share: null, halfLifeDays };
  const ages = confirmed.map((one) => daysUnconfirmed(one, day)).sort((a, b) => a - b);
  const effective = ages.reduce((sum, age) => sum + strengthAfter(age), 0);
  return {
    medianDays: medianOf(ages),
    effective: Number(effective.toFixed(6)),
    share: Number((effective / ages.length).toFixed(6)),
    halfLifeDays,
  };
};
