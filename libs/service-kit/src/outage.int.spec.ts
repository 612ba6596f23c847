import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import { newId } from '@ceriss/kernel';
import type { Health, Readiness } from './operations/health.js';
import { startService, type StartedService } from './runtime/start-service.js';
import { environmentFor, pledgeService } from './testing/pledge-service.js';
import { TcpDoor } from './testing/tcp-door.js';

const ROOT = '/api/registry/v1/pledges';
const BODY = { title: 'Taller', cents: '100', closesAt: '2999-01-01T00:00:00.000Z' };

let backends: TestBackends;
let doors: Readonly<{ log: TcpDoor; database: TcpDoor; bus: TcpDoor }>;
let service: StartedService;
let http: HttpClient;

beforeAll(async () => {
  backends = await testBackends();
  const { eventstoreUrl, databaseUrl, natsUrl } = backends;
  const [log, database, bus] = await Promise.all(
    [eventstoreUrl, databaseUrl, natsUrl].map((url) => TcpDoor.before(url)),
  );
  doors = { log: log!, database: database!, bus: bus! };
  const through = {
    EVENTSTOREDB_URL: log!.through(eventstoreUrl),
    DATABASE_URL: database!.through(databaseUrl),
    NATS_URL: bus!.through(natsUrl),
  };
  service = await startService(pledgeService, environmentFor(backends, through));
  http = httpClient(service.url, { token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }) });
});

afterAll(async () => {
  await service?.stop();
  await Promise.all(Object.values(doors ?? {}).map((door) => door.shut()));
  await backends?.stop();
});

const ready = () => http.get<Readiness>('/health/ready');
const whenReady = () =>
  eventually(async () => expect((await ready()).body).toEqual({ ready: true, faults: [] }), { timeout: 30_000 });

describe('while the log is away', () => {
  it('commands answer 503 with Retry-After, reads go on, and the same key is carried out once it is back', async () => {
    await whenReady();
    const idempotencyKey = newId();
    await doors.log.shut();
    try {
      const refused = await http.post(ROOT, BODY, { idempotencyKey });
      expect(refused).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } });
      expect(refused.headers.get('retry-after')).toBe('2');
      expect((await http.get(ROOT)).status).toBe(200);
      const unready = await ready();
      expect(unready.status).toBe(503);
      expect(unready.body.faults.map(({ part }) => part)).toContain('log');
      expect((await http.get('/health/live')).status).toBe(200);
    } finally {
      await doors.log.open();
    }
    const { id, position } = await eventually(
      async () => {
        const { status, body, headers } = await http.post<{ id: string }>(ROOT, BODY, { idempotencyKey });
        expect(status).toBe(201);
        return { id: body.id, position: headers.get('ceriss-position')! };
      },
      { timeout: 30_000 },
    );
    await eventually(async () => expect((await http.get(`${ROOT}/${id}`, { position })).status).toBe(200), {
      timeout: 30_000,
    });
    await whenReady();
  }, 120_000);
});

describe('while PostgreSQL is away', () => {
  it('reads answer 503 with Retry-After and come back by themselves', async () => {
    await whenReady();
    await doors.database.shut();
    try {
      const refused = await http.get(ROOT);
      expect(refused).toMatchObject({ status: 503, body: { code: 'DATABASE_UNAVAILABLE' } });
      expect(refused.headers.get('retry-after')).toBe('2');
      expect((await ready()).body.faults.map(({ part }) => part)).toContain('database');
    } finally {
      await doors.database.open();
    }
    await eventually(async () => expect((await http.get(ROOT)).status).toBe(200), { timeout: 30_000 });
    await whenReady();
  }, 120_000);
});

describe('while NATS is away', () => {
  it('commands and reads go on, and health says so', async () => {
    await whenReady();
    await doors.bus.shut();
    try {
      const done = await http.post(ROOT, BODY);
      expect(done.status).toBe(201);
      expect((await http.get(ROOT, { position: done.headers.get('ceriss-position')! })).status).toBe(200);
      const { body } = await http.get<Health>('/health');
      expect(body.unavailable.map(({ part }) => part)).toEqual(['bus']);
    } finally {
      await doors.bus.open();
    }
    await whenReady();
  }, 120_000);
});

describe('a start while backends are away', () => {
  it('waits for them, and comes up', async () => {
    const late = await TcpDoor.before(backends.eventstoreUrl);
    await late.shut();
    const starting = startService(
      pledgeService,
      environmentFor(backends, { ROLE: 'api', EVENTSTOREDB_URL: late.through(backends.eventstoreUrl) }),
    );
    const opening = new Promise((resolve) => setTimeout(resolve, 1_500)).then(() => late.open());
    const other = await starting;
    await opening;
    expect((await httpClient(other.url).get('/health/ready')).status).toBe(200);
    await other.stop();
    await late.shut();
  }, 60_000);

  it('gives up in time, saying which', async () => {
    const never = environmentFor(backends, {
      DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:9/none',
      BACKEND_WAIT_SECONDS: '1',
    });
    const failure = await startService(pledgeService, never).catch((error: Error) => error.message);
    expect(failure).toMatch(/^PostgreSQL did not answer within 1 s: /);
    expect(failure).not.toContain('hidden-word');
  });
});
