import { judgeLoad, type Verdict } from '../checks/verdict.js';
import type { Arena } from '../stage/arena.js';
import type { Measure } from './fault-case.js';

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
  return judgeLoad(arena, load.journal);
};
