import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTSTORE_ENTRY, eventStoreProcess, eventStoreUrl } from '../backends/eventstore.js';
import { natsProcess } from '../backends/nats.js';
import { postgresProcess, postgresUrl } from '../backends/postgres.js';
import { makeBundles } from '../build/bundles.js';
import { choosePorts, HOST } from '../ports.js';
import { Supervisor } from '../processes/supervisor.js';
import { inRepository } from '../repository.js';
import { containerBackends } from './containers.js';
import { temporaryFolder } from './start-test-stack.js';

type Backend = 'TEST_DATABASE_URL' | 'TEST_NATS_URL' | 'TEST_EVENTSTOREDB_URL';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** PostgreSQL, NATS and the embedded node for one run of the tests, thrown away afterwards. */
const embeddedBackends = async (wanted: ReadonlySet<Backend>): Promise<() => Promise<void>> => {
  const dataDir = temporaryFolder();
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir);
  const ports = await choosePorts(['postgres', 'nats', 'eventstore', 'eventstore-health'], true);
  const supervisor = new Supervisor(dataDir, 'the tests', ({ name }, how) =>
    say(`${name} ended unexpectedly (${how})`),
  );
  const starting: Promise<void>[] = [];
  if (wanted.has('TEST_DATABASE_URL')) {
    const password = randomBytes(12).toString('hex');
    starting.push(
      supervisor.start(postgresProcess({ dataDir, logDir, port: ports.postgres!, password, durable: false, say })),
    );
    process.env.TEST_DATABASE_URL = postgresUrl(ports.postgres!, password);
  }
  if (wanted.has('TEST_NATS_URL')) {
    const conf = { port: ports.nats!, namespace: 'ceriss', contexts: [], users: [] };
    starting.push(supervisor.start(natsProcess({ dataDir, logDir, ...conf, say })));
    process.env.TEST_NATS_URL = `nats://${HOST}:${ports.nats}`;
  }
  if (wanted.has('TEST_EVENTSTOREDB_URL') && existsSync(inRepository(EVENTSTORE_ENTRY))) {
    await makeBundles([{ name: 'eventstore', entryPoint: EVENTSTORE_ENTRY }]);
    const port = ports.eventstore!;
    starting.push(
      supervisor.start(eventStoreProcess({ dataDir, logDir, port, healthPort: ports['eventstore-health']! })),
    );
    process.env.TEST_EVENTSTOREDB_URL = eventStoreUrl(port);
  }
  const stop = async (): Promise<void> => {
    await supervisor.stopAll();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const failed = (await Promise.allSettled(starting)).find(({ status }) => status === 'rejected');
  if (failed) {
    await stop();
    throw (failed as PromiseRejectedResult).reason;
  }
  return stop;
};

/**
 * Sees that the backends of the tests run, and gives the function that stops them. `TEST_BACKENDS` is `embedded` (default) or
 * `containers`; a backend whose URL is in the environment already is used as it is.
 */
export const startBackends = async (): Promise<() => Promise<void>> => {
  const all: readonly Backend[] = ['TEST_DATABASE_URL', 'TEST_NATS_URL', 'TEST_EVENTSTOREDB_URL'];
  const wanted = new Set(all.filter((name) => !process.env[name]));
  if (wanted.size === 0) return () => Promise.resolve();
  return process.env.TEST_BACKENDS === 'containers' ? containerBackends(wanted) : embeddedBackends(wanted);
};
