import { setTimeout as pause } from 'node:timers/promises';
import { judgeLoad } from '../checks/verdict.js';
import { takeApart } from '../stage/apart.js';
import type { FaultCase } from './fault-case.js';
import { underLoad } from './under-load.js';

const DOWN_MS = 1_000;

/** A process is killed with -9 while commands come in, is away for a second, and comes back with what it had on disk. */
const killed = (process: string, inWords = process): FaultCase => ({
  name: `kill -9: ${inWords}`,
  run: (arena, measure, say) =>
    underLoad(arena, measure, async () => {
      for (let round = 1; round <= measure.rounds; round += 1) {
        await arena.kill(process);
        await pause(DOWN_MS);
        await arena.restart(process);
        say(`${process} killed and started again (${round} of ${measure.rounds})`);
      }
    }),
});

/** The relay, the consumers and the projections of one context, in a process of their own. */
const workerKilled = (service: string): FaultCase => ({
  name: `kill -9: worker of ${service}`,
  run: async (arena, measure, say) => {
    const apart = await takeApart(arena, service);
    try {
      return await underLoad(arena, measure, async () => {
        for (let round = 1; round <= measure.rounds; round += 1) {
          await apart.killWorker();
          await pause(DOWN_MS);
          await apart.restartWorker();
          say(`worker of ${service} killed and started again (${round} of ${measure.rounds})`);
        }
      });
    } finally {
      await apart.rejoin();
    }
  },
});

/** All of a context's messages come after all that the others have said meanwhile, and it hears theirs at once. */
export const lateContext: FaultCase = {
  name: 'another order: financing speaks and hears last',
  run: async (arena, { commands }, say) => {
    const apart = await takeApart(arena, 'financing');
    try {
      await apart.killWorker();
      const load = arena.load();
      await load.acknowledges(2 * commands).finally(() => load.stop());
      say('starting the relay and the consumer that were late');
      await apart.restartWorker();
      return await judgeLoad(arena, load.journal);
    } finally {
      await apart.rejoin();
    }
  },
};

const SERVICES = ['registry', 'governance', 'financing', 'evaluation', 'knowledge-transfer', 'audit', 'portal'];

export const kills: readonly FaultCase[] = [
  ...SERVICES.map((service) => killed(service)),
  ...['registry', 'financing'].map(workerKilled),
  killed('nats', 'NATS'),
  killed('eventstore', 'event store node'),
  killed('postgres', 'PostgreSQL'),
  killed('identity', 'identity provider'),
];
