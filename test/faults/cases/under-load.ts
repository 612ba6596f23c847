import { judge, type Verdict } from '../checks/verdict.js';
import type { Journal } from '../load/journal.js';
import type { Arena } from '../stage/arena.js';
import type { Measure } from './fault-case.js';

/* The load asks only for what the rules allow: where it is refused, a context is not under load at all. */
const refusals = (journal: Journal): readonly string[] =>
  [...Map.groupBy(journal.of('refused'), ({ context, code }) => `${context}: ${code}`)].map(
    ([what, { length }]) => `refused ${length} times: ${what}`,
  );

/** Commands before a fault, during it and after it; then the judgement. */
export const underLoad = async (
  arena: Arena,
  { commands }: Pick<Measure, 'commands'>,
  fault: () => Promise<unknown>,
): Promise<Verdict> => {
  const load = arena.load();
  try {
    await load.acknowledges(commands);
    await fault();
    await load.acknowledges(commands);
  } finally {
    await load.stop();
  }
  const verdict = await judge(arena, load.journal);
  return { ...verdict, troubles: [...refusals(load.journal), ...verdict.troubles] };
};
