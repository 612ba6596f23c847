import { ProjectionRunner } from '@ceriss/read-models';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { DataSource } from 'typeorm';
import { unlistedRoutes } from '../auth/route-table.js';
import { clockFor } from '../clock/demonstration-clock.js';
import { ConfigurationError, configurationOf, type Configuration, type Environment } from '../config/environment.js';
import type { Backend, ServiceDefinition } from '../definition.js';
import { createLogger, NestLogger, type Logger } from '../logging/logger.js';
import { describe } from '../openapi/document.js';
import { Metrics } from '../operations/metrics.js';
import { observedLog } from '../operations/observed-log.js';
import type { Parts } from '../operations/parts.js';
import { startTelemetry } from '../telemetry/sdk.js';
import { openBackends, type Backends } from './backends.js';
import { httpAdapter, prepareHttp } from './http-server.js';
import { kitProviders } from './providers.js';
import { ServiceModule, type Part } from './service.module.js';
import { startWork } from './workers.js';

/** A running service. `stop` drains, then closes everything; it may be called twice. */
export type StartedService = Readonly<{ url: string; app: NestFastifyApplication; stop(): Promise<void> }>;

type Variables = Readonly<Record<string, string | undefined>>;

/** Starts one service in this process. Throws ConfigurationError, or BackendUnavailable after a minute of trying. */
export const startService = async (
  definition: ServiceDefinition,
  variables: Variables,
  logger?: Logger,
): Promise<StartedService> => {
  const configuration = configurationOf(definition, variables);
  const { environment } = configuration;
  const mismatches = unlistedRoutes(definition);
  if (mismatches.length > 0)
    throw new ConfigurationError(`${definition.context} cannot start. ${mismatches.join('; ')}`);
  const own =
    logger ?? createLogger({ service: definition.context, role: environment.ROLE, level: environment.LOG_LEVEL });
  const undo: (() => Promise<void>)[] = [];
  const stop = once(async () => {
    for (const step of undo.toReversed())
      await step().catch((err: unknown) => own.error({ err }, 'a part did not stop cleanly'));
  });
  try {
    return { ...(await assemble({ definition, configuration, logger: own, undo })), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

type Assembly = Readonly<{
  definition: ServiceDefinition;
  configuration: Configuration;
  logger: Logger;
  /** How to take apart what stands, in the order in which it was put up. */
  undo: (() => Promise<void>)[];
}>;

const assemble = async (o: Assembly): Promise<{ url: string; app: NestFastifyApplication }> => {
  const { definition, configuration, logger, undo } = o;
  const { environment } = configuration;
  const roles: readonly Part[] = environment.ROLE === 'all' ? ['api', 'worker'] : [environment.ROLE];
  await trace(o);
  const backends = await openBackends({ definition, environment, logger }, wantedBy(roles));
  undo.push(() => backends.close());
  const parts = partsOf(definition.context, environment);
  const metrics = new Metrics(parts);
  attach({ parts, metrics, backends, definition, logger });
  const app = await createApplication({ ...o, roles, parts, metrics, backends });
  const work = roles.includes('worker') ? await startWork({ app, definition, parts, backends, logger }) : undefined;
  undo.push(async () => work?.stop());
  undo.push(async () => {
    parts.state = 'stopping';
    await app.close();
  });
  await app.listen({ port: environment.PORT, host: environment.HOST });
  parts.state = 'running';
  return { url: (await app.getUrl()).replace('[::1]', 'localhost'), app };
};

/* Commands and reads do not need the bus: an api process stands without it. */
const wantedBy = (roles: readonly Part[]): readonly Backend[] =>
  roles.includes('worker') ? ['log', 'bus', 'database'] : ['log', 'database'];

const trace = async ({ definition, configuration, undo }: Assembly): Promise<void> => {
  const endpoint = configuration.environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint) return;
  const telemetry = await startTelemetry({ endpoint, service: `ceriss-${definition.context}` });
  undo.push(() => telemetry.stop());
};

const partsOf = (context: string, environment: Environment): Parts => ({
  context,
  environment,
  clock: clockFor(environment.DEMONSTRATION_CLOCK_FILE),
  startedAt: performance.now(),
  state: 'starting',
});

type Attached = Readonly<{
  parts: Parts;
  metrics: Metrics;
  backends: Backends;
  definition: ServiceDefinition;
  logger: Logger;
}>;

const attach = ({ parts, metrics, backends: { log, database, bus }, definition, logger }: Attached): void => {
  const { projections = [] } = definition;
  if (log) parts.log = observedLog(log, metrics);
  if (database) {
    parts.pool = database.pool;
    parts.invariants = () => invariantsOf(definition, database.dataSource);
  }
  if (bus) parts.bus = bus;
  if (log && database && projections.length > 0)
    parts.projections = new ProjectionRunner({ projections, log, ...database, logger, clock: parts.clock });
};

const invariantsOf = ({ invariants = [] }: ServiceDefinition, dataSource: DataSource) =>
  Promise.all(invariants.map(async ({ id, holds }) => ({ id, holds: await holds(dataSource) })));

type Application = Attached & Pick<Assembly, 'configuration'> & Readonly<{ roles: readonly Part[] }>;

const createApplication = async (o: Application): Promise<NestFastifyApplication> => {
  const { definition, logger, roles } = o;
  let document: OpenAPIObject | undefined;
  const description = (): OpenAPIObject => (document ??= describe(app, definition));
  const module = ServiceModule.of(definition, roles, kitProviders({ ...o, description }));
  const options = { logger: new NestLogger(logger), bodyParser: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(definition, o), options);
  await prepareHttp(app, definition, o);
  await definition.extend?.(app);
  await app.init();
  return app;
};

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};
