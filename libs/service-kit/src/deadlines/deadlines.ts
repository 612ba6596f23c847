import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandContext } from '@ceriss/event-sourcing';
import { DomainError, namedId, newId, type Clock } from '@ceriss/kernel';
import type { ModuleRef } from '@nestjs/core';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { DeadlinePolicy, DueItem } from '../definition.js';
import { fingerprintOf } from '../http/command-of.js';
import { withCorrelation } from '../logging/correlation.js';
import type { Logger } from '../logging/logger.js';
import { currentTraceparent, startSpan, traced } from '../telemetry/tracing.js';
import { Patience } from './patience.js';

const NAMESPACE = '5f0e6a52-58d5-5b0c-8a6e-3f1f4f2d9a10';
const INTERVAL_MS = 500;
const BATCH = 100;

export type DeadlineOptions = Readonly<{
  context: string;
  policies: readonly DeadlinePolicy[];
  pool: Pool;
  dataSource: DataSource;
  moduleRef: ModuleRef;
  clock: Clock;
  logger: Logger;
  intervalMs?: number;
}>;

/** The command by which a deadline is met: the same one whenever and wherever it is found due. */
export const deadlineContext = (context: string, policy: string, { key, aggregateId }: DueItem): CommandContext => {
  const commandId = namedId(NAMESPACE, `${context}/${policy}/${key}`);
  return {
    commandId,
    fingerprint: fingerprintOf({ policy, key, aggregateId }),
    correlationId: newId(),
    causationId: commandId,
    actor: { subject: `service:${context}`, role: 'deadline' },
  };
};

/** Polls what has come due and issues the command that says so. One process at a time for each policy. */
export class Deadlines {
  readonly #patience = new Patience();
  readonly #stopping = new AbortController();
  #polls: readonly Promise<void>[] = [];
  constructor(private readonly o: DeadlineOptions) {}

  start(): void {
    this.#polls = this.o.policies.map((policy) => this.#poll(policy));
  }

  /** Resolves when the commands at work have ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#polls);
  }

  async #poll(policy: DeadlinePolicy): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#alone(policy, () => this.#fireDue(policy));
      } catch (error) {
        this.o.logger.warn({ policy: policy.name, err: error }, 'deadlines cannot be looked up; they will be');
      }
      await pause(this.o.intervalMs ?? INTERVAL_MS, signal);
    }
  }

  /* Nothing is lost when two processes fire the same deadline, but the second would only find it done. */
  async #alone(policy: DeadlinePolicy, work: () => Promise<void>): Promise<void> {
    const client = await this.o.pool.connect();
    const lock = `deadlines:${this.o.context}:${policy.name}`;
    let broken: Error | undefined;
    try {
      if (await locked(client, lock)) {
        await work();
        await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
      }
    } catch (error) {
      // The lock belongs to the connection: closing it is the one sure way to give it back.
      broken = error instanceof Error ? error : new Error('failed');
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async #fireDue(policy: DeadlinePolicy): Promise<void> {
    const due = await policy.due(this.o.dataSource, this.o.clock.now(), BATCH + this.#patience.size);
    for (const item of due) {
      if (this.#stopping.signal.aborted) return;
      if (this.#patience.allows(`${policy.name}/${item.key}`)) await this.#fire(policy, item);
    }
  }

  async #fire(policy: DeadlinePolicy, item: DueItem): Promise<void> {
    const name = `${policy.name}/${item.key}`;
    const context = deadlineContext(this.o.context, policy.name, item);
    await withCorrelation(context.correlationId, async () => {
      try {
        await traced(startSpan(`deadline ${policy.name}`, {}), () =>
          policy.fire(this.o.moduleRef, item, withTrace(context)),
        );
        // Read models follow the log: until they do, the item still looks due.
        this.#patience.done(name);
      } catch (error) {
        this.#patience.failed(name);
        const reason = error instanceof DomainError ? { code: error.code } : { err: error };
        this.o.logger.warn(
          { policy: policy.name, aggregateId: item.aggregateId, ...reason },
          'a deadline could not be met; it will be tried again',
        );
      }
    });
  }
}

const withTrace = (context: CommandContext): CommandContext => {
  const traceparent = currentTraceparent();
  return traceparent ? { ...context, traceparent } : context;
};

const locked = async (client: PoolClient, lock: string): Promise<boolean> => {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
    [lock],
  );
  return rows[0]?.locked ?? false;
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};
