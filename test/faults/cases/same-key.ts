import { randomUUID } from 'node:crypto';
import { judge } from '../checks/verdict.js';
import { sendOnce, type Act } from '../load/client.js';
import { creations } from './creations.js';
import { Journal, type Answer } from '../load/journal.js';
import type { Arena } from '../stage/arena.js';
import type { FaultCase } from './fault-case.js';

const TIMES = 100;

const TOLD = ['etag', 'ceriss-position', 'location'] as const;

const asText = ({ status, headers, body }: Answer): string =>
  JSON.stringify([status, ...TOLD.map((name) => headers.get(name)), body]);

const sameAnswers = async ({ door }: Arena, journal: Journal, act: Act): Promise<readonly string[]> => {
  const key = randomUUID();
  const entry = journal.send(key, act.to, act.path);
  const answers = await Promise.all(Array.from({ length: TIMES }, () => sendOnce(door, { ...act, key })));
  entry.attempts = TIMES;
  const [first] = answers;
  journal.answered(entry, first!);
  const kinds = Map.groupBy(answers, asText);
  return kinds.size === 1
    ? []
    : [...kinds].map(([kind, { length }]) => `${act.to}: ${length} of ${TIMES} answers are ${kind}`);
};

/** Somebody presses the button a hundred times at once. */
export const sameKey: FaultCase = {
  name: `same Idempotency-Key ${TIMES} times at once, in every context`,
  run: async (arena) => {
    const journal = new Journal();
    const different: string[] = [];
    for (const act of creations(arena)) different.push(...(await sameAnswers(arena, journal, act)));
    const verdict = await judge(arena, journal);
    return { ...verdict, troubles: [...different, ...verdict.troubles] };
  },
};
