import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '@ceriss/eventstoredb';
import { DomainError } from '@ceriss/kernel';
import { eventually, httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import type { DeadlinePolicy, ServiceDefinition } from '../definition.js';
import { startService, type StartedService } from '../runtime/start-service.js';
import { environmentFor, pledgeService } from '../testing/pledge-service.js';

const ROOT = '/api/registry/v1/pledges';
const [closing] = pledgeService.deadlines!;
const tries: number[] = [];

/** Refuses each pledge twice before it lets it be closed. */
const reluctant: DeadlinePolicy = {
  ...closing!,
  fire: async (moduleRef, item, context) => {
    tries.push(performance.now());
    if (tries.length <= 2) throw new DomainError('PLEDGE_STILL_OPEN');
    await closing!.fire(moduleRef, item, context);
  },
};

let backends: TestBackends;
const services: StartedService[] = [];
let http: HttpClient;

beforeAll(async () => {
  backends = await testBackends();
});

afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()));
  await backends?.stop();
});

const start = async (definition: ServiceDefinition, role: string): Promise<void> => {
  const service = await startService(definition, environmentFor(backends, { ROLE: role }));
  services.push(service);
  http ??= httpClient(service.url, { token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }) });
};

const closings = async (): Promise<string[]> => {
  const log = openLog({ url: backends.eventstoreUrl, namespace: backends.namespace });
  try {
    const streams: string[] = [];
    for await (const { events } of log.readAll({ prefixes: ['registry.'], after: 'start' })) {
      streams.push(...events.filter(({ type }) => type === 'registry.pledge-closed').map(({ stream }) => stream));
    }
    return streams;
  } finally {
    await log.close();
  }
};

const due = async (): Promise<string> => {
  const body = { title: 'Breve', cents: '1', closesAt: '2026-01-01T00:00:00.000Z' };
  return (await http.post<{ id: string }>(ROOT, body)).body.id;
};

describe('deadlines', () => {
  it('that are refused are tried again, later each time', async () => {
    await start({ ...pledgeService, deadlines: [reluctant] }, 'all');
    await due();
    await eventually(async () => expect(await closings()).toHaveLength(1), { timeout: 20_000, interval: 200 });
    const [first, second, third] = tries;
    expect(second! - first!).toBeGreaterThanOrEqual(1_000);
    expect(third! - second!).toBeGreaterThanOrEqual(2_000);
  });

  it('are met once each, however many workers there are', async () => {
    await start(pledgeService, 'worker');
    await start(pledgeService, 'worker');
    const ids = await Promise.all(Array.from({ length: 12 }, due));
    await eventually(async () => expect((await closings()).length).toBeGreaterThanOrEqual(13), {
      timeout: 20_000,
      interval: 200,
    });
    // Two more looks of every worker.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const streams = await closings();
    expect(streams).toHaveLength(13);
    expect(new Set(streams).size).toBe(13);
    for (const id of ids) expect(streams).toContain(`registry.pledge-${id}`);
  });
});
