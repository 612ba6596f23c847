import type { ConsumerStatus, RelayStatus } from '@ceriss/messaging';
import type { ProjectionStatus } from '@ceriss/read-models';
import { reasonOf } from '../logging/reason.js';
import { consumersOf, type Parts } from './parts.js';

const PATIENCE_MS = 2_000;

export type Health = Readonly<{
  service: string;
  version: string;
  role: string;
  state: Parts['state'];
  clock: Readonly<{ now: string; demonstration: boolean }>;
  projections: readonly ProjectionStatus[];
  relay?: RelayStatus;
  consumers: readonly ConsumerStatus[];
  /** In seconds. */
  uptime: number;
  /** What does not answer, and why. */
  unavailable: readonly Fault[];
}>;

export type Readiness = Readonly<{ ready: boolean; faults: readonly Fault[] }>;

export type Fault = Readonly<{ part: string; reason: string }>;

const within = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const faultOf = async (part: string, ask: () => Promise<unknown>): Promise<readonly Fault[]> => {
  try {
    await within(ask());
    return [];
  } catch (error) {
    return [{ part, reason: reasonOf(error) }];
  }
};

const backendFaults = async ({ log, pool, bus }: Parts): Promise<readonly Fault[]> => {
  const faults = await Promise.all([
    log ? faultOf('log', () => log.ping()) : [],
    pool ? faultOf('database', () => pool.query('SELECT 1')) : [],
    bus ? faultOf('bus', () => bus.ping()) : [],
  ]);
  return faults.flat();
};

const statusesOf = async ({ projections }: Parts): Promise<readonly ProjectionStatus[]> =>
  projections ? within(projections.statuses()).catch(() => []) : [];

const projectionFaults = (statuses: readonly ProjectionStatus[]): Fault[] =>
  statuses
    .filter(({ state }) => state === 'failed')
    .map(({ name, failure }) => ({
      part: `projection ${name}`,
      reason: failure ? `stopped at event ${failure.eventId} (${failure.type}): ${failure.reason}` : 'stopped',
    }));

const relayFaults = ({ relay }: Parts): Fault[] => {
  const status = relay?.status();
  return status?.state === 'retrying' ? [{ part: 'relay', reason: status.lastError ?? 'retrying' }] : [];
};

const consumerFaults = async (parts: Parts): Promise<Fault[]> => {
  const statuses = await within(consumersOf(parts)).catch(() => []);
  return statuses
    .filter(({ state }) => state === 'retrying')
    .map(({ consumer, lastError }) => ({ part: `consumer ${consumer}`, reason: lastError ?? 'retrying' }));
};

/** What a worker's own work lacks. An api process is not taken out of service because a worker's projection has stopped. */
const workFaults = async (parts: Parts): Promise<Fault[]> =>
  parts.environment.ROLE === 'api'
    ? []
    : [...projectionFaults(await statusesOf(parts)), ...relayFaults(parts), ...(await consumerFaults(parts))];

/** Whether the process can do its work now, and if not, what is in the way. */
export const readinessOf = async (parts: Parts): Promise<Readiness> => {
  if (parts.state !== 'running') return { ready: false, faults: [{ part: 'service', reason: parts.state }] };
  const faults = (await Promise.all([backendFaults(parts), workFaults(parts)])).flat();
  return { ready: faults.length === 0, faults };
};

/** Everything an operator asks first, whether well or not. */
export const healthOf = async (parts: Parts): Promise<Health> => {
  const { environment, clock, relay } = parts;
  const [projections, consumers, unavailable] = await Promise.all([
    statusesOf(parts),
    within(consumersOf(parts)).catch(() => []),
    backendFaults(parts),
  ]);
  return {
    service: parts.context,
    version: environment.CERISS_VERSION,
    role: environment.ROLE,
    state: parts.state,
    clock: { now: clock.now().toISOString(), demonstration: environment.DEMONSTRATION_CLOCK_FILE !== undefined },
    projections,
    ...(relay && { relay: relay.status() }),
    consumers,
    uptime: Math.round((performance.now() - parts.startedAt) / 1_000),
    unavailable,
  };
};
