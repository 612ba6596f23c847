import type { Sector } from '../code-lists/sectors.js';

/** Name, sector and territory from a day on, until the beginning of the next period. */
export type Period = Readonly<{ validFrom: string; legalName: string; sector: Sector; territory: string }>;

const inOrder = (periods: readonly Period[]): readonly Period[] =>
  periods.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));

const periodOf = ({ legalName, sector, territory }: Period, validFrom: string): Period => ({
  validFrom,
  legalName,
  sector,
  territory,
});

/** The periods with one more. */
export const inserted = (periods: readonly Period[], period: Period): readonly Period[] =>
  inOrder([...periods, periodOf(period, period.validFrom)]);

/** The periods with the one that begins on `validFrom` replaced by one that begins on `beginsOn`. */
export const corrected = (periods: readonly Period[], period: Period & { beginsOn: string }): readonly Period[] =>
  inOrder([...periods.filter(({ validFrom }) => validFrom !== period.validFrom), periodOf(period, period.beginsOn)]);

/** What held on a day; undefined before the first period. */
export const periodOn = (periods: readonly Period[], day: string): Period | undefined =>
  periods.findLast(({ validFrom }) => validFrom <= day);
