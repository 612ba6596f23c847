import { ConfigurationError } from '../config/environment.js';
import type { ServiceDefinition } from '../definition.js';
import { createLogger, type Logger } from '../logging/logger.js';
import { BackendUnavailable } from './patiently.js';
import { startService } from './start-service.js';

/** Containers are killed ten seconds after they were asked to stop. */
const STOP_WITHIN_MS = 9_000;

const ROLES = ['api', 'worker', 'all'];

/** Serves until the process is told to stop, by a signal or by the end of its parent's channel. */
export const serve = async (definition: ServiceDefinition): Promise<void> => {
  const { LOG_LEVEL, ROLE = 'all' } = process.env;
  const level = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(LOG_LEVEL ?? '')
    ? LOG_LEVEL!
    : 'info';
  const logger = createLogger({ service: definition.context, role: ROLES.includes(ROLE) ? ROLE : 'unknown', level });
  dieOfSurprises(logger);
  const starting = startService(definition, process.env, logger);
  stopWhenTold(logger, async () => (await starting).stop());
  try {
    const { url } = await starting;
    logger.info({ url }, `${definition.context} listens`);
    process.send?.({ ready: true, url });
  } catch (error) {
    logger.fatal({ err: error }, explanation(error));
    process.exit(1);
  }
};

const explanation = (error: unknown): string =>
  error instanceof ConfigurationError || error instanceof BackendUnavailable
    ? error.message
    : 'the service cannot start';

const dieOfSurprises = (logger: Logger): void => {
  const die = (err: unknown): never => {
    logger.fatal({ err }, 'an error nobody expected');
    process.exit(1);
  };
  process.on('unhandledRejection', die);
  process.on('uncaughtException', die);
};

const stopWhenTold = (logger: Logger, stop: () => Promise<void>): void => {
  let told = false;
  const onceTold = (reason: string) => async (): Promise<void> => {
    if (told) return;
    told = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error('did not stop in time');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    try {
      await stop();
      logger.info('stopped');
      process.exit(0);
    } catch {
      process.exit(1);
    }
  };
  process.on('SIGTERM', onceTold('SIGTERM'));
  process.on('SIGINT', onceTold('SIGINT'));
  if (process.send) process.on('disconnect', onceTold('the parent process is gone'));
};
