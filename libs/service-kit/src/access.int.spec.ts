import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import { openApiDocument } from './openapi/document.js';
import { startService, type StartedService } from './runtime/start-service.js';
import { environmentFor, pledgeService } from './testing/pledge-service.js';

const ROOT = '/api/registry/v1/pledges';
const BODY = { title: 'Taller', cents: '100', closesAt: '2999-01-01T00:00:00.000Z' };

let backends: TestBackends;
let service: StartedService;
let http: HttpClient;
let token: string;

beforeAll(async () => {
  backends = await testBackends();
  service = await startService(pledgeService, environmentFor(backends, { ROLE: 'api' }));
  http = httpClient(service.url);
  token = await backends.identity.token({ sub: 'u-1', roles: ['treasurer'], organisation: 'o-1' });
});

afterAll(async () => {
  await service?.stop();
  await backends?.stop();
});

describe('who may call', () => {
  it('refuses nobody a public read, and everybody else without a credential', async () => {
    expect((await http.get(ROOT)).status).toBe(200);
    const refused = await http.post(ROOT, BODY);
    expect(refused).toMatchObject({ status: 401, body: { code: 'NOT_AUTHENTICATED' } });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="ceriss"');
  });

  it.each([
    ['expired', { expiresIn: -60 }],
    ['claim', { audience: 'another' }],
    ['claim', { issuer: 'http://127.0.0.1:1' }],
    ['signature', { signedByStranger: true }],
  ])('refuses a token for its %s', async (reason, flaws) => {
    const bad = await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }, flaws);
    const refused = await http.post(ROOT, BODY, { token: bad });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain(`error_description="${reason}"`);
  });

  it('refuses a token that is signed by no algorithm of the list, or is no token', async () => {
    const none = [
      { alg: 'none' },
      { sub: 'u-1', roles: ['treasurer'], iss: backends.identity.issuer, aud: 'ceriss', exp: 4e9 },
    ];
    const unsigned = `${none.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    for (const bad of [unsigned, 'abc', 'a.b.c'])
      expect((await http.post(ROOT, BODY, { token: bad })).status).toBe(401);
  });

  it('knows a good token again, and nothing that resembles it', async () => {
    expect((await http.get(`${ROOT}/mine`, { token })).status).toBe(200);
    const [head, payload, signature] = token.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const greedy = Buffer.from(JSON.stringify({ ...claims, roles: ['secretary'] })).toString('base64url');
    const otherwise = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    for (const forged of [`${head}.${greedy}.${signature}`, `${head}.${payload}.${otherwise}`])
      for (let again = 0; again < 2; again += 1)
        expect((await http.get(`${ROOT}/mine`, { token: forged })).status).toBe(401);
    expect((await http.get(`${ROOT}/mine`, { token })).status).toBe(200);
  });

  it('refuses a role that the access table does not name for the route', async () => {
    const secretary = await backends.identity.token({ sub: 'u-2', roles: ['secretary'] });
    const { body } = await http.post<{ id: string }>(ROOT, BODY, { token: secretary });
    const refused = await http.post(`${ROOT}/${body.id}/raises`, { cents: '1' }, { token: secretary });
    expect(refused).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });

  it('tells the controller who is calling', async () => {
    const { body } = await http.get(`${ROOT}/mine`, { token });
    expect(body).toEqual({ subject: 'u-1', roles: ['treasurer'], organisation: 'o-1' });
  });

  it('answers 503 while the issuer is away, and starts all the same', async () => {
    const orphan = await startService(
      pledgeService,
      environmentFor(backends, { ROLE: 'api', OIDC_ISSUER: 'http://127.0.0.1:9' }),
    );
    try {
      const refused = await httpClient(orphan.url).post(ROOT, BODY, { token });
      expect(refused).toMatchObject({ status: 503, body: { code: 'ISSUER_UNAVAILABLE' } });
      expect(refused.headers.get('retry-after')).toBe('2');
    } finally {
      await orphan.stop();
    }
  });
});

@Controller('secrets')
class Forgotten {
  @Get()
  read(): string {
    return 'forgotten';
  }
}

describe('a route that is in no access table', () => {
  it('stops the start', async () => {
    const careless = { ...pledgeService, controllers: [...pledgeService.controllers, Forgotten] };
    await expect(startService(careless, environmentFor(backends))).rejects.toThrow(
      'GET /secrets is not in the access table',
    );
  });
});

describe('bad input', () => {
  const raw = (body: string | undefined, headers: Record<string, string> = {}, path = ROOT) =>
    fetch(new URL(path, service.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body }),
    });

  const big = JSON.stringify({ ...BODY, title: 'x'.repeat(1_100_000) });

  it.each([
    ['no JSON', '{"title":', {}, 400, 'MALFORMED_REQUEST'],
    ['an empty body', '', {}, 400, 'MALFORMED_REQUEST'],
    ['a poisoned prototype', '{"__proto__":{"x":1}}', {}, 400, 'MALFORMED_REQUEST'],
    ['more than 1 MiB', big, {}, 413, 'BODY_TOO_LARGE'],
    [
      'another media type',
      'title=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['plain text', 'x', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an array', '[]', {}, 400, 'INVALID_REQUEST'],
    ['an unknown field', JSON.stringify({ ...BODY, colour: 'red' }), {}, 400, 'INVALID_REQUEST'],
    ['nobody\u2019s request', JSON.stringify(BODY), { authorization: '' }, 401, 'NOT_AUTHENTICATED'],
    ['a wrong token', JSON.stringify(BODY), { authorization: 'Bearer a.b.c' }, 401, 'NOT_AUTHENTICATED'],
    ['a long text', JSON.stringify({ ...BODY, title: 'x'.repeat(81) }), {}, 400, 'INVALID_REQUEST'],
    ['a number for a text', JSON.stringify({ ...BODY, cents: 100 }), {}, 400, 'INVALID_REQUEST'],
    ['a bad key', JSON.stringify(BODY), { 'idempotency-key': 'with space' }, 400, 'MALFORMED_IDEMPOTENCY_KEY'],
    ['a bad If-Match', JSON.stringify(BODY), { 'if-match': '5' }, 400, 'MALFORMED_IF_MATCH'],
  ])('%s is a problem of its own and appends nothing', (_, body, headers, status, code) =>
    appendsNothing(() => raw(body, headers), status, code),
  );

  it('a body that is refused is taken in before the answer: a client that sends slowly still gets it', async () => {
    const { hostname, port } = new URL(service.url);
    const length = 3 * 1024 * 1024;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': length };
    const asked = httpRequest({ hostname, port, path: ROOT, method: 'POST', headers });
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
    const piece = Buffer.alloc(length / 12, 0x20);
    for (let sent = 0; sent < length; sent += piece.length) {
      asked.write(piece);
      await pause(20);
    }
    asked.end();
    const [{ statusCode }] = await answered;
    expect(statusCode).toBe(413);
  });

  it.each([
    ['an expired token', ['treasurer'], { expiresIn: -60 }, 401, 'NOT_AUTHENTICATED'],
    ['a stranger\u2019s token', ['treasurer'], { signedByStranger: true }, 401, 'NOT_AUTHENTICATED'],
    ['the wrong role', ['auditor'], {}, 403, 'NOT_ALLOWED'],
    ['no role', [], {}, 403, 'NOT_ALLOWED'],
  ])('%s is refused and appends nothing', async (_, roles, flaws, status, code) => {
    const bad = await backends.identity.token({ sub: 'u-9', roles }, flaws);
    await appendsNothing(() => raw(JSON.stringify(BODY), { authorization: `Bearer ${bad}` }), status, code);
  });

  const appendsNothing = async (ask: () => Promise<Response>, status: number, code: string): Promise<void> => {
    const log = openLog({ url: backends.eventstoreUrl, namespace: backends.namespace });
    try {
      const before = await log.lastPosition();
      const response = await ask();
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ status, code, instance: ROOT, correlationId: expect.any(String) });
      expect(response.status).toBe(status);
      for await (const batch of log.readAll({ prefixes: ['registry.'], after: before }))
        expect(batch.events).toEqual([]);
    } finally {
      await log.close();
    }
  };

  it('is named with its path, in the language asked for', async () => {
    const body = JSON.stringify({
      title: '',
      cents: '1',
      closesAt: BODY.closesAt,
      contact: { department: 'x', phone: '1' },
      extra: 1,
    });
    const paths = async (headers = {}) =>
      ((await (await raw(body, headers)).json()) as { errors: { path: string; message: string }[] }).errors;
    expect(await paths()).toEqual([{ path: 'body.title', message: expect.stringContaining('Demasiado pequeño') }]);
    expect(await paths({ 'accept-language': 'en' })).toEqual([
      { path: 'body.title', message: expect.stringContaining('Too small') },
    ]);
  });

  it('counts every field that nobody reads, however deep', async () => {
    const response = await raw(JSON.stringify({ ...BODY, contact: { department: 'x', phone: '1' }, extra: 1 }));
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['body', 'body.contact']);
    expect(errors[0]!.message).toContain('extra');
  });

  it('in the address is a problem too', async () => {
    expect(await http.get(`${ROOT}/no-uuid`)).toMatchObject({ status: 400, body: { code: 'MALFORMED_VALUE' } });
    expect(await http.get(`${ROOT}?limit=1000`)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect(await http.get(`${ROOT}?colour=red`)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect(await http.get(`${ROOT}/%zz`)).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
    expect(await http.get(`${ROOT}/${newId()}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await http.get('/api/registry/v1/nothing')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await http.delete(ROOT)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});

describe('the description', () => {
  it('is public and the same as the one made without backends', async () => {
    const { body } = await http.get('/api/registry/v1/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(await openApiDocument(pledgeService))));
  });
});
