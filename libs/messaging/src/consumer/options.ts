import type { PublishedEventType } from '@ceriss/contracts';
import type { Pool } from 'pg';
import type { Bus } from '../bus.js';
import type { Logger } from '../logger.js';
import type { Patience } from '../postgres/exclusively.js';
import type { Endurance } from './processor.js';

export type ConsumerStatus = Readonly<{
  consumer: string;
  state: 'standby' | 'running' | 'retrying' | 'stopped';
  /** Messages that wait in JetStream. */
  pending: number;
  /** Messages that are delivered and not acknowledged. */
  ackPending: number;
  /** Events that were put aside and wait for a person, those that are held back behind them included. */
  parked: number;
  lastError?: string;
}>;

export type ConsumerOptions = Readonly<{
  bus: Bus;
  /** Name of the service: of its durable consumers and in its inbox. */
  consumer: string;
  /** Of the service's own database. One connection stays in use, and one for every handler that asks for its transaction. */
  pool: Pool;
  logger: Logger;
  /** The contract of a subject; all of `@ceriss/contracts` when absent. */
  contracts?: (subject: string) => PublishedEventType<unknown> | undefined;
  endurance?: Partial<Endurance>;
  patience?: Patience;
  /** Milliseconds after which JetStream thinks a silent consumer dead; 30,000 when absent. */
  ackWaitMs?: number;
  /** The most messages held in memory for each context; 256 when absent. */
  maxPending?: number;
  /** Milliseconds between looks for requested replays; 2,000 when absent. */
  replayPollMs?: number;
}>;
