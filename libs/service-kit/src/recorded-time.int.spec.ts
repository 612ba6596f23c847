import { newId } from '@ceriss/kernel';
import { httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startService, type StartedService } from './runtime/start-service.js';
import { environmentFor, pledgeService } from './testing/pledge-service.js';

jest.setTimeout(30_000);

const ROOT = '/api/registry/v1/pledges';

type Pledge = { id: string; cents: string };

let backends: TestBackends;
let both: StartedService;
let api: StartedService;
let http: HttpClient;

beforeAll(async () => {
  backends = await testBackends();
  both = await startService(pledgeService, environmentFor(backends));
  api = await startService(pledgeService, environmentFor(backends, { ROLE: 'api' }));
  http = httpClient(both.url, { token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }) });
});
afterAll(async () => {
  await api?.stop();
  await both?.stop();
  await backends?.stop();
});

const done = async (path: string, body: unknown) => {
  const { body: answer, headers } = await http.post<Pledge>(ROOT + path, body);
  return { id: answer.id, position: headers.get('ceriss-position')! };
};

const asOf = (instant: string) => `?asOf=${encodeURIComponent(instant)}`;

describe.each(['all', 'api'] as const)('a public read from a process of role %s', (role) => {
  const read = (path: string, position?: string) =>
    httpClient((role === 'api' ? api : both).url).get<Pledge>(ROOT + path, position ? { position } : {});

  it('says as of when it answers, and answers the same for ever when it is asked as of then', async () => {
    const { id, position } = await done('', { title: 'Taller', cents: '100', closesAt: '2999-01-01T00:00:00.000Z' });
    const first = await read(`/${id}`, position);
    const instant = first.headers.get('ceriss-as-of')!;
    expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    const raised = await done(`/${id}/raises`, { cents: '5' });
    expect((await read(`/${id}`, raised.position)).body.cents).toBe('105');
    const again = await read(`/${id}${asOf(instant)}`);
    expect([again.body, again.headers.get('ceriss-as-of')]).toEqual([first.body, instant]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('finds nothing as of before there was anything', async () => {
    const { id, position } = await done('', { title: 'Taller', cents: '1', closesAt: '2999-01-01T00:00:00.000Z' });
    expect((await read(`/${id}`, position)).status).toBe(200);
    expect((await read(`/${id}${asOf('2020-01-01T00:00:00+01:00')}`)).status).toBe(404);
  });

  it('is not answered as of the future, and not yet as of a moment ago at which something may still be recorded', async () => {
    const future = await read(asOf(new Date(Date.now() + 60_000).toISOString()));
    expect(future).toMatchObject({ status: 400, body: { code: 'AS_OF_IN_FUTURE' } });
    const now = await read(asOf(new Date().toISOString()));
    expect(now).toMatchObject({ status: 503, body: { code: 'NOT_YET_RECORDED' } });
    expect(now.headers.get('retry-after')).toBe('5');
    const settling = await read(asOf(new Date(Date.now() - 3_500).toISOString()));
    expect(settling.status).toBe(200);
  });

  it('is refused as of what is no instant', async () => {
    const refused = await read(`/${newId()}?asOf=yesterday`);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'query.asOf' }] } });
  });
});

it('a read of rows without a history says no instant and takes none', async () => {
  const { history: _, ...forgetful } = pledgeService.projections![0]!;
  const service = await startService(
    { ...pledgeService, projections: [forgetful] },
    environmentFor(backends, { ROLE: 'api' }),
  );
  try {
    const plain = await httpClient(service.url).get(ROOT);
    expect([plain.status, plain.headers.get('ceriss-as-of')]).toEqual([200, null]);
    const asked = await httpClient(service.url).get(ROOT + asOf('2026-01-01T00:00:00Z'));
    expect(asked).toMatchObject({ status: 400, body: { code: 'AS_OF_NOT_KEPT' } });
  } finally {
    await service.stop();
  }
});
