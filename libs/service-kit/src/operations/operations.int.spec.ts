import { writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { eventually, httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import type { Projection } from '@ceriss/read-models';
import type { ServiceDefinition } from '../definition.js';
import { startService, type StartedService } from '../runtime/start-service.js';
import { environmentFor, pledgeService } from '../testing/pledge-service.js';
import type { Health, Readiness } from './health.js';

const BODY = { title: 'Taller', cents: '100', closesAt: '2999-01-01T00:00:00.000Z' };
const clockFile = join(tmpdir(), `clock-${newId()}.json`);

/** Takes no event at all. */
const broken: Projection = {
  ...pledgeService.projections![0]!,
  name: 'broken',
  tables: [],
  apply: () => {
    throw new Error('cannot read this');
  },
};

const definition: ServiceDefinition = { ...pledgeService, projections: [...pledgeService.projections!, broken] };

let backends: TestBackends;
let service: StartedService;
let api: StartedService;
let http: HttpClient;

beforeAll(async () => {
  backends = await testBackends();
  service = await startService(
    definition,
    environmentFor(backends, { DEMONSTRATION_CLOCK_FILE: clockFile, CERISS_VERSION: '1.2.3' }),
  );
  api = await startService(definition, environmentFor(backends, { ROLE: 'api' }));
  http = httpClient(service.url, { token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }) });
  await http.post('/api/registry/v1/pledges', BODY);
});

afterAll(async () => {
  await Promise.all([service?.stop(), api?.stop()]);
  await backends?.stop();
  await rm(clockFile, { force: true });
});

const settled = () =>
  eventually(
    async () => {
      const { body } = await http.get<Health>('/health');
      const states = body.projections.map(({ name, state, failure }) => [name, `${state} ${failure?.reason ?? ''}`]);
      expect(Object.fromEntries(states)).toEqual({
        pledges: 'live ',
        broken: expect.stringMatching(/^failed .*cannot read this/),
      });
      expect(body.relay?.state).toBe('live');
      return body;
    },
    { timeout: 20_000 },
  );

describe('health', () => {
  it('says what runs, how far, and by which clock', async () => {
    await writeFile(clockFile, JSON.stringify({ offsetMs: 86_400_000 }));
    const health = await settled();
    expect(health).toMatchObject({
      service: 'registry',
      version: '1.2.3',
      role: 'all',
      state: 'running',
      unavailable: [],
    });
    expect(health.clock.demonstration).toBe(true);
    expect(Date.parse(health.clock.now) - Date.now()).toBeGreaterThan(86_000_000);
    expect(health.consumers).toMatchObject([{ consumer: 'registry', parked: 0 }]);
  });

  it('is red for a worker whose projection has stopped, and says at which event', async () => {
    await settled();
    const { status, body } = await http.get<Readiness>('/health/ready');
    expect(status).toBe(503);
    expect(body).toMatchObject({ ready: false, faults: [{ part: 'projection broken' }] });
    expect(body.faults[0]!.reason).toMatch(/^stopped at event .+ \(registry\.pledge-made\): .*cannot read this/);
  });

  it('stays green for an api process, which also knows how far the workers are', async () => {
    await settled();
    const asked = httpClient(api.url);
    expect((await asked.get('/health/ready')).status).toBe(200);
    const { body } = await asked.get<Health>('/health');
    expect(body).toMatchObject({ role: 'api', consumers: [] });
    expect(body.projections.map(({ name }) => name).sort()).toEqual(['broken', 'pledges']);
    expect(body).not.toHaveProperty('relay');
  });
});

describe('metrics', () => {
  it('measure requests by route, appends, projections, relay and consumers', async () => {
    await settled();
    const { body, headers } = await http.get<string>('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    for (const line of [
      /^ceriss_http_request_duration_seconds_count\{service="registry",method="POST",route="\/api\/registry\/v1\/pledges",status="201"\} 1$/,
      /^ceriss_append_duration_seconds_count\{service="registry",outcome="appended"\} [1-9]/,
      /^ceriss_projection_state\{projection="broken",state="failed",service="registry"\} 1$/,
      /^ceriss_projection_lag\{projection="pledges",service="registry"\} \d+$/,
      /^ceriss_relay_position\{service="registry"\} [1-9]\d*$/,
      /^ceriss_consumer_parked\{consumer="registry",service="registry"\} 0$/,
      /^process_cpu_seconds_total/,
    ]) {
      expect(
        body.split('\n').filter((text) => /^(ceriss_|process_cpu)/.test(text) && !text.includes('_bucket')),
      ).toContainEqual(expect.stringMatching(line));
    }
  });
});
