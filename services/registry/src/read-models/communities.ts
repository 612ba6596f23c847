import { communityOf } from '@ceriss/spain';

/** The autonomous communities that territories are or lie in, each once, in the order of their codes. */
export const communitiesOf = (territories: readonly string[]): string[] =>
  [...new Set(territories.map((territory) => communityOf(territory)!.code))].sort();
