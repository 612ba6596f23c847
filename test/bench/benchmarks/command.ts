import { EventStoreDBClient } from '@eventstore/db-client';
import { startRowService } from '../baseline/process.js';
import type { Benchmark } from '../benchmark.js';
import { registered, registration, supplyOf } from '../fixtures/actors.js';
import { withStack } from '../fixtures/stack.js';
import { closedLoop, type Throughput } from '../measuring/closed-loop.js';
import type { Figure, Goal } from '../measuring/figure.js';
import { httpLoad, type HttpLoad } from '../measuring/http-load.js';
import { beside, rounds } from '../measuring/rounds.js';
import { rawAppend } from './append.js';

const ROUNDS = 3;
const SECONDS = 4;
/** More than a round can use. */
const FILL = 20_000;
/** The raw appends must not meet an actor that was registered over HTTP. */
const FIRST_RAW = 5_000_000;

type Measure = (result: Throughput) => number;
const perSecond: Measure = (result) => result.perSecond;
const p99: Measure = (result) => result.p99;

type Results = Readonly<Record<'raw' | 'ours' | 'rows', readonly Throughput[]>>;

const figure = (
  results: Results,
  o: Readonly<{ name: string; measure: Measure; unit: string; ceiling: 'raw' | 'rows'; goal?: Goal }>,
): Figure => {
  const { value, ceiling, ratio } = beside(results.ours, o.measure, results[o.ceiling], o.measure);
  const named = { raw: 'append by the official client', rows: 'NestJS + TypeORM, entity and audit row' }[o.ceiling];
  const { name, unit, goal } = o;
  return { ...{ name, unit, value, ratio, ...(goal && { goal }) }, ceiling: { name: named, value: ceiling } };
};

const figuresOf = (atOnce: number, results: Results): Figure[] => {
  const name = `command over HTTP, ${atOnce} at once`;
  const rate = { measure: perSecond, unit: 'commands/s' };
  const latency = { measure: p99, unit: 'ms at p99' };
  const goals = atOnce === 32;
  return [
    figure(results, { name, ...rate, ceiling: 'raw', ...(goals && { goal: { atLeast: 0.5 } }) }),
    figure(results, { name, ...latency, ceiling: 'raw', ...(goals && { goal: { atMost: 3 } }) }),
    figure(results, { name, ...rate, ceiling: 'rows', goal: { atLeast: 2 } }),
    figure(results, { name, ...latency, ceiling: 'rows', goal: { atMost: 0.5 } }),
  ];
};

export const command: Benchmark = {
  name: 'command',
  about:
    'registering an actor over HTTP (authorised, validated, decided, appended) beside a raw append and beside saving rows',
  run: (say) =>
    withStack(['registry'], async (stack) => {
      const client = EventStoreDBClient.connectionString(stack.backends.eventstoreUrl);
      const rowService = await startRowService(stack.backends.databaseUrl('evaluation')!);
      const bodies = supplyOf((index) => JSON.stringify(registration(index)));
      const events = supplyOf((index) => registered(FIRST_RAW + index));
      const body = () => bodies.take();
      const authorization = `Bearer ${await stack.token('registry-officer')}`;
      const ours = {
        url: stack.serviceUrl('registry'),
        path: '/api/registry/v1/actors',
        headers: { authorization },
        body,
      };
      const rows = { url: rowService.url, path: '/actors', headers: {}, body };
      const contest = (atOnce: number, seconds: number) => ({
        raw: () => {
          events.fill(FILL);
          return closedLoop({ atOnce, seconds, work: rawAppend(client, events) });
        },
        ours: () => load({ ...ours, atOnce, seconds }),
        rows: () => load({ ...rows, atOnce, seconds }),
      });
      const load = (one: HttpLoad) => {
        bodies.fill(FILL);
        return httpLoad(one);
      };
      try {
        say('warming up');
        await rounds(1, contest(32, 3));
        const figures: Figure[] = [];
        for (const atOnce of [32, 1]) {
          say(`command, ${atOnce} at once`);
          figures.push(...figuresOf(atOnce, await rounds(ROUNDS, contest(atOnce, SECONDS))));
        }
        return figures;
      } finally {
        await rowService.stop();
        await client.dispose();
      }
    }),
};
