import { eventually } from '@ceriss/testing';
import { CONTEXTS } from '../../../deploy/local/services.js';
import type { Arena } from '../stage/arena.js';
import type { FaultCase } from './fault-case.js';
import { underLoad } from './under-load.js';

const REFILLED_WITHIN_MS = 30_000;

type Ids = ReadonlyMap<string, readonly string[]>;

const messageIds = async ({ jetstream }: Arena): Promise<Ids> => {
  const streams = CONTEXTS.map(async (context) => {
    const messages = await jetstream.messages(context);
    return [context, messages.map(({ id }) => id)] as const;
  });
  return new Map(await Promise.all(streams));
};

/* The same messages in the same order, and after them what has happened since. */
const requireRefilled = (before: Ids, after: Ids): void => {
  for (const [context, ids] of before) {
    const now = after.get(context)!;
    const missing = ids.filter((id) => !now.includes(id)).length;
    if (missing > 0) throw new Error(`${context}: ${missing} of ${ids.length} messages have not come back`);
    if (ids.some((id, index) => now[index] !== id))
      throw new Error(`${context}: messages have come back in another order`);
    if (new Set(now).size < now.length) throw new Error(`${context}: a message is there twice`);
  }
};

const refilledTroubles = async (arena: Arena, before: Ids): Promise<readonly string[]> => {
  const refilled = async (): Promise<void> => requireRefilled(before, await messageIds(arena));
  return eventually(refilled, { timeout: REFILLED_WITHIN_MS, interval: 500 }).then(
    () => [],
    (error: Error) => [error.message],
  );
};

const wiped = (how: string, wipe: (arena: Arena) => Promise<unknown>): FaultCase => ({
  name: `JetStream wiped: ${how}`,
  run: async (arena, measure, say) => {
    let troubles: readonly string[] = [];
    const verdict = await underLoad(arena, measure, async () => {
      const before = await messageIds(arena);
      await wipe(arena);
      troubles = await refilledTroubles(arena, before);
      say(`wiped: ${[...before].map(([context, ids]) => `${context} ${ids.length}`).join(', ')}`);
    });
    return { ...verdict, troubles: [...troubles, ...verdict.troubles] };
  },
});

const removeStore = async (arena: Arena): Promise<void> => {
  await arena.kill('nats');
  arena.jetstream.removeStore();
  await arena.restart('nats');
};

export const wipes: readonly FaultCase[] = [
  wiped('streams purged', ({ jetstream }) => Promise.all(CONTEXTS.map(jetstream.purge))),
  wiped('streams deleted', ({ jetstream }) => Promise.all(CONTEXTS.map(jetstream.deleteStream))),
  wiped('store removed while NATS is down', removeStore),
];
