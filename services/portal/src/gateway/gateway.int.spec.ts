import { Agent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StartedService } from '@ceriss/service-kit';
import { startPortal } from '../testing/portal.js';
import { answerJson, bodyOf, NOBODY, startUpstream, type Upstream } from '../testing/upstream.js';

let service: Upstream;
let portal: StartedService;
let finishStream: () => void;
beforeAll(async () => {
  service = await startUpstream(async (request, response) => {
    const { method, url = '', headers } = request;
    if (url.endsWith('/hangs')) return;
    if (url.endsWith('/breaks')) return void response.destroy();
    if (url.endsWith('/busy')) return answerJson(response, { code: 'NOT_YET_VISIBLE' }, 503);
    if (url.endsWith('/stream')) {
      response.writeHead(200, { 'content-type': 'text/plain' }).write('first ');
      finishStream = () => response.end('last');
      return;
    }
    const own = { etag: '"3"', 'ceriss-position': 'registry@42', 'x-hop': 'named', connection: 'x-hop, keep-alive' };
    response.writeHead(url.endsWith('/created') ? 201 : 200, { 'content-type': 'application/json', ...own });
    response.end(JSON.stringify({ method, url, headers, body: await bodyOf(request) }));
  });
  portal = await startPortal({ registry: service.url, financing: NOBODY }, {}, { ANSWER_BEGINS_WITHIN_SECONDS: '0.3' });
});
afterAll(async () => {
  await portal?.stop();
  await service?.stop();
});

type Echo = { method: string; url: string; headers: Record<string, string>; body: string };
const ROOT = '/api/registry/v1/actors';
const forwarded = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${portal.url}${path}`, init);
  return { response, echo: (await response.json()) as Echo };
};

/* `fetch` tidies paths and headers up before it sends them. */
const raw = (options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(portal.url);
    httpRequest({ hostname, port, ...options }, resolve)
      .on('error', reject)
      .end();
  });

describe('a forwarded request', () => {
  it.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])('keeps its method %s, its path and its query', async (method) => {
    const { echo } = await forwarded(`${ROOT}/created?limit=2&q=a%20b&q=c`, { method });
    expect(echo).toMatchObject({ method, url: `${ROOT}/created?limit=2&q=a%20b&q=c` });
  });

  it('brings its body as it is, valid or not', async () => {
    for (const body of ['{"name":"Peñón"}', '{"broken"']) {
      const { echo } = await forwarded(ROOT, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      expect(echo.body).toBe(body);
    }
    const { echo } = await forwarded(ROOT, { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/odd' } });
    expect(echo).toMatchObject({ body: 'a=b', headers: { 'content-type': 'text/odd' } });
  });

  it('brings the headers of the caller and says where they came from', async () => {
    const headers = {
      authorization: 'Bearer x',
      'idempotency-key': 'k',
      'if-match': '"2"',
      'x-forwarded-for': '192.0.2.1',
    };
    const { echo, response } = await forwarded(ROOT, { headers: { ...headers, 'x-forwarded-host': 'lies.example' } });
    expect(echo.headers).toMatchObject({
      ...headers,
      'x-forwarded-for': '192.0.2.1, 127.0.0.1',
      'x-forwarded-host': new URL(portal.url).host,
      'x-forwarded-proto': 'http',
      'x-correlation-id': response.headers.get('x-correlation-id'),
    });
  });

  it('leaves behind what speaks of one connection only', async () => {
    const headers = {
      connection: 'keep-alive, x-private',
      'x-private': '1',
      te: 'trailers',
      'proxy-authorization': 'x',
    };
    const answer = await raw({ path: ROOT, headers });
    const { headers: seen } = JSON.parse(await bodyOf(answer)) as Echo;
    for (const name of ['x-private', 'te', 'proxy-authorization']) expect(seen).not.toHaveProperty(name);
    expect(answer.headers).not.toHaveProperty('x-hop');
  });

  it.each([
    '/api/registry/../../metrics',
    '/api/registry/%2e%2e/%2e%2e/metrics',
    '/api/registry/v1/..%2f..%2f..%2fmetrics',
    '/api/registry/..\\..\\metrics',
    '/api/registryx/v1/actors',
    '/api/nobody/v1/actors',
    '/metrics/registry',
  ])('never leaves the API of its service: %s', async (path) => {
    const before = service.requests.length;
    const { statusCode } = await raw({ path });
    expect([400, 404]).toContain(statusCode);
    expect(service.requests).toHaveLength(before);
  });
});

describe('a forwarded answer', () => {
  it('keeps status and headers', async () => {
    const { response } = await forwarded(`${ROOT}/created`, { method: 'POST' });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"3"');
    expect(response.headers.get('ceriss-position')).toBe('registry@42');
  });

  it('passes as it comes, before it is complete', async () => {
    const answer = await raw({ path: `${ROOT}/stream` });
    const chunks = answer[Symbol.asyncIterator]();
    expect(String((await chunks.next()).value)).toBe('first ');
    finishStream();
    expect(String((await chunks.next()).value)).toBe('last');
  });

  it('of 503 is passed on once: the caller decides about another try', async () => {
    const before = service.requests.length;
    expect((await forwarded(`${ROOT}/busy`)).response.status).toBe(503);
    await sleep(100);
    expect(service.requests).toHaveLength(before + 1);
  });
});

describe('without an answer, the caller is told', () => {
  it.each([
    ['that a service is away', '/api/financing/v1/calls', 503, 'SERVICE_AWAY', 'financing', 'Not available for now'],
    ['that it took too long', `${ROOT}/hangs`, 504, 'SERVICE_TOO_SLOW', 'registry', 'No answer in time'],
    ['that it broke off', `${ROOT}/breaks`, 502, 'SERVICE_BROKE_OFF', 'registry', 'Answer broken off'],
  ])('%s', async (_, path, status, code, name, title) => {
    for (const method of ['GET', 'POST']) {
      const response = await fetch(`${portal.url}${path}`, { method, headers: { 'accept-language': 'en' } });
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.json()).toMatchObject({
        ...{ status, title, code, instance: path, facts: { service: name } },
        detail: expect.stringContaining(`service ${name} `),
        correlationId: response.headers.get('x-correlation-id'),
      });
    }
  });
});

describe('a body that no service takes', () => {
  const post = (agent: Agent, headers: Record<string, string | number>, body: Buffer): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(portal.url);
      const type = { 'content-type': 'application/json' };
      const request = httpRequest({
        hostname,
        port,
        path: ROOT,
        method: 'POST',
        agent,
        headers: { ...type, ...headers },
      });
      request.on('response', resolve).on('error', reject).end(body);
    });
  const MIB = 1024 * 1024;

  it('of more than 1 MiB is refused before it is sent on, and the next request is answered', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = service.requests.length;
    const refused = await post(agent, { 'content-length': MIB + 1 }, Buffer.alloc(MIB + 1, 0x20));
    expect(refused.statusCode).toBe(413);
    expect(JSON.parse(await bodyOf(refused))).toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(service.requests).toHaveLength(before);
    const next = await post(agent, {}, Buffer.from('{}'));
    expect(next.statusCode).toBe(200);
    await bodyOf(next);
    agent.destroy();
  });

  it('of more than 1 MiB is sent on where a service takes files', async () => {
    const agent = new Agent();
    const { hostname, port } = new URL(portal.url);
    const path = '/api/registry/v1/imports?dataset=actors';
    const headers = { 'content-type': 'text/csv', 'content-length': MIB + 1 };
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = httpRequest({ hostname, port, path, method: 'POST', agent, headers });
      request
        .on('response', resolve)
        .on('error', reject)
        .end(Buffer.alloc(MIB + 1, 0x20));
    });
    expect(answered.statusCode).toBe(200);
    expect((JSON.parse(await bodyOf(answered)) as Echo).body).toHaveLength(MIB + 1);
    agent.destroy();
  });

  it('of exactly 1 MiB is for the service to judge', async () => {
    const agent = new Agent();
    const answered = await post(agent, { 'content-length': MIB }, Buffer.alloc(MIB, 0x20));
    expect(answered.statusCode).toBe(200);
    await bodyOf(answered);
    agent.destroy();
  });
});
