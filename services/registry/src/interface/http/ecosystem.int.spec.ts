import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startService } from '@ceriss/service-kit';
import { eventually, httpClient, testBackends, type Answer } from '@ceriss/testing';
import { registry as definition } from '../../registry.definition.js';
import { PREFIX, RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

jest.setTimeout(120_000);

const NIFS = ['G16123457', 'G44987659', 'A58818501', 'Q2818014I'];

let registry: RunningRegistry;
let officer: RegistryClient;
let actors: string[];
let challengeId: string;
let last: Answer;

const tied = (from: number, to: number) =>
  officer.post('/relations', {
    ...{ fromActorId: actors[from], toActorId: actors[to], kind: 'collaborates', evidence: 'agreement' },
    validFrom: '2026-05-01',
  });

beforeAll(async () => {
  registry = await RunningRegistry.start();
  officer = await registry.as('registry-officer');
  const sectors = ['third-sector', 'third-sector', 'business', 'academia'];
  const territories = ['16078', '44216', '28079', '28079'];
  actors = [];
  for (const [index, nif] of NIFS.entries()) {
    actors.push(await officer.actor(nif, { sector: sectors[index], territory: territories[index] }));
  }
  for (const [from, to] of [
    [0, 1],
    [1, 2],
  ] as const) {
    expect((await tied(from, to)).status).toBe(201);
  }
  const classified = { territories: ['08'], targetGroups: ['disability'], serviceCodes: ['supported-housing'] };
  const published = await officer.post('/challenges', {
    ...{ title: 'Reto', need: 'Homes', population: '8,400 people', evidence: ['Survey'], ...classified },
  });
  challengeId = String(published.body['challengeId']);
  const about = { title: 'Hogares', summary: 'Small homes', stage: 'idea', promoterId: actors[0], challengeId };
  last = await officer.post('/initiatives', { ...about, ...classified });
  expect(last.status).toBe(201);
});
afterAll(() => registry.stop());

const now = async (): Promise<string> => {
  const { headers } = await registry.anyone().get('/actors');
  return headers.get('ceriss-as-of')!;
};

describe('The metrics of the ecosystem over HTTP', () => {
  it('are those of all who are registered, with brokers and isolates by name', async () => {
    const { status, body } = await registry.anyone().get(`/ecosystem/metrics?asOf=${await now()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      scope: 'es',
      formula: 'ecosystem-metrics@1',
      metrics: {
        ...{ actors: 4, ties: 2, density: 0.333333 },
        components: { count: 2, largest: 3, shareOfLargest: 0.75 },
        brokers: [{ actorId: actors[1], legalName: `Entidad ${NIFS[1]}`, betweenness: 0.333333 }],
        eiIndex: { byCommunity: 1, bySector: 0 },
        isolates: { count: 1, first: [{ actorId: actors[3] }] },
      },
    });
  });

  it.each([
    ['community:13', 2, 0],
    ['sector:third-sector', 2, 1],
  ])('of %s are of %d actors and the ties among them', async (scope, count, ties) => {
    const { body } = await registry.anyone().get(`/ecosystem/metrics?scope=${scope}&asOf=${await now()}`);
    expect(body).toMatchObject({ scope, metrics: { actors: count, ties } });
  });

  it('of a challenge are of those who answer it', async () => {
    const path = `/ecosystem/metrics?scope=challenge:${challengeId}&asOf=${await now()}`;
    expect((await registry.anyone().get(path)).body).toMatchObject({ metrics: { actors: 1 } });
  });

  it('on a day count what was in force then', async () => {
    const path = `/ecosystem/metrics?validAt=2026-04-30&asOf=${await now()}`;
    expect((await registry.anyone().get(path)).body).toMatchObject({ metrics: { ties: 0 } });
  });

  it('are computed once for all who ask at the same time, and kept', async () => {
    const path = `/ecosystem/metrics?scope=community:08&asOf=${await now()}`;
    const ask = async () => JSON.stringify((await registry.anyone().get(path)).body);
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(new Set(answers).size).toBe(1);
    expect(await ask()).toBe(answers[0]);
  });

  it('stay what they were at an instant, and may be some minutes old for who names none', async () => {
    const then = await now();
    const before = await registry.anyone().get(`/ecosystem/metrics?asOf=${then}`);
    last = await tied(2, 3);
    const unnamed = await registry.anyone().get('/ecosystem/metrics');
    expect(unnamed.body).toMatchObject({ metrics: { ties: 2 } });
    expect(unnamed.headers.get('ceriss-as-of')).toBe(unnamed.body['asOf']);
    const after = await registry.anyone().get(`/ecosystem/metrics?asOf=${await now()}`);
    expect(after.body).toMatchObject({ metrics: { ties: 3 } });
    expect((await registry.anyone().get(`/ecosystem/metrics?asOf=${then}`)).body).toEqual(before.body);
  });

  it.each(['community:20', 'sector:none', 'challenge:none', 'Spain'])('are not of %s', async (scope) =>
    expect((await registry.anyone().get(`/ecosystem/metrics?scope=${scope}`)).status).toBe(400),
  );
  it('are not of a challenge that is not there', async () => {
    const { status } = await registry.anyone().get(`/ecosystem/metrics?scope=challenge:${actors[0]}`);
    expect(status).toBe(404);
  });
});

describe('Critical mass over HTTP', () => {
  it('says what is missing', async () => {
    const path = `/challenges/${challengeId}/critical-mass?asOf=${await now()}`;
    const { status, body } = await registry.anyone().get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      scope: `challenge:${challengeId}`,
      criticalMass: { reached: false, criteria: { organisations: { have: 0, need: 12, reached: false } } },
    });
  });
});

describe('A question that nobody computes yet', () => {
  it('is answered with where to ask again, and is computed once somebody does', async () => {
    const backends = await testBackends();
    const environment = {
      ...{ PORT: '0', LOG_LEVEL: 'silent', OIDC_ISSUER: backends.identity.issuer },
      ...{ EVENTSTOREDB_URL: backends.eventstoreUrl, NATS_URL: backends.natsUrl, DATABASE_URL: backends.databaseUrl },
      CERISS_NAMESPACE: backends.namespace,
    };
    const api = await startService(definition, { ...environment, ROLE: 'api' });
    try {
      const client = httpClient(api.url);
      const pending = await client.get<object>(`${PREFIX}/ecosystem/metrics?scope=community:02`);
      expect([pending.status, pending.headers.get('retry-after')]).toEqual([202, '2']);
      expect(pending.body).toMatchObject({ scope: 'community:02', pending: true });
      const again = pending.headers.get('location')!;
      const worker = await startService(definition, { ...environment, ROLE: 'worker' });
      try {
        await eventually(async () => expect((await client.get(again)).status).toBe(200), { timeout: 20_000 });
      } finally {
        await worker.stop();
      }
    } finally {
      await api.stop();
      await backends.stop();
    }
  });
});
