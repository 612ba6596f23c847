import type { FaultCase, Measure } from './cases/fault-case.js';
import type { Outcome } from './report.js';
import { openArena, type Arena } from './stage/arena.js';

const outcomeOf = async (
  one: FaultCase,
  arena: Arena,
  measure: Measure,
  say: (line: string) => void,
): Promise<Omit<Outcome, 'seconds'>> => {
  try {
    const verdict = await one.run(arena, measure, (line) => say(`    ${line}`));
    const { troubles } = verdict;
    return { name: one.name, passed: troubles.length === 0, verdict, troubles };
  } catch (error) {
    return { name: one.name, passed: false, troubles: [(error as Error).stack ?? String(error)] };
  }
};

const tell = ({ name, passed, seconds, verdict, troubles }: Outcome, say: (line: string) => void): void => {
  const counts = verdict && `${verdict.commands.acknowledged} acknowledged, ${verdict.commands.found} found`;
  say(`${passed ? 'ok    ' : 'FAILED'} ${name}  (${seconds.toFixed(0)} s${counts ? `; ${counts}` : ''})`);
  for (const trouble of troubles) say(`       ${trouble}`);
};

/** Runs the cases one after the other in one stack; after a failure the next case gets a fresh one. */
export const runCases = async (
  cases: readonly FaultCase[],
  measure: Measure,
  say: (line: string) => void,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  let arena: Arena | undefined;
  try {
    for (const one of cases) {
      if (!arena) say('starting a stack and telling the story in it: about a minute');
      arena ??= await openArena();
      say(`run    ${one.name}`);
      const began = performance.now();
      const outcome = { ...(await outcomeOf(one, arena, measure, say)), seconds: (performance.now() - began) / 1_000 };
      outcomes.push(outcome);
      tell(outcome, say);
      if (outcome.passed) continue;
      await arena.stop();
      arena = undefined;
    }
  } finally {
    await arena?.stop();
  }
  return outcomes;
};
