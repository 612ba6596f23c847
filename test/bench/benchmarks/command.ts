import { EventStoreDBClient } from '@eventstore/db-client';
import { currentRun } from '../../../deploy/local/processes/run-file.js';
import { startRowService, type RowService } from '../baseline/process.js';
import type { Benchmark } from '../benchmark.js';
import { registered, registration, supplyOf, type Supply } from '../fixtures/actors.js';
import { startService, type ServiceRole } from '../fixtures/service.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import { closedLoop, type Throughput } from '../measuring/closed-loop.js';
import type { Figure, Goal } from '../measuring/figure.js';
import { httpLoad, type HttpLoad } from '../measuring/http-load.js';
import { costing, totalOf, type Cost } from '../measuring/processor-time.js';
import { beside, rounds } from '../measuring/rounds.js';
import { median } from '../measuring/statistics.js';
import { rawAppend, type Registrations } from './append.js';

const ROUNDS = 3;
const SECONDS = 4;
/** More than a round can use. */
const FILL = 20_000;

type Measure = (result: Throughput) => number;
const perSecond: Measure = (result) => result.perSecond;
const p99: Measure = (result) => result.p99;

type Costed = Throughput & Readonly<{ cost: Cost }>;
type Results = Readonly<Record<'raw' | 'nothing', readonly Throughput[]> & Record<'ours' | 'rows', readonly Costed[]>>;
type Rival = 'raw' | 'rows' | 'nothing';

const RIVALS: Readonly<Record<Rival, string>> = {
  raw: 'append by the official client',
  rows: 'NestJS + TypeORM, entity and audit row',
  nothing: 'a NestJS route that does nothing',
};

const figure = (
  results: Results,
  o: Readonly<{ name: string; measure: Measure; unit: string; rival: Rival; goal?: Goal }>,
): Figure => {
  const { name, unit, measure, rival, goal } = o;
  const { value, ceiling, ratio } = beside(results.ours, measure, results[rival], measure);
  return { name, unit, value, ratio, ...(goal && { goal }), ceiling: { name: RIVALS[rival], value: ceiling } };
};

/* What bounds the rate: the processors are shared by all of these. */
const costsOf = (name: string, { ours, rows }: Results): Figure[] => {
  const total = ({ cost }: Costed): number => totalOf(cost);
  const { value, ceiling, ratio } = beside(ours, total, rows, total);
  const cost = { name: `${name}: processor time`, unit: 'µs a command' };
  return [
    { ...cost, value, ratio, ceiling: { name: RIVALS.rows, value: ceiling } },
    ...Object.keys(ours[0]!.cost).map((party) => ({
      ...{ ...cost, name: `${cost.name}, ${party}` },
      value: median(ours.map((one) => one.cost[party]!)),
    })),
  ];
};

const figuresOf = (name: string, atOnce: number, results: Results): Figure[] => {
  const rate = { name, measure: perSecond, unit: 'commands/s' };
  const latency = { name, measure: p99, unit: 'ms at p99' };
  const many = atOnce > 1;
  return [
    figure(results, { ...rate, rival: 'raw', ...(many && { goal: { atLeast: 0.5 } }) }),
    figure(results, { ...latency, rival: 'raw', ...(many && { goal: { atMost: 3 } }) }),
    figure(results, { ...rate, rival: 'rows', goal: { atLeast: 2 } }),
    figure(results, { ...latency, rival: 'rows', goal: { atMost: 0.5 } }),
    figure(results, { ...rate, rival: 'nothing' }),
    ...(many ? costsOf(name, results) : []),
  ];
};

const ROLES: Readonly<Record<ServiceRole, string>> = {
  api: 'command over HTTP',
  all: 'command over HTTP, read models and relay in the same process',
};

type Party = Readonly<{ url: string; pid: number }>;
type Contestants = Readonly<{
  ours: Party;
  token: string;
  rows: RowService;
  client: EventStoreDBClient;
  dataDir: string;
}>;

const backendPids = (dataDir: string): Record<string, number> =>
  Object.fromEntries((currentRun(dataDir)?.processes ?? []).map(({ name, pid }) => [name, pid]));

const contest = (
  { ours, token, rows, client, dataDir }: Contestants,
  supplies: Readonly<{ bodies: Supply<string>; events: Registrations }>,
) => {
  const { bodies, events } = supplies;
  const raw = rawAppend(client, events);
  const load = (target: Pick<HttpLoad, 'url' | 'path' | 'headers'>, atOnce: number, seconds: number) => {
    bodies.fill(FILL);
    return httpLoad({ ...target, body: () => bodies.take(), atOnce, seconds });
  };
  const backends = { ...backendPids(dataDir), 'the load': process.pid };
  const headers = { authorization: `Bearer ${token}` };
  return (atOnce: number, seconds: number) => ({
    rows: async () => {
      const result = await costing({ 'the service': rows.pid, ...backends }, () =>
        load({ url: rows.url, path: '/actors', headers: {} }, atOnce, seconds),
      );
      await rows.settle();
      return result;
    },
    nothing: () => load({ url: rows.url, path: '/actors/nothing', headers: {} }, atOnce, seconds),
    raw: () => {
      events.fill(FILL);
      return closedLoop({ atOnce, seconds, work: raw });
    },
    ours: () =>
      costing({ 'the service': ours.pid, ...backends }, () =>
        load({ url: ours.url, path: '/api/registry/v1/actors', headers }, atOnce, seconds),
      ),
  });
};

const inRole = async (
  role: ServiceRole,
  parties: ReturnType<typeof contest>,
  say: (line: string) => void,
): Promise<Figure[]> => {
  say(`${ROLES[role]}: warming up`);
  await rounds(2, parties(32, 5));
  const figures: Figure[] = [];
  for (const atOnce of [32, 1]) {
    const name = `${ROLES[role]}, ${atOnce} at once`;
    say(name);
    figures.push(...figuresOf(name, atOnce, await rounds(ROUNDS, parties(atOnce, SECONDS))));
  }
  return figures;
};

const measure = async (stack: BenchStack, say: (line: string) => void): Promise<Figure[]> => {
  const client = EventStoreDBClient.connectionString(stack.backends.eventstoreUrl);
  const rowService = await startRowService(stack.backends.databaseUrl('evaluation')!);
  const supplies = {
    bodies: supplyOf((index) => JSON.stringify(registration(index))),
    // Of no context: nobody's read models follow them.
    events: supplyOf((index) => ({ ...registered(index), stream: `bench.actor-${index}` })),
  };
  const token = await stack.token('registry-officer');
  const figures: Figure[] = [];
  try {
    for (const role of ['api', 'all'] as const) {
      const service = await startService(stack, 'registry', role);
      const parties = contest({ ours: service, token, rows: rowService, client, dataDir: stack.dataDir }, supplies);
      figures.push(...(await inRole(role, parties, say).finally(() => service.stop())));
    }
    return figures;
  } finally {
    await rowService.stop();
    await client.dispose();
  }
};

export const command: Benchmark = {
  name: 'command',
  about:
    'registering an actor over HTTP (authorised, validated, decided, appended) beside a raw append and beside saving rows',
  run: (say) => withStack([], (stack) => measure(stack, say)),
};
