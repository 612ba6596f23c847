import type { Benchmark } from '../benchmark.js';
import { registration } from '../fixtures/actors.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import { percentile } from '../measuring/statistics.js';

const TIMES = 300;
const PATIENCE_MS = 10_000;

type Ask = (path: string, body?: object) => Promise<Response>;

const asking =
  (url: string, token: string): Ask =>
  (path, body) =>
    fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });

const done = async (answer: Promise<Response>): Promise<{ actorId: string }> => {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as { actorId: string };
};

/* From the acknowledged verification in the registry until financing's read model knows the applicant. */
const once = async (registry: Ask, financing: Ask, index: number): Promise<number> => {
  const { actorId } = await done(registry('/api/registry/v1/actors', registration(index)));
  await done(registry(`/api/registry/v1/actors/${actorId}/verification`, { evidence: 'statutes seen' }));
  const began = performance.now();
  for (;;) {
    const response = await financing(`/api/financing/v1/applicants/${actorId}`);
    await response.arrayBuffer();
    const elapsed = performance.now() - began;
    if (response.ok) return elapsed;
    if (elapsed > PATIENCE_MS) throw new Error(`financing does not know ${actorId} after ${PATIENCE_MS} ms`);
  }
};

const measure = async (stack: BenchStack): Promise<number[]> => {
  const registry = asking(stack.serviceUrl('registry'), await stack.token('registry-officer'));
  const financing = asking(stack.serviceUrl('financing'), await stack.token('programme-manager'));
  const latencies: number[] = [];
  for (let index = 1; index <= TIMES + 20; index += 1) latencies.push(await once(registry, financing, index));
  return latencies.slice(20);
};

export const propagation: Benchmark = {
  name: 'propagation',
  about:
    'a command acknowledged by the registry until it can be read from financing: log, relay, JetStream, consumer, log, read model',
  run: (say) =>
    withStack(['registry', 'financing'], async (stack) => {
      say(`${TIMES} actors verified, one after the other`);
      const latencies = await measure(stack);
      const name = "append, to visible in another context's read model";
      return [0.5, 0.99].map((share) => ({
        ...{ name, value: percentile(latencies, share), unit: `ms at p${share * 100}` },
      }));
    }),
};
