import type { RecordedEvent } from '@ceriss/event-sourcing';
import { eventually } from '@ceriss/testing';
import type { Journal } from '../load/journal.js';
import type { Arena } from '../stage/arena.js';
import { untilQuiet } from '../stage/quiet.js';
import { countCommands, type CommandCounts } from './commands.js';
import { countEffects, type EffectCounts } from './effects.js';
import { inboxTroubles } from './inbox.js';
import { compareReadModels, missingFromAudit, type ReadModelCounts } from './read-models.js';

export type Verdict = Readonly<{
  commands: CommandCounts;
  effects: EffectCounts;
  readModels: ReadModelCounts;
  /** Everything that is wrong, in words; empty when nothing is. */
  troubles: readonly string[];
}>;

export const readLog = (arena: Arena): Promise<RecordedEvent[]> =>
  arena.withLog(async (log) => {
    const events: RecordedEvent[] = [];
    for await (const batch of log.readAll({ prefixes: [], after: 'start' })) events.push(...batch.events);
    return events;
  });

const EFFECTS_WITHIN_MS = 30_000;

/* What is not there after everything has come to rest does not come any more; a moment is given for what rests between two steps. */
const settledLog = async (arena: Arena): Promise<RecordedEvent[]> => {
  let events: RecordedEvent[] = [];
  await eventually(
    async () => {
      events = await readLog(arena);
      if (countEffects(events).lost > 0) throw new Error('effects are missing');
    },
    { timeout: EFFECTS_WITHIN_MS, interval: 500 },
  ).catch(() => undefined);
  return events;
};

/** Waits until everything has come to rest, and judges the whole log, every effect and every read model. */
export const judge = async (arena: Arena, journal: Journal): Promise<Verdict> => {
  const restless = await untilQuiet(arena).then(
    () => [],
    (error: Error) => [error.message],
  );
  const events = await settledLog(arena);
  const [commands, effects] = [countCommands(journal, events), countEffects(events)];
  const readModels = await compareReadModels(arena);
  const elsewhere = [...(await missingFromAudit(arena, events)), ...(await inboxTroubles(arena)), ...arena.mishaps()];
  const troubles = [...restless, ...commands.troubles, ...effects.troubles, ...readModels.troubles, ...elsewhere];
  return { commands, effects, readModels, troubles };
};

/* The load asks only for what the rules allow: where it is refused, a context is not under load at all. */
const refusals = (journal: Journal): readonly string[] =>
  [...Map.groupBy(journal.of('refused'), ({ context, code }) => `${context}: ${code}`)].map(
    ([what, { length }]) => `refused ${length} times: ${what}`,
  );

/** Judges a load, of which nothing may have been refused. */
export const judgeLoad = async (arena: Arena, journal: Journal): Promise<Verdict> => {
  const verdict = await judge(arena, journal);
  return { ...verdict, troubles: [...refusals(journal), ...verdict.troubles] };
};
