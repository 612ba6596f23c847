import { fork, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { httpClient, testBackends, type TestBackends } from '@ceriss/testing';
import pg from 'pg';
import { environmentFor } from '../testing/pledge-service.js';

const ROOT = '/api/registry/v1/pledges';
const BODY = { title: 'Taller', cents: '100', closesAt: '2999-01-01T00:00:00.000Z' };

let backends: TestBackends;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  backends = await testBackends();
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await backends?.stop();
});

type Ended = Readonly<{ code: number | null; output: string; errors: string }>;

const run = (args: readonly string[], more: Record<string, string> = {}) => {
  const env = { ...environmentFor(backends, { LOG_LEVEL: 'info', ...more }), PATH: process.env['PATH'] ?? '' };
  const child = fork('deploy/build/run.mjs', ['libs/service-kit/src/testing/pledge-main.ts', ...args], {
    env,
    silent: true,
  });
  running.add(child);
  const said = { output: '', errors: '' };
  child.stdout!.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, ...said });
    }),
  );
  const ready = new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    void ended.then(({ output, errors }) => reject(new Error(`it ended: ${output.slice(-500)} ${errors.slice(-500)}`)));
  });
  ready.catch(() => undefined);
  return { child, ended, ready };
};

describe('a serving process', () => {
  it('says that it is ready, finishes what it was asked when told to stop, and is gone in under ten seconds', async () => {
    const { child, ended, ready } = run([]);
    const http = httpClient(await ready, {
      token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }),
    });
    expect((await http.post(ROOT, BODY)).status).toBe(201);
    const waiting = http.get<{ code: string }>(ROOT, { position: 'registry@99999999999999' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const told = performance.now();
    child.kill('SIGTERM');
    expect((await waiting).body.code).toBe('NOT_YET_VISIBLE');
    const { code, output } = await ended;
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(code).toBe(0);
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string; level: string });
    expect(lines.filter(({ msg }) => msg.endsWith('listens'))).toHaveLength(1);
    expect(lines.at(-1)!.msg).toBe('stopped');
    expect(lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  }, 90_000);

  it('stops when its parent is gone', async () => {
    const { child, ready } = run(['serve'], { ROLE: 'api' });
    await ready;
    // Node does not say `close` of a child whose channel was closed here.
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    expect(await exited).toBe(0);
  }, 60_000);

  it('says what its environment lacks in one line, and ends with 1', async () => {
    const { code, output } = await run([], { DATABASE_URL: '', NATS_URL: 'hidden-word' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL: is not set; NATS_URL: must be a URL');
    expect(output).not.toContain('hidden-word');
    expect(output.trim().split('\n')).toHaveLength(1);
  }, 60_000);
});

describe('a task', () => {
  it('compares read models with the log, and rebuilds them', async () => {
    const same = await run(['compare', '--json']).ended;
    expect(JSON.parse(same.output)).toMatchObject({
      context: 'registry',
      tables: [
        { table: 'pledge', projection: 'pledges', rows: 1, missing: 0 },
        { table: 'pledge_history', rows: 1, missing: 0 },
      ],
    });
    expect(same.code).toBe(0);

    const client = new pg.Client({ connectionString: backends.databaseUrl });
    await client.connect();
    await client.query(`UPDATE pledge SET title = 'forged'`);
    await client.end();
    const differs = await run(['compare']).ended;
    expect(differs).toMatchObject({ code: 1, output: expect.stringContaining('DIFFERS') });

    const rebuilt = await run(['rebuild', 'pledges']).ended;
    expect(rebuilt).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^pledges: rebuilt 1 rows from \d+ events/m),
    });
    expect(await run(['compare']).ended).toMatchObject({ code: 0 });
  }, 120_000);

  it('asks for another try of what was put aside', async () => {
    expect(await run(['replay-parked']).ended).toMatchObject({
      code: 0,
      output: '0 parked events will be tried again\n',
    });
  }, 60_000);

  it('prints the description without backends', async () => {
    const nothing = { DATABASE_URL: '', EVENTSTOREDB_URL: '', NATS_URL: '', OIDC_ISSUER: '' };
    const { code, output } = await run(['openapi'], nothing).ended;
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ openapi: '3.1.0' });
  }, 60_000);

  it.each([[['no-such-thing']], [['rebuild']], [['rebuild', 'nothing']]])(
    '%j is not understood',
    async (args) => {
      const { code, errors } = await run(args).ended;
      expect(code).toBe(2);
      expect(errors).not.toBe('');
    },
    60_000,
  );
});
