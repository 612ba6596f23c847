import type { Log } from '@ceriss/eventstoredb';
import type { Bus, ConsumerStatus, JetStreamStrategy, Relay } from '@ceriss/messaging';
import type { ProjectionRunner } from '@ceriss/read-models';
import type { Clock } from '@ceriss/kernel';
import type { Pool } from 'pg';
import type { Environment } from '../config/environment.js';

/** The parts of a running process that health and metrics speak of. Filled as the process starts. */
export type Parts = {
  readonly context: string;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly startedAt: number;
  state: 'starting' | 'running' | 'stopping';
  log?: Log;
  pool?: Pool;
  bus?: Bus;
  projections?: ProjectionRunner;
  relay?: Relay;
  consumers?: JetStreamStrategy;
  /** What the service says must be true of its read models, and whether it is. */
  invariants?: () => Promise<readonly Readonly<{ id: string; holds: boolean }>[]>;
};

export const PARTS = Symbol('Parts');

/** The process's consumer, as a list: a service has one or none. */
export const consumersOf = async ({ consumers }: Parts): Promise<readonly ConsumerStatus[]> =>
  consumers ? [await consumers.consumerStatus()] : [];
