import type { StartedTestContainer } from 'testcontainers';

/** The images of production, by the variable that tells the tests their address. */
const IMAGES = {
  TEST_DATABASE_URL: {
    image: 'postgres:18',
    port: 5432,
    environment: { POSTGRES_PASSWORD: 'test' },
    command: ['postgres', '-c', 'fsync=off', '-c', 'max_connections=300'],
    ready: /database system is ready to accept connections/,
    times: 2,
    url: (at: string) => `postgres://postgres:test@${at}/postgres`,
  },
  TEST_NATS_URL: {
    image: 'nats:2.12',
    port: 4222,
    environment: {},
    command: ['-js'],
    ready: /Server is ready/,
    times: 1,
    url: (at: string) => `nats://${at}`,
  },
  TEST_EVENTSTOREDB_URL: {
    image: 'kurrentplatform/kurrentdb:25.1',
    port: 2113,
    environment: { KURRENTDB_INSECURE: 'true', KURRENTDB_MEM_DB: 'true', KURRENTDB_RUN_PROJECTIONS: 'None' },
    command: [],
    ready: /IS LEADER/,
    times: 1,
    url: (at: string) => `esdb://${at}?tls=false`,
  },
} as const;

/** The real KurrentDB, NATS and PostgreSQL; jest.config.mjs has seen to it that a container engine answers. */
export const containerBackends = async (wanted: ReadonlySet<keyof typeof IMAGES>): Promise<() => Promise<void>> => {
  const { GenericContainer, Wait } = await import('testcontainers');
  const started: StartedTestContainer[] = [];
  for (const name of wanted) {
    const { image, port, environment, command, ready, times, url } = IMAGES[name];
    const container = await new GenericContainer(image)
      .withExposedPorts(port)
      .withEnvironment(environment)
      .withCommand([...command])
      .withWaitStrategy(Wait.forLogMessage(ready, times))
      .start();
    started.push(container);
    process.env[name] = url(`${container.getHost()}:${container.getMappedPort(port)}`);
  }
  return async () => {
    await Promise.all(started.map((container) => container.stop()));
  };
};
