import { z } from 'zod';
import type { PortalConfig } from '../portal.config.js';
import { auditPosition, health, readiness, type AuditPosition, type Fault, type ProjectionState } from './answers.js';
import { ask } from './ask.js';

/** `silent` did not answer in time; `troubled` did, and says that it cannot do its work. */
export type Condition = 'ready' | 'troubled' | 'silent';

export type ServiceStatus = Readonly<{
  name: string;
  condition: Condition;
  version?: string | undefined;
  faults: readonly Fault[];
  projections: readonly ProjectionState[];
  /** The shared parts it does not reach: `log`, `database`, `bus`. Undefined when it told nothing. */
  misses?: readonly string[] | undefined;
}>;

export type PartStatus = Readonly<{ name: string; condition: Condition }>;

export type StackStatus = Readonly<{
  services: readonly ServiceStatus[];
  parts: readonly PartStatus[];
  /** Undefined while audit does not answer. */
  audit: AuditPosition | undefined;
}>;

const FRESH_MS = 1_000;

/** The state of everything, asked for in parallel; for a second everybody gets the same answer. */
export class StatusReader {
  #read: Promise<StackStatus> | undefined;
  #at = -Infinity;

  constructor(private readonly config: Pick<PortalConfig, 'SERVICE_URLS' | 'HEALTH_URLS'>) {}

  /** Takes 0.8 s at most, whatever hangs. */
  read(): Promise<StackStatus> {
    const now = performance.now();
    if (this.#read === undefined || now - this.#at > FRESH_MS) {
      this.#at = now;
      this.#read = this.#ask();
    }
    return this.#read;
  }

  async #ask(): Promise<StackStatus> {
    const { SERVICE_URLS, HEALTH_URLS } = this.config;
    const others = Object.entries(HEALTH_URLS).filter(([name]) => !Object.hasOwn(SERVICE_URLS, name));
    const [services, parts, audit] = await Promise.all([
      Promise.all(Object.entries(SERVICE_URLS).map(([name, url]) => serviceStatus(name, url, HEALTH_URLS[name]))),
      Promise.all(others.map(([name, url]) => partStatus(name, url))),
      SERVICE_URLS.audit ? ask(new URL('/api/audit/v1/position', SERVICE_URLS.audit).href, auditPosition) : undefined,
    ]);
    return { services, parts: [...parts, ...sharedParts(services)], audit: audit?.body };
  }
}

const NOTHING_TOLD = { version: undefined, projections: [], unavailable: undefined };

const serviceStatus = async (name: string, url: string, readyUrl?: string): Promise<ServiceStatus> => {
  const [ready, details] = await Promise.all([
    ask(readyUrl ?? new URL('/health/ready', url).href, readiness),
    ask(new URL('/health', url).href, health),
  ]);
  const { version, projections, unavailable } = details?.body ?? NOTHING_TOLD;
  const misses = unavailable?.map(({ part }) => part);
  return { name, condition: conditionOf(ready), version, faults: ready?.body?.faults ?? [], projections, misses };
};

const partStatus = async (name: string, url: string): Promise<PartStatus> => ({
  name,
  condition: conditionOf(await ask(url, z.unknown())),
});

const conditionOf = (asked: { ok: boolean } | undefined): Condition =>
  asked ? (asked.ok ? 'ready' : 'troubled') : 'silent';

/* PostgreSQL and NATS speak no HTTP: the services that stand on them know. */
const sharedParts = (services: readonly ServiceStatus[]): PartStatus[] => {
  const told = services.flatMap(({ misses }) => (misses ? [misses] : []));
  return (['database', 'bus'] as const).map((name) => ({
    name,
    condition: told.length === 0 ? 'silent' : told.some((misses) => misses.includes(name)) ? 'troubled' : 'ready',
  }));
};
