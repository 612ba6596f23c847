import { newId } from '@ceriss/kernel';
import { openLog } from '@ceriss/eventstoredb';
import type { Ecosystem } from '../../../services/registry/src/domain/ecosystem/ecosystem.js';
import { tieGraph, type TieGraph } from '../../../services/registry/src/domain/ecosystem/tie-graph.js';
import { inThread } from '../../../services/registry/src/read-models/ecosystem/ecosystem-thread.js';
import { generateEcosystem } from '../../ecosystem/ecosystem.js';
import { ecosystemOn } from '../../ecosystem/in-memory.js';
import { currentRun } from '../../../deploy/local/processes/run-file.js';
import type { Benchmark } from '../benchmark.js';
import { registered } from '../fixtures/actors.js';
import { LoadedRegistry } from '../fixtures/loaded-registry.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import { closedLoop } from '../measuring/closed-loop.js';
import type { Figure } from '../measuring/figure.js';
import { beside, rounds } from '../measuring/rounds.js';
import { memoryDuring, residentMiB } from '../measuring/resident-memory.js';
import { seconds } from '../measuring/seconds.js';

const SIZES = { actors: 10_000, relations: 50_000, initiatives: 2_000, challenges: 10 };
const ROUNDS = 3;
const DAY = '2026-12-31';
const MOST_MIB = 500;
const QUERY_SECONDS = 5;

type Marks = Readonly<{ seen: Int32Array; queue: Uint32Array }>;

const searchFrom = (source: number, { offsets, neighbours }: TieGraph, { seen, queue }: Marks): void => {
  let reached = 1;
  queue[0] = source;
  seen[source] = source;
  for (let at = 0; at < reached; at += 1) {
    for (let edge = offsets[queue[at]!]!, end = offsets[queue[at]! + 1]!; edge < end; edge += 1) {
      const other = neighbours[edge]!;
      if (seen[other] === source) continue;
      seen[other] = source;
      queue[reached++] = other;
    }
  }
};

/* The least that exact betweenness needs: a breadth-first search from everybody, with nothing counted on the way. */
const searchFromEverybody = (graph: TieGraph): void => {
  const order = graph.actors.length;
  const marks = { seen: new Int32Array(order).fill(-1), queue: new Uint32Array(order) };
  for (const source of graph.actors.keys()) searchFrom(source, graph, marks);
};

/* The most that is resident while the work is done. */
const metricsFigures = async (ecosystem: Ecosystem): Promise<Figure[]> => {
  const graph = tieGraph(ecosystem);
  const { search, metrics } = await rounds(ROUNDS, {
    search: () => seconds(() => searchFromEverybody(graph)),
    metrics: () => seconds(() => inThread({ kind: 'metrics', ecosystem })),
  });
  const { value, ceiling, ratio } = beside(metrics, Number, search, Number);
  const name = `metrics of ${graph.actors.length} actors and ${graph.pairs.length} ties`;
  return [
    { name, unit: 's', value, goal: { atMost: 10 } },
    { name: `${name}, of a bare search`, unit: 's', value, ratio, ceiling: { name: 'searches only', value: ceiling } },
  ];
};

/* Into streams of their own: the registry does not see them. */
const rawAppends = async (url: string): Promise<number> => {
  const log = openLog({ url });
  let next = 0;
  try {
    const append = () => log.append(`bench.raw-${newId()}`, [registered((next += 1)).event], 'no_stream');
    return (await closedLoop({ atOnce: 32, seconds: QUERY_SECONDS, work: append })).perSecond;
  } finally {
    await log.close();
  }
};

const latency = async (name: string, work: () => Promise<unknown>): Promise<Figure[]> => {
  const { p50, p99 } = await closedLoop({ atOnce: 1, seconds: QUERY_SECONDS, work });
  return [
    { name, unit: 'ms at p50', value: p50 },
    { name, unit: 'ms at p99', value: p99 },
  ];
};

const loadedFigures = async (stack: BenchStack, say: (line: string) => void): Promise<Figure[]> => {
  const generated = generateEcosystem(SIZES);
  const registry = await LoadedRegistry.of(stack);
  const ceiling = { name: 'append, 32 at once', value: await rawAppends(stack.backends.eventstoreUrl) };
  const figures: Figure[] = [];
  for (const dataset of ['actors', 'initiatives', 'relations'] as const) {
    say(`importing ${generated[dataset].length} ${dataset}`);
    const value = generated[dataset].length / (await registry.import(dataset, generated[dataset]));
    const goal = dataset === 'actors' && { goal: { atLeast: 10_000 / 60 / ceiling.value } };
    figures.push({
      name: `import of ${dataset}`,
      unit: 'rows/s',
      value,
      ceiling,
      ratio: value / ceiling.value,
      ...goal,
    });
  }
  say('metrics, matches and search');
  const { pid } = currentRun(stack.dataDir)!.processes.find(({ name }) => name === 'registry')!;
  let metrics = 0;
  const held = () => residentMiB(pid);
  const { before, most } = await memoryDuring(held, async () => {
    metrics = await registry.computed('/ecosystem/metrics');
  });
  figures.push({ name: 'memory of the service after the import', unit: 'MiB', value: before });
  figures.push({ name: 'metrics over HTTP, until they are computed', unit: 's', value: metrics, goal: { atMost: 10 } });
  figures.push({ name: 'memory of the service meanwhile', unit: 'MiB', value: most, goal: { atMost: MOST_MIB } });
  const { body } = await registry.ask('/initiatives?limit=50');
  const initiatives = body['items'] as readonly { initiativeId: string }[];
  let next = 0;
  const match = () =>
    registry.ask(`/matches?initiative=${initiatives[(next += 1) % initiatives.length]!.initiativeId}`);
  figures.push(...(await latency('matches of an initiative', match)));
  const words = ['soledad', 'Fundación cuidado', 'asociasion infancia', 'vivienda'];
  const search = () => registry.ask(`/search?q=${encodeURIComponent(words[(next += 1) % words.length]!)}`);
  figures.push(...(await latency('search of the register', search)));
  return figures;
};

export const registry: Benchmark = {
  name: 'registry',
  about: 'metrics of a generated ecosystem; the same one imported, and asked for metrics, matches and words',
  run: async (say) => {
    say('metrics beside bare searches, in turn');
    const computed = await metricsFigures(ecosystemOn(DAY, generateEcosystem(SIZES)));
    return [...computed, ...(await withStack(['registry'], (stack) => loadedFigures(stack, say)))];
  },
};
