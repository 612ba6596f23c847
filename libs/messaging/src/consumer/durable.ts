import { AckPolicy, DeliverPolicy, type ConsumerConfig, type ConsumerInfo } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import type { Bus } from '../bus.js';
import { isConsumerMissing } from '../nats-errors.js';

/** A service's durable consumer on the stream of one context. */
export type Durable = Readonly<{
  stream: string;
  name: string;
  /** What the service handles of the context. */
  subjects: readonly string[];
  ackWaitMs: number;
  /** The most messages that are delivered and not acknowledged; also the most that are held in memory. */
  maxPending: number;
}>;

type Ready = Readonly<{
  /** How many messages the consumer has delivered so far. */
  delivered: number;
  /** Messages up to this sequence of the stream may come again because an earlier process did not bring them to an end; 0 when none do. */
  unsettled: number;
}>;

/**
 * Makes the durable consumer ready to deliver in order. Throws when the stream is missing: its relay creates it.
 *
 * - Messages that an earlier process got and did not acknowledge would come back only after newer ones, so the consumer is made again
 *   behind the last message that is acknowledged without a gap.
 * - A service that handles something new, or whose database is new, is told everything from the beginning; its inbox knows what is done.
 */
export const ensureDurable = async (bus: Bus, pool: Pool, durable: Durable): Promise<Ready> => {
  const { stream, name, subjects } = durable;
  const found = await bus.jsm.consumers.info(stream, name).catch((error: unknown) => {
    if (isConsumerMissing(error)) return undefined;
    throw error;
  });
  const known = new Set(await subscribed(pool, durable));
  const news = subjects.some((subject) => !known.has(subject));
  if (found && !news && found.num_ack_pending === 0 && fits(found.config, durable))
    return { delivered: found.delivered.consumer_seq, unsettled: 0 };
  if (found) await bus.jsm.consumers.delete(stream, name);
  const fresh = await bus.jsm.consumers.add(stream, { ...configOf(durable), ...startOf(news ? undefined : found) });
  await subscribe(pool, durable);
  return { delivered: fresh.delivered.consumer_seq, unsettled: unsettledOf(found) };
};

const unsettledOf = (earlier: ConsumerInfo | undefined): number =>
  earlier && earlier.num_ack_pending > 0 ? earlier.delivered.stream_seq : 0;

const configOf = ({ name, ackWaitMs, maxPending }: Durable): Partial<ConsumerConfig> => ({
  durable_name: name,
  ack_policy: AckPolicy.Explicit,
  ack_wait: nanos(ackWaitMs),
  max_ack_pending: maxPending,
});

const fits = (config: ConsumerConfig, durable: Durable): boolean =>
  config.ack_wait === nanos(durable.ackWaitMs) && config.max_ack_pending === durable.maxPending;

const startOf = (earlier: ConsumerInfo | undefined): Partial<ConsumerConfig> =>
  earlier
    ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: earlier.ack_floor.stream_seq + 1 }
    : { deliver_policy: DeliverPolicy.All };

const subscribed = async (pool: Pool, { name, stream }: Durable): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ subjects: string[] }>(
    'SELECT subjects FROM messaging.subscriptions WHERE consumer = $1 AND stream = $2',
    [name, stream],
  );
  return rows[0]?.subjects ?? [];
};

const subscribe = async (pool: Pool, { name, stream, subjects }: Durable): Promise<void> => {
  await pool.query(
    `INSERT INTO messaging.subscriptions (consumer, stream, subjects) VALUES ($1, $2, $3)
     ON CONFLICT (consumer, stream) DO UPDATE SET subjects = excluded.subjects`,
    [name, stream, subjects],
  );
};
