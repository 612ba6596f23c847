import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { startService, type StartedService } from '@ceriss/service-kit';
import { eventually, httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exampleCouncil, examplePatronato, exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { governance } from '../../governance.definition.js';
import { ROOT } from '../../testing/governance-world.js';

const VOTES = 12;
const BALLOT_SECRET = newId();
const constituencies = [{ code: 'age', name: 'AGE', seats: 1, weight: '100' }];
const council = {
  ...{ ...exampleCouncil, constituencies, officers: { chair: ['age-1'], secretary: 'staff' } },
  ...{ quorum: { share: '1/2', officersPresent: true }, proxies: undefined, sessions: undefined },
};
let backends: TestBackends;
let api: StartedService | undefined;
let secretary: HttpClient;
const workers: ChildProcess[] = [];

const environment = (role: string): Record<string, string> => ({
  ...{ ROLE: role, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', BALLOT_SECRET },
  ...{ EVENTSTOREDB_URL: backends.eventstoreUrl, NATS_URL: backends.natsUrl, DATABASE_URL: backends.databaseUrl },
  ...{ OIDC_ISSUER: backends.identity.issuer, CERISS_NAMESPACE: backends.namespace },
});
const startWorker = (): ChildProcess => {
  const env = { ...environment('worker'), PATH: process.env['PATH'] ?? '' };
  const worker = fork('deploy/build/run.mjs', ['services/governance/src/main.ts'], { env, silent: true });
  workers.push(worker);
  return worker;
};
const posted = async (path: string, body: object = {}): Promise<Record<string, string>> => {
  const answer = await secretary.post<Record<string, string>>(`${ROOT}${path}`, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

beforeAll(async () => {
  backends = await testBackends();
  api = await startService(governance, environment('api'));
  const token = await backends.identity.token({ sub: 'holder', roles: ['secretary', 'member'] });
  secretary = httpClient(api.url, { token });
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await api?.stop();
  await backends.stop();
});

it('closes every vote exactly once, however often the process that closes them is killed', async () => {
  const { statutesId } = await posted('/statutes', { ...exampleStatutes, bodies: [examplePatronato, council] });
  const { bodyId } = await posted('/bodies', { statutesId, code: 'council' });
  const seat = { seat: 'age-1', holder: 'holder', organisation: newId(), from: '2026-01-01T00:00:00.000Z' };
  const { mandateId } = await posted(`/bodies/${bodyId}/mandates`, seat);
  await posted(`/bodies/${bodyId}/mandates/${mandateId}/declarations`, { interests: [] });
  const ids: string[] = [];
  for (let vote = 0; vote < VOTES; vote += 1) {
    const draft = { bodyId, title: `Voto ${vote}`, text: 'Texto', matter: { kind: 'general' } };
    const { proposalId } = await posted('/proposals', draft);
    await posted(`/proposals/${proposalId}/tabling`);
    const closesAt = new Date(Date.now() + 4_000).toISOString();
    await posted(`/proposals/${proposalId}/voting-rounds`, { closesAt });
    await posted(`/proposals/${proposalId}/ballots`, { choice: vote % 2 ? 'no' : 'yes' });
    ids.push(proposalId!);
  }
  const log = openLog({ url: backends.eventstoreUrl, namespace: backends.namespace });
  const closings = async (): Promise<number[]> =>
    Promise.all(
      ids.map(async (id) => {
        const events = await log.readStream(`governance.proposal-${id}`);
        return events.filter(({ type }) => type === 'governance.voting-closed').length;
      }),
    );
  try {
    for (const life of [3_500, 4_500]) {
      const doomed = startWorker();
      await pause(life);
      doomed.kill('SIGKILL');
      if (doomed.exitCode === null && doomed.signalCode === null) await once(doomed, 'exit');
    }
    startWorker();
    startWorker();
    await eventually(async () => expect(await closings()).toEqual(ids.map(() => 1)), {
      timeout: 60_000,
      interval: 200,
    });
    await pause(2_000);
    expect(await closings()).toEqual(ids.map(() => 1));
    const outcomes = () =>
      Promise.all(
        ids.map(
          async (id) => (await secretary.get<{ outcome?: string }>(`${ROOT}/proposals/${id}/tally`)).body.outcome,
        ),
      );
    // The read models of those who took over may still be on their way.
    await eventually(
      async () => expect(await outcomes()).toEqual(ids.map((_, vote) => (vote % 2 ? 'rejected' : 'adopted'))),
      { timeout: 30_000 },
    );
  } finally {
    await log.close();
  }
}, 120_000);
