import { median } from './statistics.js';

type Contest<T> = Readonly<Record<string, () => Promise<T>>>;
type Results<C> = { readonly [K in keyof C]: C[K] extends () => Promise<infer T> ? readonly T[] : never };

/** Lets each contestant run in turn, round after round, so that what disturbs the machine disturbs all of them. */
export const rounds = async <C extends Contest<unknown>>(count: number, contest: C): Promise<Results<C>> => {
  const results: Record<string, unknown[]> = Object.fromEntries(Object.keys(contest).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const [name, run] of Object.entries(contest)) results[name]!.push(await run());
  }
  return results as unknown as Results<C>;
};

/** The median over the rounds of one measure, and of its ratio to a ceiling's in the same round. */
export const beside = <T, U>(
  subject: readonly T[],
  measure: (result: T) => number,
  ceiling: readonly U[],
  ceilingMeasure: (result: U) => number,
): Readonly<{ value: number; ceiling: number; ratio: number }> => ({
  value: median(subject.map(measure)),
  ceiling: median(ceiling.map(ceilingMeasure)),
  ratio: median(subject.map((result, round) => measure(result) / ceilingMeasure(ceiling[round]!))),
});
