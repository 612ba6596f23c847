import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startService, type StartedService } from '@ceriss/service-kit';
import { eventually, testBackends, type TestBackends } from '@ceriss/testing';
import pg from 'pg';
import { registry as definition } from '../../registry.definition.js';
import { nifs } from '../../application/testing/nifs.js';
import { PREFIX } from '../testing/running-registry.js';

const ROWS = 4_000;
const WITHIN = { timeout: 60_000, interval: 20 };

let backends: TestBackends;
let api: StartedService | undefined;
let pool: pg.Pool | undefined;
let headers: Record<string, string> = {};
const workers: ChildProcess[] = [];

const environment = (role: string): Record<string, string> => ({
  ...{ ROLE: role, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
  ...{ EVENTSTOREDB_URL: backends.eventstoreUrl, NATS_URL: backends.natsUrl, DATABASE_URL: backends.databaseUrl },
  ...{ OIDC_ISSUER: backends.identity.issuer, CERISS_NAMESPACE: backends.namespace },
});

const startWorker = (): ChildProcess => {
  const env = { ...environment('worker'), PATH: process.env['PATH'] ?? '' };
  const worker = fork('deploy/build/run.mjs', ['services/registry/src/main.ts'], { env, silent: true });
  workers.push(worker);
  return worker;
};

beforeAll(async () => {
  backends = await testBackends();
  api = await startService(definition, environment('api'));
  pool = new pg.Pool({ connectionString: backends.databaseUrl, max: 2 });
  const token = await backends.identity.token({ sub: 'officer', roles: ['registry-officer'] });
  headers = { authorization: `Bearer ${token}` };
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await pool?.end();
  await api?.stop();
  await backends.stop();
});

const get = async (path: string): Promise<Record<string, unknown>> =>
  (await (await fetch(`${api!.url}${path}`, { headers })).json()) as Record<string, unknown>;

const waiting = async (): Promise<number> => {
  const { rows } = await pool!.query<{ rows: number }>('SELECT count(*)::integer AS rows FROM import_staged_row');
  return rows[0]!.rows;
};

it('comes to the right end when the process that takes the rows is killed in the middle', async () => {
  const lines = nifs(ROWS).map((nif, index) => `${nif};Entidad ${index};business;16078;2026-11-02`);
  const sent = await fetch(`${api!.url}${PREFIX}/imports?dataset=actors`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv' },
    body: ['nif;nombre;sector;territorio;desde', ...lines].join('\n'),
  });
  expect(sent.status).toBe(202);
  const location = sent.headers.get('location')!;
  const doomed = startWorker();
  await eventually(async () => expect(await waiting()).toBeLessThan(ROWS), WITHIN);
  doomed.kill('SIGKILL');
  await once(doomed, 'exit');
  expect(await waiting()).toBeGreaterThan(0);
  const began = performance.now();
  startWorker();
  await eventually(async () => expect(await get(location)).toMatchObject({ status: 'completed' }), WITHIN);
  expect(performance.now() - began).toBeLessThan(WITHIN.timeout);
  expect(await get(location)).toMatchObject({ rows: ROWS, done: ROWS, accepted: ROWS, unchanged: 0, refused: 0 });
  expect(await waiting()).toBe(0);
  const actors = await pool!.query(
    'SELECT count(*)::integer AS actors, max("revision")::integer AS last FROM actor_directory',
  );
  expect(actors.rows).toEqual([{ actors: ROWS, last: 0 }]);
}, 120_000);
