import { join } from 'node:path';
import { startBackends, type Backends, type Foreign } from './backends/backends.js';
import { demonstrationClock, STORY_BEGINS, type DemonstrationClock } from './clock.js';
import { environmentOf, serviceUrl, type EnvironmentOptions } from './environment.js';
import { build, portsFor, prepareFolder, secondsSince, servicesHere, type Say } from './preparation.js';
import { endLeftovers, refuseSecondSupervisor } from './processes/run-file.js';
import type { ProcessSpec } from './processes/supervised.js';
import { Supervisor } from './processes/supervisor.js';
import { restarts } from './restarts.js';
import { secretsIn } from './secrets.js';
import { serviceProcess, SERVICES } from './services.js';
import { StackError } from './stack-error.js';
import { writeStack, type StackFile } from './stack-file.js';

export type StackOptions = Readonly<{
  dataDir: string;
  /** The portal's port; `random` takes free ports for everything. */
  port: number | 'random';
  /** The services to start; all of this checkout when left out. An empty list starts the backends alone. */
  only?: readonly string[];
  /** A new data folder starts at real time instead of at the beginning of the story. */
  empty?: boolean;
  /** False gives up durability for speed, in tests. */
  durable?: boolean;
  /** Backends to use instead of starting them. */
  foreign?: Foreign;
  /** Ends a start that is under way, and everything it has started. */
  signal?: AbortSignal;
  say: Say;
}>;

export type Stack = Readonly<{
  portalUrl: string;
  backends: Backends;
  services: readonly string[];
  serviceUrl(name: string): string;
  /** A token of a development user; throws StackError with somebody else's identity provider. */
  token(user: string): Promise<string>;
  /** Absent with a real event store: time cannot be moved there. */
  clock?: DemonstrationClock;
  /** Stops a process, if it runs, and starts it again. */
  restart(name: string): Promise<void>;
  /** Ends a process; it stays down until `restart`. */
  kill(name: string, signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}>;

type Plan = Readonly<{
  options: StackOptions;
  dataDir: string;
  logDir: string;
  services: readonly string[];
  ports: Readonly<Record<string, number>>;
  portalUrl: string;
  clock?: DemonstrationClock;
}>;

/** The clock is refused with a real event store, whose recorded times it could not move. */
const clockOf = ({ foreign, empty }: StackOptions, dataDir: string): Pick<Plan, 'clock'> => {
  if (foreign?.EVENTSTOREDB_URL) return {};
  return { clock: demonstrationClock(join(dataDir, 'clock.json'), empty ? undefined : STORY_BEGINS) };
};

const prepare = async (options: StackOptions): Promise<Plan> => {
  const { dataDir, logDir } = prepareFolder(options.dataDir);
  refuseSecondSupervisor(dataDir);
  const ended = await endLeftovers(dataDir);
  if (ended.length > 0) options.say(`ended what an earlier run had left behind: ${ended.join(', ')}`);
  const services = servicesHere(options.only ?? SERVICES, options.say);
  const ports = await portsFor(services, options.port);
  await build(services, options.say);
  const portalUrl = `http://localhost:${ports.portal ?? 0}`;
  return { options, dataDir, logDir, services, ports, portalUrl, ...clockOf(options, dataDir) };
};

const startAll = async (plan: Plan, supervisor: Supervisor): Promise<Backends> => {
  const { dataDir, logDir, services, ports, portalUrl, clock, options } = plan;
  const { say, foreign = {}, durable = true } = options;
  const start = async (spec: ProcessSpec): Promise<void> => {
    const began = performance.now();
    await supervisor.start(spec);
    say(`${spec.name} is ready ${secondsSince(began)}`);
  };
  const clockFile = clock && { clockFile: clock.file };
  const namespace = process.env.CERISS_NAMESPACE ?? 'ceriss';
  const secrets = secretsIn(dataDir);
  const own = { dataDir, logDir, ports, portalUrl, foreign, secrets, namespace, durable, ...clockFile };
  const backends = await startBackends({ ...own, start, say });
  const environment: EnvironmentOptions = {
    ...{ backends, ports, services, secrets, ...clockFile },
    audience: process.env.OIDC_AUDIENCE ?? 'ceriss',
  };
  const environments = services.map((name) => [name, environmentOf(name, environment)] as const);
  await Promise.all(environments.map(([name, env]) => start(serviceProcess(name, ports[name]!, env, logDir))));
  const described = environments.map(([name, env]) => [name, { url: serviceUrl(ports, name), env }] as const);
  const { eventstoreUrl, issuer, clientSecrets } = backends;
  const file: StackFile = { portalUrl, eventstoreUrl, issuer, services: Object.fromEntries(described), ...clockFile };
  writeStack(dataDir, { ...file, ...(clientSecrets && { clientSecrets }) });
  return backends;
};

/**
 * Starts PostgreSQL, NATS, the embedded event store, the identity provider and the services, less what is given as foreign.
 * Throws StackError, with everything stopped again, when something cannot be started.
 */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const plan = await prepare(options);
  const { ports, services, portalUrl, clock } = plan;
  const supervisor: Supervisor = new Supervisor(
    plan.dataDir,
    portalUrl,
    restarts(() => supervisor, options.say),
  );
  const stop = (): Promise<void> => supervisor.stopAll();
  options.signal?.addEventListener('abort', () => void stop(), { once: true });
  try {
    const backends = await startAll(plan, supervisor);
    return {
      ...{ portalUrl, backends, services, stop, ...(clock && { clock }) },
      serviceUrl: (name) => serviceUrl(ports, name),
      token: (user) => {
        if (!backends.tokens)
          throw new StackError('Tokens of development users need the development identity provider');
        return backends.tokens.token(user);
      },
      restart: (name) => supervisor.restart(name),
      kill: (name, signal) => supervisor.kill(name, signal),
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
