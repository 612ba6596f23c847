import { eventually } from '@ceriss/testing';
import { judgeLoad, readLog, type Verdict } from '../checks/verdict.js';
import { CONTEXTS } from '../../../deploy/local/services.js';
import type { Arena } from '../stage/arena.js';
import { query } from '../stage/database.js';
import { untilQuiet } from '../stage/quiet.js';
import type { FaultCase } from './fault-case.js';
import { underLoad } from './under-load.js';

const HEARD_WITHIN_MS = 120_000;

type Pair = Readonly<{ consumer: string; publishing: string }>;

/** Who listens to whom, as the consumers have written it down themselves. */
const subscriptions = async (arena: Arena): Promise<readonly Pair[]> => {
  const pairs = CONTEXTS.map(async (consumer) => {
    const rows = await query<{ stream: string }>(arena, consumer, 'SELECT stream FROM messaging.subscriptions');
    const streams = rows.map(({ stream }) => stream.replace('CERISS_', '').toLowerCase().replaceAll('_', '-'));
    return streams.map((publishing) => ({ consumer, publishing }));
  });
  return (await Promise.all(pairs)).flat();
};

const deliverAgain = ({ jetstream }: Arena, { consumer, publishing }: Pair): Promise<void> =>
  jetstream.deleteConsumer(publishing, consumer);

/** The inboxes know every message: all of them come again while new ones come in. */
const recognised: FaultCase = {
  name: 'delivered twice: every message, recognised by the inboxes',
  run: (arena, measure, say) =>
    underLoad(arena, measure, async () => {
      const pairs = await subscriptions(arena);
      await Promise.all(pairs.map((pair) => deliverAgain(arena, pair)));
      say(`${pairs.length} consumers are told everything again`);
    }),
};

const handled = async (arena: Arena, { consumer, publishing }: Pair): Promise<number> => {
  const sql = `SELECT count(*) FROM messaging.inbox WHERE aggregate LIKE '${publishing}/%'`;
  const [row] = await query<{ count: string }>(arena, consumer, sql);
  return Number(row!.count);
};

type Heard = Pair & Readonly<{ messages: number }>;

const heardSoFar = async (arena: Arena): Promise<readonly Heard[]> => {
  const heard: Heard[] = [];
  for (const pair of await subscriptions(arena)) heard.push({ ...pair, messages: await handled(arena, pair) });
  return heard;
};

const untilHeard = (arena: Arena, pair: Heard): Promise<void> =>
  eventually(
    async () => {
      const now = await handled(arena, pair);
      const { consumer, publishing, messages } = pair;
      if (now !== messages) throw new Error(`${consumer} has heard ${now} of ${messages} messages of ${publishing}`);
    },
    { timeout: HEARD_WITHIN_MS, interval: 100 },
  );

/* One publishing context after the other: financing hears what evaluation says before the awards that it is about, and the register last. */
const oneByOne = async (arena: Arena, all: readonly Heard[]): Promise<void> => {
  for (const [, pairs] of Map.groupBy(all, ({ publishing }) => publishing)) {
    await Promise.all(pairs.map((pair) => deliverAgain(arena, pair)));
    await Promise.all(pairs.map((pair) => untilHeard(arena, pair)));
  }
};

const withoutNewEvents = (verdict: Verdict, before: number, after: number): Verdict => {
  if (before === after) return verdict;
  return { ...verdict, troubles: [`the log had ${before} events and has ${after}`, ...verdict.troubles] };
};

/** The inboxes are empty: every handler acts a second time, one context after the other, and only the log remembers. */
const forgotten: FaultCase = {
  name: 'delivered twice: every message in another order, inboxes emptied',
  run: async (arena, { commands }, say) => {
    const load = arena.load();
    await load.acknowledges(commands).finally(() => load.stop());
    await untilQuiet(arena);
    const before = await readLog(arena);
    const heard = [...(await heardSoFar(arena))].sort((a, b) => a.publishing.localeCompare(b.publishing));
    for (const consumer of CONTEXTS) await query(arena, consumer, 'DELETE FROM messaging.inbox');
    await oneByOne(arena, heard);
    say(
      `${heard.reduce((sum, { messages }) => sum + messages, 0)} messages handled again, log of ${before.length} events`,
    );
    const verdict = await judgeLoad(arena, load.journal);
    return withoutNewEvents(verdict, before.length, (await readLog(arena)).length);
  },
};

export const redeliveries: readonly FaultCase[] = [recognised, forgotten];
