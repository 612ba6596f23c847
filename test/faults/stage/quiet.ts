import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@ceriss/testing';
import type { Arena } from './arena.js';

type Health = Readonly<{
  projections?: readonly Readonly<{ name: string; state: string; lag: string }>[];
  relay?: Readonly<{ state: string; lag: string }>;
  consumers?: readonly Readonly<{ state: string; pending: number; ackPending: number; parked: number }>[];
}>;

const QUIET_WITHIN_MS = 120_000;
const SETTLED_MS = 500;

const busy = ({ projections = [], relay, consumers = [] }: Health): readonly string[] => [
  ...projections
    .filter(({ state, lag }) => state !== 'live' || lag !== '0')
    .map(({ name, state, lag }) => `${name} ${state}, ${lag} behind`),
  ...(relay && relay.state !== 'live' ? [`relay ${relay.state}`] : []),
  ...consumers
    .filter(({ state, pending, ackPending }) => state !== 'running' || pending + ackPending > 0)
    .map(({ state, pending, ackPending }) => `consumer ${state}, ${pending} wait, ${ackPending} at work`),
];

const healthOf = async (url: string): Promise<Health> => {
  const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) });
  return (await response.json()) as Health;
};

const healths = async ({ processes }: Arena): Promise<ReadonlyMap<string, Health>> => {
  const all = await Promise.all([...processes].map(async ([name, url]) => [name, await healthOf(url)] as const));
  return new Map(all);
};

const isQuiet = async (arena: Arena): Promise<void> => {
  const troubles = [...(await healths(arena))].flatMap(([name, health]) =>
    busy(health).map((one) => `${name}: ${one}`),
  );
  if (troubles.length > 0) throw new Error(`still at work: ${troubles.join('; ')}`);
};

/** Resolves when nothing waits anywhere: not in a projection, a relay or a consumer. Throws with what still waits after two minutes. */
export const untilQuiet = (arena: Arena): Promise<void> =>
  eventually(
    async () => {
      await isQuiet(arena);
      const before = await arena.withLog((log) => log.lastPosition());
      // A message may be between a relay and its consumer, where nobody counts it.
      await pause(SETTLED_MS);
      await isQuiet(arena);
      const after = await arena.withLog((log) => log.lastPosition());
      if (after !== before) throw new Error(`the log still moves: from ${before} to ${after}`);
    },
    { timeout: QUIET_WITHIN_MS, interval: 200 },
  );
