import { openLog } from '@ceriss/eventstoredb';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import type { Benchmark } from '../benchmark.js';
import { registered, supplyOf, type Supply } from '../fixtures/actors.js';
import { withStack } from '../fixtures/stack.js';
import { closedLoop, type Throughput } from '../measuring/closed-loop.js';
import type { Figure } from '../measuring/figure.js';
import { beside, rounds } from '../measuring/rounds.js';

const ROUNDS = 3;
const SECONDS = 3;
/** More than a round can use. */
const FILL = 20_000;
const perSecond = (result: Throughput): number => result.perSecond;

export type Registrations = Supply<ReturnType<typeof registered>>;

/** Appends one event to a new stream as an application without our library would. */
export const rawAppend = (client: EventStoreDBClient, registrations: Registrations) => async (): Promise<void> => {
  const { stream, event } = registrations.take();
  const { id, type, data, metadata } = event;
  // The client's types want closed JSON objects; ours are JSON by the codec.
  const stored = jsonEvent({ id, type, data: data as never, metadata: metadata as never });
  await client.appendToStream(stream, stored, { expectedRevision: NO_STREAM });
};

export const append: Benchmark = {
  name: 'append',
  about: 'one event to a new stream: our library beside the official client',
  run: (say) =>
    withStack([], async ({ backends }) => {
      const log = openLog({ url: backends.eventstoreUrl });
      const client = EventStoreDBClient.connectionString(backends.eventstoreUrl);
      const registrations = supplyOf(registered);
      const raw = rawAppend(client, registrations);
      const ours = () => {
        const { stream, event } = registrations.take();
        return log.append(stream, [event], 'no_stream');
      };
      try {
        await closedLoop({ atOnce: 32, seconds: 1, work: ours });
        await closedLoop({ atOnce: 32, seconds: 1, work: raw });
        const figures: Figure[] = [];
        for (const atOnce of [1, 32]) {
          say(`append, ${atOnce} at once`);
          const loop = (work: () => Promise<unknown>) => () => {
            registrations.fill(FILL);
            return closedLoop({ atOnce, seconds: SECONDS, work });
          };
          const results = await rounds(ROUNDS, { raw: loop(raw), ours: loop(ours) });
          const { value, ceiling, ratio } = beside(results.ours, perSecond, results.raw, perSecond);
          figures.push({
            ...{ name: `append, ${atOnce} at once`, unit: 'events/s', value, ratio, goal: { atLeast: 0.85 } },
            ceiling: { name: 'official client', value: ceiling },
          });
        }
        return figures;
      } finally {
        await log.close();
        await client.dispose();
      }
    }),
};
