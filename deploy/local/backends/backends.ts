import { join } from 'node:path';
import { identityProcess, issuerAt } from '../identity/process.js';
import { developmentTokens, type Tokens } from '../identity/tokens.js';
import { developmentUsers } from '../identity/users.js';
import type { ProcessSpec } from '../processes/supervised.js';
import type { Secrets } from '../secrets.js';
import { CONTEXTS, WITH_DATABASE } from '../services.js';
import { databasesOn, ownDatabases } from './databases.js';
import { eventStoreProcess, eventStoreUrl } from './eventstore.js';
import { natsProcess, natsUrl } from './nats.js';
import { postgresProcess, postgresUrl } from './postgres.js';

/** Backends that the environment names are used as they are; the others are started. */
export type Foreign = Readonly<
  Partial<Record<'EVENTSTOREDB_URL' | 'NATS_URL' | 'DATABASE_URL' | 'OIDC_ISSUER', string>>
>;

export type BackendOptions = Readonly<{
  dataDir: string;
  logDir: string;
  ports: Readonly<Record<string, number>>;
  foreign: Foreign;
  secrets: Secrets;
  portalUrl: string;
  /** Absent where time cannot be moved. */
  clockFile?: string;
  /** Root of the NATS subjects. */
  namespace: string;
  durable: boolean;
  start(spec: ProcessSpec): Promise<void>;
  say(line: string): void;
}>;

export type Backends = Readonly<{
  eventstoreUrl: string;
  issuer: string;
  natsUrl(service: string): string;
  databaseUrl(service: string): string | undefined;
  /** Absent when somebody else's identity provider is used. */
  tokens?: Tokens;
  clientSecrets?: Readonly<Record<string, string>>;
  /** What the start page asks whether it is well, by name. */
  healthUrls: Readonly<Record<string, string>>;
}>;

const startDatabases = async (o: BackendOptions): Promise<Record<string, string>> => {
  if (o.foreign.DATABASE_URL) return databasesOn(o.foreign.DATABASE_URL, WITH_DATABASE);
  const password = o.secrets.of('postgres');
  const port = o.ports.postgres!;
  await o.start(postgresProcess({ ...o, port, password }));
  const passwords = WITH_DATABASE.map((service) => [service, o.secrets.of(`postgres:${service}`)] as const);
  return ownDatabases(postgresUrl(port, password), Object.fromEntries(passwords));
};

const startNats = async (o: BackendOptions): Promise<Backends['natsUrl']> => {
  const { NATS_URL } = o.foreign;
  if (NATS_URL) return () => NATS_URL;
  const port = o.ports.nats!;
  const userOf = (name: string) => ({ name, password: o.secrets.of(`nats:${name}`) });
  const publishers: readonly string[] = CONTEXTS;
  const users = [...CONTEXTS, 'audit', 'portal'].map((name) => ({
    ...userOf(name),
    publishes: publishers.includes(name),
  }));
  await o.start(natsProcess({ ...o, port, contexts: CONTEXTS, users }));
  return (service) => natsUrl(port, userOf(service));
};

const startEventStore = async (o: BackendOptions): Promise<{ url: string; health?: string }> => {
  if (o.foreign.EVENTSTOREDB_URL) return { url: o.foreign.EVENTSTOREDB_URL };
  const [port, healthPort] = [o.ports.eventstore!, o.ports['eventstore-health']!];
  await o.start(eventStoreProcess({ ...o, port, healthPort }));
  return { url: eventStoreUrl(port), health: `http://127.0.0.1:${healthPort}/health/ready` };
};

const startIdentity = async (o: BackendOptions): Promise<Pick<Backends, 'issuer' | 'tokens' | 'clientSecrets'>> => {
  if (o.foreign.OIDC_ISSUER) return { issuer: o.foreign.OIDC_ISSUER };
  const clientSecrets = Object.fromEntries(developmentUsers.map(({ name }) => [name, o.secrets.of(`user:${name}`)]));
  const organisationsFile = join(o.dataDir, 'organisations.json');
  const issuer = issuerAt(o.ports.identity!);
  await o.start(identityProcess({ ...o, port: o.ports.identity!, clientSecrets, organisationsFile }));
  return { issuer, clientSecrets, tokens: developmentTokens({ issuer, clientSecrets, organisationsFile }) };
};

/** Starts what the environment does not name. They do not need each other and start together. */
export const startBackends = async (o: BackendOptions): Promise<Backends> => {
  const [databases, natsOf, eventstore, identity] = await Promise.all([
    startDatabases(o),
    startNats(o),
    startEventStore(o),
    startIdentity(o),
  ]);
  return {
    ...identity,
    eventstoreUrl: eventstore.url,
    natsUrl: natsOf,
    databaseUrl: (service) => databases[service],
    healthUrls: {
      ...(eventstore.health && { eventstore: eventstore.health }),
      identity: `${identity.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    },
  };
};
