import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that a seed decides: the same seed gives the same numbers for ever. */
export type Random = Readonly<{
  /** A whole number from 0 up to and without `end`. */
  below(end: number): number;
  /** True in so many of a hundred cases. */
  percent(chance: number): boolean;
  one<T>(of: readonly T[]): T;
}>;

export const randomOf = (seed: number): Random => {
  const generator = xoroshiro128plus(seed);
  const below = (end: number): number => uniformInt(generator, 0, end - 1);
  return { below, percent: (chance) => below(100) < chance, one: (of) => of[below(of.length)]! };
};
