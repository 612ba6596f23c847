import { actorRegistered, actorSuspended } from '@ceriss/contracts';
import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { openBus, publisher, Relay, type Bus } from '@ceriss/messaging';
import type { TestBackends } from '@ceriss/testing';
import pg from 'pg';
import { z } from 'zod';
import type { Sector } from '../domain/participant/participant.events.js';
import { storedEvents } from './stored-events.js';

type Written = Event<'registry.actor-written', { sector: Sector }> | Event<'registry.actor-set-aside', object>;

const codec = eventCodec<Written>({
  'registry.actor-written': { schema: z.object({ sector: z.custom<Sector>() }) },
  'registry.actor-set-aside': { schema: z.object({}) },
});
const actors = publisher<Written>({
  context: 'registry',
  codecs: [codec],
  on: {
    'registry.actor-written': ({ aggregateId, data: { sector } }) => ({
      event: actorRegistered,
      aggregateId,
      data: { actorId: aggregateId, legalName: 'Entidad', sector, territory: '08', nif: 'G16123457' },
    }),
    'registry.actor-set-aside': ({ aggregateId }) => ({
      event: actorSuspended,
      aggregateId,
      data: { actorId: aggregateId, reason: 'Expediente abierto' },
    }),
  },
});

/** Says over NATS what the registry says of actors, by a log and a relay of its own. */
export class RegistryStandIn {
  private constructor(
    readonly bus: Bus,
    private readonly log: Log,
    private readonly pool: pg.Pool,
    private readonly relay: Relay,
  ) {}

  static async open({ eventstoreUrl, natsUrl, databaseUrl, namespace }: TestBackends): Promise<RegistryStandIn> {
    const bus = await openBus({ url: natsUrl, name: 'registry', namespace });
    const log = openLog({ url: eventstoreUrl, namespace });
    const pool = new pg.Pool({ connectionString: databaseUrl });
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const relay = new Relay({ bus, log, publisher: actors, pool, logger: silent });
    relay.start();
    return new RegistryStandIn(bus, log, pool, relay);
  }

  async registers(sector: Sector): Promise<string> {
    const actorId = newId();
    const events = storedEvents(codec, [{ type: 'registry.actor-written', data: { sector } }]);
    await this.log.append(`registry.actor-${actorId}`, events, 'no_stream');
    return actorId;
  }

  async suspends(actorId: string): Promise<void> {
    const events = storedEvents(codec, [{ type: 'registry.actor-set-aside', data: {} }]);
    await this.log.append(`registry.actor-${actorId}`, events, 0n);
  }

  async close(): Promise<void> {
    await this.relay.stop();
    await this.log.close();
    await this.bus.close();
    await this.pool.end();
  }
}
