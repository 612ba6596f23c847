import type { Ecosystem } from './ecosystem.js';

/**
 * Who met whom outside a karate club of 34 members: W. W. Zachary, "An information flow model for conflict and fission in small groups",
 * Journal of Anthropological Research 33 (1977), figure 3. Of each member those with a higher number.
 */
const TIED: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};

const idOf = (member: number): string => String(member).padStart(2, '0');

export const karateClub: Ecosystem = {
  day: '2026-06-30',
  actors: Array.from({ length: 34 }, (_, index) => ({
    ...{ actorId: idOf(index + 1), legalName: `Member ${index + 1}` },
    ...{ community: '13', sector: 'third-sector' },
  })),
  ties: Object.entries(TIED).flatMap(([member, others]) =>
    others.map((other) => ({ a: idOf(Number(member)), b: idOf(other), confirmedOn: '2026-06-30' })),
  ),
};
