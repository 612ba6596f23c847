import { randomBytes } from 'node:crypto';
import { backendUrl } from './environment.js';
import { testIdentity, type TestIdentity } from './identity.js';
import { testPostgres } from './postgres.js';

/** A prefix no other test uses: short, lower case, fit for NATS subjects, stream names and the event store's streams. */
export const freshNamespace = (): string => `t${randomBytes(5).toString('hex')}`;

export type Namespaced = Readonly<{ url: string; namespace: string }>;

/** The NATS server of this run, and a namespace that only the caller uses. */
export const testNats = (): Namespaced => ({ url: backendUrl('TEST_NATS_URL'), namespace: freshNamespace() });

/** The event store of this run (`esdb://…`), and a namespace that only the caller uses. */
export const testLog = (): Namespaced => ({ url: backendUrl('TEST_EVENTSTOREDB_URL'), namespace: freshNamespace() });

export type TestBackends = Readonly<{
  eventstoreUrl: string;
  natsUrl: string;
  databaseUrl: string;
  namespace: string;
  identity: TestIdentity;
  stop(): Promise<void>;
}>;

/** Everything a service needs, once per test file: one namespace, one fresh database, one issuer of tokens. */
export const testBackends = async (): Promise<TestBackends> => {
  const [database, identity] = await Promise.all([testPostgres(), testIdentity()]);
  return {
    eventstoreUrl: backendUrl('TEST_EVENTSTOREDB_URL'),
    natsUrl: backendUrl('TEST_NATS_URL'),
    databaseUrl: database.url,
    namespace: freshNamespace(),
    identity,
    stop: async () => {
      await Promise.all([database.stop(), identity.stop()]);
    },
  };
};
