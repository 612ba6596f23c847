import { readFileSync } from 'node:fs';
import type { Backends } from './backends/backends.js';
import { HOST } from './ports.js';
import { inRepository } from './repository.js';
import type { Secrets } from './secrets.js';
import type { ServiceEnvironment } from './services.js';

export type EnvironmentOptions = Readonly<{
  backends: Backends;
  ports: Readonly<Record<string, number>>;
  /** Every service of this stack, in the order of starting. */
  services: readonly string[];
  audience: string;
  secrets: Secrets;
  /** Absent with a real event store. */
  clockFile?: string;
}>;

const version = (): string =>
  (JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { version: string }).version;

export const serviceUrl = (ports: Readonly<Record<string, number>>, service: string): string =>
  `http://${HOST}:${ports[service]}`;

/** What the portal is told about the others: where to forward to, and whom to ask whether they are well. */
const forPortal = ({ backends, ports, services }: EnvironmentOptions): ServiceEnvironment => {
  const others = services
    .filter((service) => service !== 'portal')
    .map((service) => [service, serviceUrl(ports, service)] as const);
  const health = others.map(([service, url]) => [service, `${url}/health/ready`] as const);
  return {
    SERVICE_URLS: JSON.stringify(Object.fromEntries(others)),
    HEALTH_URLS: JSON.stringify({ ...backends.healthUrls, ...Object.fromEntries(health) }),
  };
};

/** The environment of one service's process. */
export const environmentOf = (service: string, o: EnvironmentOptions): ServiceEnvironment => {
  const databaseUrl = o.backends.databaseUrl(service);
  return {
    PORT: String(o.ports[service]),
    HOST,
    ROLE: 'all',
    CERISS_VERSION: version(),
    EVENTSTOREDB_URL: o.backends.eventstoreUrl,
    NATS_URL: o.backends.natsUrl(service),
    OIDC_ISSUER: o.backends.issuer,
    OIDC_AUDIENCE: o.audience,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...(o.clockFile && { DEMONSTRATION_CLOCK_FILE: o.clockFile }),
    ...(service === 'governance' && { BALLOT_SECRET: o.secrets.of('governance:ballots') }),
    ...(service === 'portal' && forPortal(o)),
  };
};
