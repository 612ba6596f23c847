import { setTimeout as sleep } from 'node:timers/promises';
import { currentRun } from '../../../deploy/local/processes/run-file.js';
import type { Benchmark } from '../benchmark.js';
import { registration, supplyOf } from '../fixtures/actors.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import type { Figure } from '../measuring/figure.js';
import { httpLoad } from '../measuring/http-load.js';
import { residentMiB } from '../measuring/resident-memory.js';

const SETTLE_MS = 60_000;
const LOAD_SECONDS = 15;
const SERVICE_GOAL_MIB = 150;

const sizes = ({ dataDir, services }: BenchStack, when: string): Figure[] =>
  (currentRun(dataDir)?.processes ?? []).map(({ name, pid }) => ({
    ...{ name: `memory, ${when}: ${name}`, value: residentMiB(pid), unit: 'MiB' },
    ...(when === 'idle' && services.includes(name) && { goal: { atMost: SERVICE_GOAL_MIB } }),
  }));

const load = async (stack: BenchStack): Promise<void> => {
  const bodies = supplyOf((index) => JSON.stringify(registration(index)));
  bodies.fill(20_000);
  const headers = { authorization: `Bearer ${await stack.token('registry-officer')}` };
  const to = { url: stack.serviceUrl('portal'), path: '/api/registry/v1/actors', headers, body: () => bodies.take() };
  await httpLoad({ ...to, atOnce: 32, seconds: LOAD_SECONDS });
};

export const memory: Benchmark = {
  name: 'memory',
  about: 'resident memory of every process of the one-machine stack: while it carries commands, and idle afterwards',
  run: (say) =>
    withStack(undefined, async (stack) => {
      say(`${LOAD_SECONDS} s of commands through the portal`);
      const loading = load(stack);
      await sleep((LOAD_SECONDS - 2) * 1_000);
      const under = sizes(stack, 'under load');
      await loading;
      say(`letting it settle for ${SETTLE_MS / 1_000} s`);
      await sleep(SETTLE_MS);
      return [...sizes(stack, 'idle'), ...under];
    }),
};
