import { connectConsumers, Relay } from '@ceriss/messaging';
import type { INestApplication } from '@nestjs/common';
import { Deadlines } from '../deadlines/deadlines.js';
import type { ServiceDefinition } from '../definition.js';
import type { Logger } from '../logging/logger.js';
import type { Parts } from '../operations/parts.js';
import { ObservedConsumers } from '../telemetry/observed-consumers.js';
import type { Backends } from './backends.js';
import { ServiceModule } from './service.module.js';

type Work = Readonly<{
  app: INestApplication;
  definition: ServiceDefinition;
  parts: Parts;
  backends: Backends;
  logger: Logger;
}>;

/** Starts what a worker does beside answering: projections, relay, consumers, deadlines. The answer stops them, the consumers aside. */
export const startWork = async (o: Work): Promise<{ stop(): Promise<void> }> => {
  const { parts } = o;
  parts.projections?.start();
  await startConsumers(o);
  startRelay(o);
  const deadlines = startDeadlines(o);
  return {
    stop: async () => {
      await Promise.all([deadlines?.stop(), parts.relay?.stop(), parts.projections?.stop()]);
    },
  };
};

const startConsumers = async ({ app, definition, parts, backends, logger }: Work): Promise<void> => {
  const { bus, database } = backends;
  if (!definition.consumers?.length || !bus || !database) return;
  // Nest closes it with the application, before the backends it stands on.
  parts.consumers = new ObservedConsumers({ bus, consumer: definition.context, pool: database.pool, logger });
  connectConsumers(app, parts.consumers);
  await app.startAllMicroservices();
};

const startRelay = ({ definition: { publisher }, parts, backends: { bus, database, log }, logger }: Work): void => {
  if (!publisher || !bus || !database || !log) return;
  parts.relay = new Relay({ bus, log, publisher, pool: database.pool, logger });
  parts.relay.start();
};

const startDeadlines = ({ app, definition, parts, backends: { database }, logger }: Work): Deadlines | undefined => {
  const { context, deadlines: policies = [] } = definition;
  if (policies.length === 0 || !database) return undefined;
  const { moduleRef } = app.get(ServiceModule);
  const deadlines = new Deadlines({ context, policies, ...database, moduleRef, clock: parts.clock, logger });
  deadlines.start();
  return deadlines;
};
