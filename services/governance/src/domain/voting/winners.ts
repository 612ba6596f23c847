import type { TieBreak } from './method.js';
import type { Tie } from './tally-by-method.js';

type Places = Readonly<{ places: number; tieBreak: TieBreak; lot: readonly string[] }>;
export type Chosen = { winners: string[]; ties: Tie[] };

/**
 * Fills the places from tiers of equal options, the best tier first. A tier that does not fit is a tie: the lot or the list decides, or
 * nobody of it wins. Options of a tier stand in the order of the list.
 */
export const fillPlaces = (tiers: readonly (readonly string[])[], { places, tieBreak, lot }: Places): Chosen => {
  const winners: string[] = [];
  for (const tier of tiers) {
    const left = places - winners.length;
    if (left === 0) break;
    if (tier.length <= left) {
      winners.push(...tier);
      continue;
    }
    const chosen = preferredBy(tieBreak, tier, lot).slice(0, left);
    const tie: Tie = { about: 'winning', between: [...tier], decidedBy: tieBreak, chosen };
    return { winners: [...winners, ...chosen], ties: [tie] };
  }
  return { winners, ties: [] };
};

const preferredBy = (tieBreak: TieBreak, tier: readonly string[], lot: readonly string[]): string[] => {
  if (tieBreak === 'none') return [];
  return tieBreak === 'lot' ? inOrderOf(lot, tier) : [...tier];
};

/** The options in the order of the lot; one that was not drawn comes last, in the order of the list. */
export const inOrderOf = (lot: readonly string[], options: readonly string[]): string[] => {
  const drawn = new Set(options.filter((option) => lot.includes(option)));
  return [...lot.filter((option) => drawn.delete(option)), ...options.filter((option) => !lot.includes(option))];
};

/** Groups options that compare equal, the best first. `compare` is negative when the first is better. */
export const tiersBy = <T>(options: readonly T[], compare: (a: T, b: T) => number): T[][] => {
  const tiers: T[][] = [];
  for (const option of [...options].sort(compare)) {
    const last = tiers.at(-1);
    if (last && compare(last[0]!, option) === 0) last.push(option);
    else tiers.push([option]);
  }
  return tiers;
};
