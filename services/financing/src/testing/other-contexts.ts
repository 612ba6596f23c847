import type { PublishedEventType } from '@ceriss/contracts';
import type { Aggregate, Command, Event } from '@ceriss/event-sourcing';
import type { Json } from '@ceriss/kernel';
import { newId } from '@ceriss/kernel';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { openBus, Relay, type Bus } from '@ceriss/messaging';
import { openReadModels, type ReadModels } from '@ceriss/read-models';
import type { TestBackends } from '@ceriss/testing';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Governance, registry and evaluation as far as specs need them: what they say, in their logs and through their relays. */
export class OtherContexts {
  readonly #contracts = new Map<string, PublishedEventType<unknown>>();

  private constructor(
    private readonly log: Log,
    private readonly bus: Bus,
    private readonly database: ReadModels,
    private relays: readonly Relay[] = [],
  ) {}

  static async open(backends: TestBackends, contexts: readonly string[]): Promise<OtherContexts> {
    const { eventstoreUrl, natsUrl, databaseUrl, namespace } = backends;
    const log = openLog({ url: eventstoreUrl, namespace });
    const bus = await openBus({ url: natsUrl, name: 'spec', namespace });
    const database = await openReadModels({ url: databaseUrl, entities: [], migrations: [], applicationName: 'spec' });
    const others = new OtherContexts(log, bus, database);
    others.relays = contexts.map((context) => others.#relay(context));
    return others;
  }

  /** Something has happened there, and everybody is told. */
  async tell<D extends object>(contract: PublishedEventType<D>, aggregateId: string, data: D): Promise<void> {
    this.#contracts.set(contract.type, contract as PublishedEventType<unknown>);
    const id = newId();
    const actor = { subject: 'spec', role: 'spec' };
    const metadata = { $correlationId: id, $causationId: id, commandId: id, fingerprint: '', actor, schemaVersion: 1 };
    const stream = `${contract.type.split('.')[0]}.aggregate-${aggregateId}`;
    const last = (await this.log.readStream(stream)).at(-1);
    const event = { id, type: contract.type, data: data as unknown as Json, metadata };
    await this.log.append(stream, [event], last?.revision ?? 'no_stream');
  }

  /** What has happened to an aggregate of this service already, where a spec begins in the middle. */
  async happened<S, C extends Command, E extends Event>(
    { codec, streamOf }: Aggregate<S, C, E>,
    aggregateId: string,
    ...events: readonly E[]
  ): Promise<void> {
    const id = newId();
    const actor = { subject: 'spec', role: 'spec' };
    const recorded = events.map((event) => {
      const { type, data, schemaVersion } = codec.encode(event);
      const metadata = { $correlationId: id, $causationId: id, commandId: id, fingerprint: '', actor, schemaVersion };
      return { id: newId(), type, data, metadata };
    });
    await this.log.append(streamOf(aggregateId), recorded, 'no_stream');
  }

  async close(): Promise<void> {
    await Promise.all(this.relays.map((relay) => relay.stop()));
    await this.log.close();
    await this.bus.close();
    await this.database.close();
  }

  #relay(context: string): Relay {
    const { bus, log, database } = this;
    const publisher = {
      context,
      publish: (recorded: { type: string; stream: string; data: unknown }) => {
        const event = this.#contracts.get(recorded.type);
        const aggregateId = recorded.stream.slice(recorded.stream.indexOf('-') + 1);
        return event && { event, aggregateId, data: recorded.data };
      },
    };
    const relay = new Relay({ bus, log, publisher, pool: database.pool, logger: silent });
    relay.start();
    return relay;
  }
}
