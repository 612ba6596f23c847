import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StartedService } from '@ceriss/service-kit';
import { startPortal } from '../testing/portal.js';
import { answerJson, NOBODY, startUpstream, type Upstream } from '../testing/upstream.js';
import { LANGUAGES } from './languages.js';
import { TEXTS } from './texts/index.js';

const HOSTILE = '<script>alert("1")</script>';
const DAY_MS = 86_400_000;

const projections = [
  { name: 'actor-list', state: 'live', position: '123456', lag: '0' },
  {
    ...{ name: 'tie-list', state: 'failed', position: '900', lag: '122556' },
    failure: { type: HOSTILE, stream: 'registry.actor-1', revision: '4', eventId: 'x', reason: 'x' },
  },
];
const openApi = {
  openapi: '3.1.0',
  paths: {
    '/api/registry/v1/actors': { post: { summary: `Register ${HOSTILE}`, 'x-roles': ['registry-officer'] } },
    '/api/registry/v1/actors/{id}': { get: { summary: 'One actor' } },
  },
};
const answers: Readonly<Record<string, unknown>> = {
  '/health': { version: '1.2.3', projections, unavailable: [{ part: 'bus', reason: 'away' }] },
  '/api/registry/v1/openapi.json': openApi,
  '/api/audit/v1/position': {
    ...{ position: '9007199254740993', events: 1234, streams: 56, findings: 0, recordedAt: '2027-03-14T08:30:00.000Z' },
  },
};

let folder: string;
let well: Upstream;
let hanging: Upstream;
let portal: StartedService;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ceriss-portal-'));
  writeFileSync(join(folder, 'clock.json'), JSON.stringify({ offsetMs: 400 * DAY_MS }));
  well = await startUpstream(({ url = '' }, response) => {
    if (url === '/health/ready')
      return answerJson(response, { ready: false, faults: [{ part: 'bus', reason: HOSTILE }] }, 503);
    answerJson(response, answers[url] ?? {}, url in answers ? 200 : 404);
  });
  hanging = await startUpstream(() => undefined);
  const services = { registry: well.url, financing: hanging.url, evaluation: NOBODY, audit: well.url };
  const health = {
    registry: `${well.url}/health/ready`,
    eventstore: `${well.url}/health`,
    identity: `${hanging.url}/x`,
  };
  portal = await startPortal(services, health, { DEMONSTRATION_CLOCK_FILE: join(folder, 'clock.json') });
});
afterAll(async () => {
  await portal?.stop();
  await Promise.all([well?.stop(), hanging?.stop()]);
  rmSync(folder, { recursive: true });
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${portal.url}${path}`, { headers });
  return { response, text: await response.text() };
};

describe('the start page', () => {
  it('is there within a second, whatever hangs', async () => {
    const took: number[] = [];
    // What hangs would hang each time; a machine that is busy is not.
    for (let turn = 0; turn < 3; turn += 1) {
      const begun = performance.now();
      expect((await page('/')).response.status).toBe(200);
      took.push(performance.now() - begun);
    }
    expect(Math.min(...took)).toBeLessThan(1_000);
  });

  it.each(LANGUAGES)('says everything in %s', async (language) => {
    const texts = TEXTS[language];
    const { response, text } = await page(`/?lang=${language}`);
    expect(response.headers.get('content-language')).toBe(language);
    expect(text).toContain(`<html lang="${language}">`);
    const { overall, conditions, services, parts, audit, clock, users, licence } = texts;
    const said = [
      texts.claim,
      overall.troubled,
      services.title,
      parts.title,
      audit.title,
      clock.title,
      users.title,
      licence,
    ];
    const escaped = (words: string) => words.replaceAll("'", '&#39;');
    for (const words of [...said, ...Object.values(conditions), services.purposes.registry!]) {
      expect(text).toContain(escaped(words));
    }
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  it('is in the language the reader asks for, and in Spanish when none is known', async () => {
    const asked = async (accept: string) => (await page('/', { 'accept-language': accept })).response.headers;
    expect((await asked('fr, eu;q=0.5, en;q=0.4')).get('content-language')).toBe('eu');
    expect((await asked('de')).get('content-language')).toBe('es');
    expect((await asked('de')).get('vary')).toContain('accept-language');
  });

  it('shows what runs and how far it is', async () => {
    const { text } = await page('/?lang=en');
    const count = (words: string) => text.split(words).length - 1;
    expect(text).toContain('Read models: 1 of 2 up to date');
    expect(text).toContain('9,007,199,254,740,993');
    expect(text).toContain('123,456');
    expect(text).toMatch(/NATS JetStream[^✓]*In trouble/);
    expect(count('No answer')).toBe(3);
    for (const name of ['registry', 'financing', 'evaluation', 'audit']) {
      expect(text).toContain(`href="/api/${name}/v1/openapi.json"`);
      expect(text).toContain(`href="/apis/${name}?lang=en"`);
    }
  });

  it('shows plainly that its clock is not the real one', async () => {
    const { text } = await page('/?lang=en');
    const shown = Date.parse(/<time datetime="([^"]+)"/.exec(text)![1]!);
    expect(Math.abs(shown - Date.now() - 400 * DAY_MS)).toBeLessThan(10_000);
  });

  it('keeps silent about clock, users and the inside where they are real', async () => {
    const real = await startPortal({ registry: well.url });
    const text = await (await fetch(`${real.url}/?lang=en`)).text();
    await real.stop();
    expect(text).not.toContain(TEXTS.en.clock.title);
    expect(text).not.toContain('identity/users.ts');
    expect(text).toMatch(/<li>\s*bus\s*<\/li>/);
  });

  it('lets nothing in that others have written', async () => {
    const { response, text } = await page('/');
    expect(text).not.toContain('<script');
    // Of registry and of audit, which are one server here: what they lack, and the event a projection has stopped at.
    expect(text.split('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')).toHaveLength(5);
    expect(text).not.toMatch(/ (style|on\w+)=|javascript:|https?:\/\/(?!www\.w3\.org)/);
    const style = /<style>([^]*)<\/style>/.exec(text)![1]!;
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
    expect(policy).toMatch(/^default-src 'none'; .*form-action 'none'; frame-ancestors 'none'$/);
    expect((await page('/?lang=%3Cscript%3E')).text).not.toContain('<script');
  });
});

describe('the page of an API', () => {
  it('lists its operations and who may call them', async () => {
    const { response, text } = await page('/apis/registry?lang=en');
    expect(response.status).toBe(200);
    expect(text).toMatch(/POST<\/span>\s+\/api\/registry\/v1\/actors[^]*registry-officer/);
    expect(text).toMatch(/GET<\/span>\s+\/api\/registry\/v1\/actors\/\{id\}[^]*anybody/);
    expect(text).not.toContain('<script');
  });

  it('says so when the service does not answer, and knows no others', async () => {
    const { response, text } = await page('/apis/evaluation?lang=es');
    expect([response.status, text.includes(TEXTS.es.api.silent)]).toEqual([503, true]);
    expect((await page('/apis/constructor')).response.status).toBe(404);
  });
});

it('answers for its own health', async () => {
  for (const path of ['/health/live', '/health/ready', '/icon.svg'])
    expect((await page(path)).response.status).toBe(200);
});
