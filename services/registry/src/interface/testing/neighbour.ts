import { openLog } from '@ceriss/eventstoredb';
import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { openBus, publisher, Relay } from '@ceriss/messaging';
import { openReadModels } from '@ceriss/read-models';
import type { PublishedEventType } from '@ceriss/contracts';
import type { RunningRegistry } from './running-registry.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Told = Event<string, object>;

/** Another context as far as a spec of the registry needs it: a log and a relay that tell what the spec says has happened there. */
export const neighbour = async (
  { backends }: RunningRegistry,
  context: string,
  events: readonly PublishedEventType<unknown>[],
) => {
  const { eventstoreUrl, natsUrl, databaseUrl, namespace } = backends;
  const log = openLog({ url: eventstoreUrl, namespace });
  const bus = await openBus({ url: natsUrl, name: 'spec', namespace });
  const database = await openReadModels({ url: databaseUrl, entities: [], migrations: [], applicationName: 'spec' });
  const stored = (event: PublishedEventType<unknown>): string => event.type;
  const codec = eventCodec<Told>(
    Object.fromEntries(events.map((event) => [stored(event), { schema: event.schema }])) as never,
  );
  const translations = events.map((event) => [
    stored(event),
    ({ aggregateId, data }: { aggregateId: string; data: object }) => ({ event, aggregateId, data }),
  ]);
  const own = publisher<Told>({ context, codecs: [codec], on: Object.fromEntries(translations) as never });
  const relay = new Relay({ bus, log, publisher: own, pool: database.pool, logger: silent });
  relay.start();
  const actor = { subject: 'spec', role: 'spec' };
  return {
    /** Says that it happened, in a stream of its own. */
    async tell(event: PublishedEventType<unknown>, data: object): Promise<void> {
      const id = newId();
      const causation = { $correlationId: id, $causationId: id, commandId: id };
      const metadata = { ...causation, fingerprint: '', actor, schemaVersion: 1 };
      const recorded = { id, metadata, ...codec.encode({ type: stored(event), data }) };
      await log.append(`${context}.spec-${id}`, [recorded], 'no_stream');
    },
    async stop(): Promise<void> {
      await relay.stop();
      await database.close();
      await bus.close();
      await log.close();
    },
  };
};
