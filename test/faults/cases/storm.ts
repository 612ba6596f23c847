import { setTimeout as pause } from 'node:timers/promises';
import type { Arena } from '../stage/arena.js';
import { chance } from './chance.js';
import type { FaultCase, Measure } from './fault-case.js';
import { underLoad } from './under-load.js';

const CALM_MS = 1_500;
const DOWN_MS = 1_500;
const MOST_DOWN = 2;

const PROCESSES = [
  ...['registry', 'governance', 'financing', 'evaluation', 'knowledge-transfer', 'audit', 'portal'],
  ...['nats', 'eventstore', 'postgres'],
];

/* Kills now this, now that; up to two are away at the same time. The seed decides which and when. */
const rage = async (arena: Arena, { stormMs, seed }: Measure): Promise<number> => {
  const random = chance(seed);
  const away = new Map<string, Promise<void>>();
  const over = performance.now() + stormMs;
  let kills = 0;
  while (performance.now() < over) {
    await pause(random() * CALM_MS);
    const victim = PROCESSES[Math.floor(random() * PROCESSES.length)]!;
    const downMs = random() * DOWN_MS;
    if (away.has(victim)) continue;
    if (away.size >= MOST_DOWN) await Promise.race(away.values());
    await arena.kill(victim);
    kills += 1;
    const back = pause(downMs)
      .then(() => arena.restart(victim))
      .finally(() => away.delete(victim));
    // Whoever fails to come back is told of by the wait at the end.
    back.catch(() => undefined);
    away.set(victim, back);
  }
  await Promise.all(away.values());
  return kills;
};

/** Kill between any two steps: random processes at random moments. */
export const storm: FaultCase = {
  name: 'storm: random processes killed at random moments',
  run: (arena, measure, say) =>
    underLoad(arena, measure, async () => {
      say(`seed ${measure.seed}`);
      const kills = await rage(arena, measure);
      say(`${kills} kills in ${Math.round(measure.stormMs / 1_000)} s`);
    }),
};
