import { openLog, type Log } from '@ceriss/eventstoredb';
import { Relay, type Bus } from '@ceriss/messaging';
import type { MsgHdrs } from '@nats-io/transport-node';
import pg, { type Pool } from 'pg';
import { registryPublisher } from '../../../services/registry/src/interface/nats/registry.publisher.js';
import type { Benchmark } from '../benchmark.js';
import { register } from '../fixtures/registrations.js';
import { withNats } from '../fixtures/nats.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import { beside, rounds } from '../measuring/rounds.js';

const EVENTS = 30_000;
const ROUNDS = 3;
const IN_FLIGHT = 1_000;
const STREAM = 'CERISS_REGISTRY';

type Published = Readonly<{ subject: string; headers: MsgHdrs; payload: Uint8Array }>;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/* Messages per second until all are in the stream. */
const relayAll = async (bus: Bus, log: Log, pool: Pool): Promise<number> => {
  await bus.jsm.streams.delete(STREAM).catch(() => undefined);
  const relay = new Relay({ bus, log, pool, publisher: registryPublisher, logger: silent });
  const began = performance.now();
  relay.start();
  try {
    while (relay.status().state !== 'live') await new Promise((resolve) => setTimeout(resolve, 5));
    return (EVENTS / (performance.now() - began)) * 1_000;
  } finally {
    await relay.stop();
  }
};

/* The same messages by the client of NATS: a window of them in flight, every one acknowledged. */
const publishAll = async ({ js, jsm }: Bus, messages: readonly Published[]): Promise<number> => {
  await jsm.streams.purge(STREAM);
  const began = performance.now();
  let next = 0;
  const publisher = async (): Promise<void> => {
    while (next < messages.length) {
      const { subject, payload, headers } = messages[next++]!;
      await js.publish(subject, payload, { headers });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, publisher));
  return (messages.length / (performance.now() - began)) * 1_000;
};

/* What the relay has published, less the places it expected. */
const published = async ({ jsm }: Bus): Promise<Published[]> => {
  const messages: Published[] = [];
  for (let seq = 1; seq <= EVENTS; seq += 1) {
    const message = await jsm.streams.getMessage(STREAM, { seq });
    const { subject, header, data } = message!;
    for (const name of header.keys()) if (name.startsWith('Nats-Expected')) header.delete(name);
    messages.push({ subject, headers: header, payload: data });
  }
  return messages;
};

const measure = async (
  { backends }: BenchStack,
  bus: Bus,
  say: (line: string) => void,
): Promise<Readonly<{ value: number; ceiling: number; ratio: number }>> => {
  const log = openLog({ url: backends.eventstoreUrl });
  const pool = new pg.Pool({ connectionString: backends.databaseUrl('registry')! });
  try {
    say(`writing ${EVENTS.toLocaleString('en')} events`);
    await register(log, EVENTS);
    await relayAll(bus, log, pool);
    const messages = await published(bus);
    say('relay and raw publish, in turn');
    const results = await rounds(ROUNDS, {
      raw: () => publishAll(bus, messages),
      relay: () => relayAll(bus, log, pool),
    });
    const same = (rate: number): number => rate;
    return beside(results.relay, same, results.raw, same);
  } finally {
    await pool.end();
    await log.close();
  }
};

export const relay: Benchmark = {
  name: 'relay',
  about: `${EVENTS.toLocaleString('en')} events from the log to JetStream beside the same messages published by the client of NATS`,
  run: async (say) => {
    const { value, ceiling, ratio } = await withStack([], (stack) => withNats((bus) => measure(stack, bus, say)));
    return [
      {
        ...{ name: 'relay, log to JetStream', unit: 'messages/s', value, ratio, goal: { atLeast: 0.7 } },
        ceiling: { name: 'pipelined publish', value: ceiling },
      },
    ];
  },
};
