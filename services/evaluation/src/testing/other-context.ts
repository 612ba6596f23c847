import type { PublishedEventType } from '@ceriss/contracts';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId, type Json } from '@ceriss/kernel';
import { openBus, Relay, type Bus } from '@ceriss/messaging';
import { openReadModels, type ReadModels } from '@ceriss/read-models';
import type { TestBackends } from '@ceriss/testing';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Another context as far as specs need it: what it says, in a log of its own and through its own relay; and what is heard. */
export class OtherContext {
  private constructor(
    private readonly log: Log,
    private readonly bus: Bus,
    private readonly database: ReadModels,
    private readonly relay: Relay,
  ) {}

  /** Says one kind of event. */
  static async open<D>(backends: TestBackends, contract: PublishedEventType<D>): Promise<OtherContext> {
    const { eventstoreUrl, natsUrl, databaseUrl, namespace } = backends;
    const log = openLog({ url: eventstoreUrl, namespace });
    const bus = await openBus({ url: natsUrl, name: 'spec', namespace });
    const database = await openReadModels({ url: databaseUrl, entities: [], migrations: [], applicationName: 'spec' });
    const publisher = {
      context: contract.type.split('.')[0]!,
      publish: ({ stream, data }: { stream: string; data: unknown }) => ({
        event: contract as PublishedEventType<unknown>,
        aggregateId: stream.slice(stream.indexOf('-') + 1),
        data,
      }),
    };
    const relay = new Relay({ bus, log, publisher, pool: database.pool, logger: silent });
    relay.start();
    return new OtherContext(log, bus, database, relay);
  }

  /** Something has happened there, and everybody is told. */
  async tell<D extends object>({ type }: PublishedEventType<D>, aggregateId: string, data: D): Promise<void> {
    const id = newId();
    const actor = { subject: 'spec', role: 'spec' };
    const metadata = { $correlationId: id, $causationId: id, commandId: id, fingerprint: '', actor, schemaVersion: 1 };
    const stream = `${type.split('.')[0]}.aggregate-${aggregateId}`;
    const last = (await this.log.readStream(stream)).at(-1);
    const event = { id, type, data: data as unknown as Json, metadata };
    await this.log.append(stream, [event], last?.revision ?? 'no_stream');
  }

  /** What was said last on a subject. Throws when nothing was. */
  async heard<D>({ subject, schema, type }: PublishedEventType<D>): Promise<D> {
    const stream = `${this.bus.namespace}_${type.split('.')[0]}`.replaceAll('-', '_').toUpperCase();
    const last = { last_by_subj: subject.replace('ceriss', this.bus.namespace) };
    const message = await this.bus.jsm.streams.getMessage(stream, last);
    return schema.parse(message!.json());
  }

  async close(): Promise<void> {
    await this.relay.stop();
    await this.log.close();
    await this.bus.close();
    await this.database.close();
  }
}
