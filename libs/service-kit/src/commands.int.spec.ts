import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { eventually, httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import { commandIdOf } from './http/command-of.js';
import { startService, type StartedService } from './runtime/start-service.js';
import { environmentFor, pledgeService } from './testing/pledge-service.js';

const ROOT = '/api/registry/v1/pledges';
const FAR = '2999-01-01T00:00:00.000Z';

type Made = { id: string };
type Seen = { id: string; cents: string; seen: boolean; closed: boolean };

let backends: TestBackends;
let service: StartedService;
let http: HttpClient;

beforeAll(async () => {
  backends = await testBackends();
  service = await startService(pledgeService, environmentFor(backends));
  http = httpClient(service.url, { token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }) });
});

afterAll(async () => {
  await service?.stop();
  await backends?.stop();
});

const made = async (): Promise<{ id: string; position: string }> => {
  const { body, headers } = await http.post<Made>(ROOT, { title: 'Taller', cents: '100', closesAt: FAR });
  return { id: body.id, position: headers.get('ceriss-position')! };
};

describe('a command', () => {
  it('answers 201 with Location, ETag and the position', async () => {
    const response = await http.post<Made>(ROOT, { title: 'Taller', cents: '100', closesAt: FAR });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`${ROOT}/${response.body.id}`);
    expect(response.headers.get('etag')).toBe('"0"');
    expect(response.headers.get('ceriss-position')).toMatch(/^registry@\d+$/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is carried out once however often it is sent at the same time', async () => {
    const { id } = await made();
    const { appended, told } = await hundredTimes(`${ROOT}/${id}/raises`, { cents: '5' });
    expect(appended).toEqual(['registry.pledge-raised']);
    expect(told).toMatchObject({ status: 200, body: { id }, etag: expect.stringMatching(/^"\d+"$/) });
    expect((await http.get<Seen>(`${ROOT}/${id}`, { position: told.position! })).body.cents).toBe('105');
  });

  it('creates one thing however often it is sent at the same time', async () => {
    const { appended, told } = await hundredTimes(ROOT, { title: 'Una', cents: '1', closesAt: FAR });
    expect(appended).toEqual(['registry.pledge-made']);
    expect(told).toMatchObject({ status: 201, etag: '"0"', location: `${ROOT}/${(told.body as Made).id}` });
  });

  it('of fifty who write to one thing at the same time is lost to nobody, and nobody is told of a conflict', async () => {
    const { id } = await settled();
    const raises = Array.from({ length: 50 }, () => http.post(`${ROOT}/${id}/raises`, { cents: '1' }));
    const answers = await Promise.all(raises);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const etags = answers.map(({ headers }) => Number(headers.get('etag')!.slice(1, -1)));
    expect(etags.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
    const position = answers[etags.indexOf(51)]!.headers.get('ceriss-position')!;
    expect((await http.get<Seen>(`${ROOT}/${id}`, { position })).body.cents).toBe('150');
  });

  it('with the same key and another body is refused', async () => {
    const { id } = await made();
    const idempotencyKey = newId();
    await http.post(`${ROOT}/${id}/raises`, { cents: '5' }, { idempotencyKey });
    const second = await http.post(`${ROOT}/${id}/raises`, { cents: '6' }, { idempotencyKey });
    expect(second).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED' } });
  });

  it('with the same key on another thing is another command', async () => {
    const [one, other] = [await made(), await made()];
    const idempotencyKey = 'the-same';
    await http.post(`${ROOT}/${one.id}/raises`, { cents: '5' }, { idempotencyKey });
    const second = await http.post(`${ROOT}/${other.id}/raises`, { cents: '7' }, { idempotencyKey });
    expect(second.status).toBe(200);
    const position = second.headers.get('ceriss-position')!;
    expect((await http.get<Seen>(`${ROOT}/${other.id}`, { position })).body.cents).toBe('107');
  });

  it('takes If-Match for the revision it names, weakened by a proxy or not', async () => {
    const { id, etag } = await settled();
    expect(etag).toBe('"1"');
    for (const ifMatch of ['"1"', 'W/"2"', '*']) {
      expect(await http.post(`${ROOT}/${id}/raises`, { cents: '1' }, { ifMatch })).toMatchObject({ status: 200 });
    }
  });

  it('is refused when the revision it names has passed', async () => {
    const { id } = await made();
    await http.post(`${ROOT}/${id}/raises`, { cents: '1' });
    const late = await http.post(`${ROOT}/${id}/raises`, { cents: '1' }, { ifMatch: '"0"' });
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'REVISION_PASSED', facts: { revision: expect.any(String) } },
    });
  });

  it('explains its refusal in Spanish, or in English when asked', async () => {
    const { id } = await made();
    const asked = (language?: string) =>
      http.post(
        `${ROOT}/${id}/raises`,
        { cents: '1000000' },
        { headers: language ? { 'accept-language': language } : {} },
      );
    const spanish = await asked();
    expect(spanish.status).toBe(409);
    expect(spanish.headers.get('content-type')).toContain('application/problem+json');
    expect(spanish.body).toMatchObject({
      type: 'https://ceriss.example/problems/pledge-limit-exceeded',
      code: 'PLEDGE_LIMIT_EXCEEDED',
      rule: 'pledge-limit@1',
      wouldPassIf: { cents: '999900' },
      instance: `${ROOT}/${id}/raises`,
      detail: 'El compromiso llegaría a 10.001,00\u00a0€; el límite es 10.000,00\u00a0€.',
    });
    expect((await asked('en-GB,es;q=0.5')).body).toMatchObject({
      detail: 'The pledge would come to €10,001.00; the limit is €10,000.00.',
    });
    expect((await http.post(`${ROOT}/${newId()}/raises`, { cents: '1' })).status).toBe(404);
  });
});

const HEADERS = ['etag', 'location', 'ceriss-position', 'content-type', 'content-security-policy'] as const;

/* The same command a hundred times at once: the one answer all were given, and the types of what it left in the log. */
const hundredTimes = async (path: string, body: object) => {
  const idempotencyKey = newId();
  const send = () => http.post(path, body, { idempotencyKey });
  const answers = await Promise.all(Array.from({ length: 100 }, send));
  const told = answers.map((one) => ({
    status: one.status,
    body: one.body,
    headers: HEADERS.map((name) => one.headers.get(name)),
  }));
  for (const other of told) expect(other).toEqual(told[0]);
  const { status, headers } = answers[0]!;
  const [etag, location, position] = HEADERS.map((name) => headers.get(name));
  return {
    told: { status, body: answers[0]!.body, etag, location, position },
    appended: await carriedOut(idempotencyKey, path),
  };
};

/* Events in the log by the command of that key. */
const carriedOut = async (key: string, path: string): Promise<string[]> => {
  const log = openLog({ url: backends.eventstoreUrl, namespace: backends.namespace });
  try {
    const commandId = commandIdOf(key, 'u-1', 'POST', path);
    const types: string[] = [];
    for await (const { events } of log.readAll({ prefixes: ['registry.'], after: 'start' })) {
      const own = events.filter(({ metadata }) => metadata.commandId === commandId);
      types.push(...own.map(({ type }) => type));
    }
    return types;
  } finally {
    await log.close();
  }
};

/* Its own consumer adds an event as soon as it has heard of it: by then nobody else moves its revision. */
const settled = async (): Promise<{ id: string; etag: string }> => {
  const { id } = await made();
  return eventually(
    async () => {
      const { body, headers } = await http.get<Seen>(`${ROOT}/${id}`);
      expect(body.seen).toBe(true);
      return { id, etag: headers.get('etag')! };
    },
    { timeout: 15_000 },
  );
};

describe('a read', () => {
  it('waits until it sees what its reader has done', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, position } = await made();
      const seen = await http.get<Seen>(`${ROOT}/${id}`, { position });
      expect(seen).toMatchObject({ status: 200, body: { id } });
      expect(seen.headers.get('etag')).toMatch(/^"\d+"$/);
    }
  });

  it('answers 503 when the position is not reached in two seconds', async () => {
    const { id } = await made();
    const late = await http.get(`${ROOT}/${id}`, { position: 'registry@99999999999999' });
    expect(late).toMatchObject({ status: 503, body: { code: 'NOT_YET_VISIBLE' } });
    expect(late.headers.get('retry-after')).toBe('1');
  });

  it('pays no heed to the position of another context', async () => {
    const { id, position } = await made();
    await http.get(`${ROOT}/${id}`, { position });
    expect((await http.get(`${ROOT}/${id}`, { position: 'financing@99999999999999' })).status).toBe(200);
    expect(await http.get(`${ROOT}/${id}`, { position: '42' })).toMatchObject({
      status: 400,
      body: { code: 'MALFORMED_POSITION' },
    });
  });

  it('comes in pages', async () => {
    const { position } = await made();
    type Listed = { items: Seen[]; next?: string };
    const first = await http.get<Listed>(`${ROOT}?limit=2`, { position });
    expect(first.body.items).toHaveLength(2);
    const second = await http.get<Listed>(`${ROOT}?limit=200&cursor=${first.body.next}`);
    expect(second.body.items.map(({ id }) => id)).not.toContain(first.body.items[1]!.id);
    expect(second.body.next).toBeUndefined();
  });
});

describe('a worker', () => {
  it('tells what happened and hears of it', async () => {
    const { id } = await made();
    await eventually(async () => expect((await http.get<Seen>(`${ROOT}/${id}`)).body.seen).toBe(true), {
      timeout: 15_000,
    });
  });
});
