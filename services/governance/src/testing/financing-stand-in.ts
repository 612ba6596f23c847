import { callDrafted } from '@ceriss/contracts';
import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { openBus, publisher, Relay, type Bus } from '@ceriss/messaging';
import type { TestBackends } from '@ceriss/testing';
import pg from 'pg';
import { z } from 'zod';
import { storedEvents } from './stored-events.js';

type CallWritten = Event<'financing.call-written', { title: string }>;

const codec = eventCodec<CallWritten>({ 'financing.call-written': { schema: z.object({ title: z.string() }) } });
const calls = publisher<CallWritten>({
  context: 'financing',
  codecs: [codec],
  on: {
    'financing.call-written': ({ aggregateId: callId, data: { title } }) => ({
      event: callDrafted,
      aggregateId: callId,
      data: { callId, title, poolId: callId, budget: { cents: '120000000', currency: 'EUR' }, draftedOn: '2026-09-01' },
    }),
  },
});

/** Says over NATS what financing says when it has drafted a call, by a log and a relay of its own. */
export class FinancingStandIn {
  private constructor(
    readonly bus: Bus,
    private readonly log: Log,
    private readonly pool: pg.Pool,
    private readonly relay: Relay,
  ) {}

  static async open({ eventstoreUrl, natsUrl, databaseUrl, namespace }: TestBackends): Promise<FinancingStandIn> {
    const bus = await openBus({ url: natsUrl, name: 'financing', namespace });
    const log = openLog({ url: eventstoreUrl, namespace });
    const pool = new pg.Pool({ connectionString: databaseUrl });
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const relay = new Relay({ bus, log, publisher: calls, pool, logger: silent });
    relay.start();
    return new FinancingStandIn(bus, log, pool, relay);
  }

  async draftsCall(title: string): Promise<string> {
    const callId = newId();
    const events = storedEvents(codec, [{ type: 'financing.call-written', data: { title } }]);
    await this.log.append(`financing.call-${callId}`, events, 'no_stream');
    return callId;
  }

  async close(): Promise<void> {
    await this.relay.stop();
    await this.log.close();
    await this.bus.close();
    await this.pool.end();
  }
}
