import { publishedEvent } from '@ceriss/contracts';
import { eventCodec, type Event, type NewEvent } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { freshNamespace, testLog, testNats, testPostgres, type TestDatabase } from '@ceriss/testing';
import { Controller, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { z } from 'zod';
import {
  connectConsumers,
  JetStreamStrategy,
  openBus,
  publisher,
  Relay,
  type Bus,
  type ConsumerOptions,
  type Logger,
  type RelayOptions,
  type TransactionalDelivery,
} from '../index.js';

type ApplePicked = Event<'orchard.apple-picked', { number: number }>;
type LeafFell = Event<'orchard.leaf-fell', { colour: string }>;
export type Apple = Readonly<{ number: number }>;

export const applePicked = publishedEvent({
  context: 'orchard',
  name: 'apple-picked',
  version: 1,
  description: 'An apple was picked.',
  schema: z.object({ number: z.int() }),
});

const codec = eventCodec<ApplePicked | LeafFell>({
  'orchard.apple-picked': { schema: z.object({ number: z.int() }) },
  'orchard.leaf-fell': { schema: z.object({ colour: z.string() }) },
});

export const orchardPublisher = publisher<ApplePicked | LeafFell>({
  context: 'orchard',
  codecs: [codec],
  on: {
    'orchard.apple-picked': ({ aggregateId, data }) => ({ event: applePicked, aggregateId, data }),
  },
});

export const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
export const hasty = { standbyMs: 50, backoff: { firstMs: 20, maxMs: 200 } };

const newEvent = (event: ApplePicked | LeafFell): NewEvent => {
  const { schemaVersion, data } = codec.encode(event);
  const id = newId();
  const actor = { subject: 'service:test', role: 'policy' };
  const metadata = { $correlationId: id, $causationId: id, actor, commandId: id, fingerprint: '', schemaVersion };
  return { id, type: event.type, data, metadata };
};

export const apple = (number: number): NewEvent => newEvent({ type: 'orchard.apple-picked', data: { number } });
export const leaf = (colour: string): NewEvent => newEvent({ type: 'orchard.leaf-fell', data: { colour } });

export type Handle = (apple: Apple, delivery: TransactionalDelivery) => Promise<unknown>;

const basketModule = (handle: Handle) => {
  @Controller()
  class BasketConsumer {
    @EventPattern<string>(applePicked.subject)
    async on(@Payload() data: Apple, @Ctx() delivery: TransactionalDelivery): Promise<void> {
      await handle(data, delivery);
    }
  }
  @Module({ controllers: [BasketConsumer] })
  class BasketModule {}
  return BasketModule;
};

/** The service `basket` with one handler. */
export const consumeApples = async (
  on: Readonly<{ bus: Bus; pool: Pool }>,
  handle: Handle,
  options: Partial<ConsumerOptions> = {},
): Promise<Consumption> => {
  const strategy = new JetStreamStrategy({
    ...on,
    consumer: 'basket',
    logger: silent,
    contracts: (subject) => (subject === applePicked.subject ? applePicked : undefined),
    endurance: { attempts: 3, backoff: { firstMs: 10, maxMs: 50 } },
    patience: hasty,
    replayPollMs: 50,
    ...options,
  });
  const app = await NestFactory.create(basketModule(handle), new FastifyAdapter(), { logger: false });
  connectConsumers(app, strategy);
  await app.startAllMicroservices();
  return { app, strategy };
};

/** Records that an apple came: outside of the delivery's transaction nothing in the table keeps a second row out. */
export const effect = async (
  pool: Pool,
  delivery: TransactionalDelivery,
  { number }: Apple,
  transactional = false,
): Promise<void> => {
  const on = transactional ? await delivery.transaction() : pool;
  const row = [delivery.eventId, delivery.aggregateId, number];
  await on.query('INSERT INTO effects (event_id, tree, apple) VALUES ($1, $2, $3)', row);
};

/** A context that publishes (`orchard`), a service that consumes (`basket`), and their real backends. */
export class Orchard {
  readonly #ends: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly bus: Bus,
    readonly log: Log,
    readonly database: TestDatabase,
    readonly pool: Pool,
  ) {}

  static async open({ natsUrl = testNats().url, logUrl = testLog().url } = {}): Promise<Orchard> {
    const namespace = freshNamespace();
    const database = await testPostgres();
    const pool = new Pool({ connectionString: database.url, max: 10 });
    pool.on('error', () => undefined);
    const bus = await openBus({ url: natsUrl, name: 'messaging-spec', namespace });
    await pool.query('CREATE TABLE effects (number bigserial, event_id text, tree text, apple integer)');
    return new Orchard(bus, openLog({ url: logUrl, namespace }), database, pool);
  }

  get stream(): string {
    return `${this.bus.namespace.toUpperCase()}_ORCHARD`;
  }

  /** Apples with these numbers from one tree; answers with the ids of the events. */
  async pick(tree: string, ...numbers: number[]): Promise<string[]> {
    const stream = `orchard.tree-${tree}`;
    const revision = (await this.log.readStream(stream)).at(-1)?.revision ?? 'no_stream';
    const events = numbers.map(apple);
    await this.log.append(stream, events, revision);
    return events.map(({ id }) => id);
  }

  relay(options: Partial<RelayOptions> = {}): Relay {
    const { bus, log, pool } = this;
    const own = { publisher: orchardPublisher, logger: silent, patience: hasty, checkMs: 100 };
    const relay = new Relay({ bus, log, pool, ...own, ...options });
    this.#ends.push(() => relay.stop());
    relay.start();
    return relay;
  }

  async consume(handle: Handle, options: Partial<ConsumerOptions> = {}): Promise<Consumption> {
    const consumption = await consumeApples(this, handle, options);
    this.#ends.push(() => consumption.app.close());
    return consumption;
  }

  /** What stands in JetStream, in order. */
  async published(): Promise<{ seq: number; id: string; apple: number }[]> {
    const { jsm } = this.bus;
    const { state } = await jsm.streams.info(this.stream);
    const messages = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const found = await jsm.streams.getMessage(this.stream, { seq });
      if (found) messages.push({ seq, id: found.header.get('ce-id'), apple: found.json<Apple>().number });
    }
    return messages;
  }

  async effect(delivery: TransactionalDelivery, apple: Apple, transactional = false): Promise<void> {
    await effect(this.pool, delivery, apple, transactional);
  }

  async effects(): Promise<{ tree: string; apple: number }[]> {
    const { rows } = await this.pool.query<{ tree: string; apple: number }>(
      'SELECT tree, apple FROM effects ORDER BY number',
    );
    return rows;
  }

  async applesOf(tree: string): Promise<number[]> {
    return (await this.effects()).filter((effect) => effect.tree === tree).map((effect) => effect.apple);
  }

  async close(): Promise<void> {
    await Promise.all(this.#ends.map((end) => end()));
    await this.bus.close();
    await this.log.close();
    await this.pool.end();
    await this.database.stop();
  }
}

export type Consumption = Readonly<{ app: INestApplication; strategy: JetStreamStrategy }>;
