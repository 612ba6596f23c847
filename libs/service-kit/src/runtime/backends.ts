import { StoreUnavailable } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { openBus, type Bus } from '@ceriss/messaging';
import { openReadModels } from '@ceriss/read-models';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { backendsOf, type Environment } from '../config/environment.js';
import type { Backend, ServiceDefinition } from '../definition.js';
import { isOutage } from '../http/outage.js';
import type { Logger } from '../logging/logger.js';
import { patiently } from './patiently.js';

export type Backends = Readonly<{
  log?: Log;
  database?: Readonly<{ dataSource: DataSource; pool: Pool }>;
  bus?: Bus;
  /** Closes in the reverse order of opening. */
  close(): Promise<void>;
}>;

type Opening = Readonly<{ definition: ServiceDefinition; environment: Environment; logger: Logger }>;

const patience = ({ environment, logger }: Opening, name: string, isAway: (error: unknown) => boolean) => ({
  name,
  waitSeconds: environment.BACKEND_WAIT_SECONDS,
  logger,
  isAway,
});

const openedLog = async (o: Opening): Promise<Log> => {
  const { EVENTSTOREDB_URL, CERISS_NAMESPACE } = o.environment;
  const log = openLog({
    url: EVENTSTOREDB_URL!,
    logger: o.logger,
    ...(CERISS_NAMESPACE && { namespace: CERISS_NAMESPACE }),
  });
  try {
    await patiently(
      patience(o, 'EventStoreDB', (error) => error instanceof StoreUnavailable),
      () => log.ping(),
    );
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
};

const openedDatabase = (o: Opening) => {
  const { context, entities = [], migrations = [] } = o.definition;
  const options = {
    url: o.environment.DATABASE_URL!,
    entities,
    migrations: [...migrations],
    applicationName: `ceriss-${context}`,
  };
  return patiently(patience(o, 'PostgreSQL', isOutage), () => openReadModels(options));
};

const openedBus = (o: Opening): Promise<Bus> => {
  const { NATS_URL, CERISS_NAMESPACE } = o.environment;
  const options = {
    url: NATS_URL!,
    name: `ceriss-${o.definition.context}`,
    ...(CERISS_NAMESPACE && { namespace: CERISS_NAMESPACE }),
  };
  return patiently(
    patience(o, 'NATS', () => true),
    () => openBus(options),
  );
};

/** Opens what is asked for of what the definition stands on, waiting for what is away. On failure nothing stays open. */
export const openBackends = async (o: Opening, wanted: readonly Backend[]): Promise<Backends> => {
  const uses = (backend: Backend): boolean => wanted.includes(backend) && backendsOf(o.definition).includes(backend);
  const closers: (() => Promise<void>)[] = [];
  const opened = async <T extends { close(): Promise<void> }>(
    backend: Backend,
    open: () => Promise<T>,
  ): Promise<T | undefined> => {
    if (!uses(backend)) return undefined;
    const resource = await open();
    closers.unshift(() => resource.close());
    return resource;
  };
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0)) await one();
  };
  try {
    const database = await opened('database', () => openedDatabase(o));
    const log = await opened('log', () => openedLog(o));
    const bus = await opened('bus', () => openedBus(o));
    return { ...(database && { database }), ...(log && { log }), ...(bus && { bus }), close };
  } catch (error) {
    await close();
    throw error;
  }
};
