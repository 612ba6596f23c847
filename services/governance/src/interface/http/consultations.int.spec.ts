import { createDecipheriv } from 'node:crypto';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { eventually, type HttpClient } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { boxAggregate } from '../../domain/consultation/box.decider.js';
import { boxId } from '../../domain/consultation/boxes.js';
import type { ConsultationCount } from '../../domain/consultation/consultation-count.js';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';
import { RegistryStandIn } from '../../testing/registry-stand-in.js';

let world: GovernanceWorld;
let registry: RegistryStandIn;
let log: Log;
beforeAll(async () => {
  world = await GovernanceWorld.open();
  registry = await RegistryStandIn.open(world.backends);
  log = openLog({ url: world.backends.eventstoreUrl, namespace: world.backends.namespace });
});
afterAll(async () => {
  await log?.close();
  await registry?.close();
  await world?.close();
});

const questions = [
  {
    code: 'priority',
    text: '¿Qué primero?',
    options: [
      { code: 'housing-adaptation', text: 'Vivienda' },
      { code: 'care-at-night', text: 'Cuidados' },
    ],
    atMost: 1,
  },
];
const about = { kind: 'general' };
const opened = async (more: object = {}): Promise<string> => {
  const body = { title: 'Consulta', text: 'Texto', about, questions, audience: 'anybody', closesAt: world.inHours(30) };
  const { body: answer } = await world.must(world.secretary.post(`${ROOT}/consultations`, { ...body, ...more }));
  return answer['consultationId']!;
};
const as = async (sub: string, organisation?: string): Promise<HttpClient> =>
  world.secretary.with({
    token: await world.backends.identity.token({ sub, roles: ['participant'], ...(organisation && { organisation }) }),
  });
const vote = async (who: string, id: string, option?: string, organisation?: string) =>
  (await as(who, organisation)).post(`${ROOT}/consultations/${id}/ballots`, {
    answers: option === undefined ? {} : { priority: [option] },
  });
type Problem = { code: string };
const codeOf = async (asked: ReturnType<typeof vote>) => ((await asked).body as Problem).code;
const [HOUSING, CARE] = ['housing-adaptation', 'care-at-night'] as const;
const counted = (id: string) =>
  eventually(() => world.seen<ConsultationCount & { key: string }>(`/consultations/${id}/result`), { timeout: 20_000 });

describe('A consultation', () => {
  let id: string;
  let voter: string;
  it('takes the ballots of whoever signs in, the last of each, and tells only how many', async () => {
    id = await opened();
    const first = await world.must(vote('person-1', id, CARE));
    voter = first.body['voter']!;
    await world.must(vote('person-2', id, HOUSING));
    await world.must(vote('person-3', id));
    const last = await world.must(vote('person-1', id, HOUSING));
    expect(last.body['voter']).toBe(voter);
    expect(await codeOf(vote('person-4', id, 'nothing-such'))).toBe('CONSULTATION_OPTION_UNKNOWN');
    const seen = await world.seen(`/consultations/${id}`, last);
    expect(seen).toMatchObject({ voters: '3', closedAt: null, boxes: 20 });
    expect(seen).not.toHaveProperty('key');
    for (const path of ['result', 'ballots'])
      expect(await world.secretary.get(`${ROOT}/consultations/${id}/${path}`)).toMatchObject({
        status: 403,
        body: { code: 'CONSULTATION_SECRET_UNTIL_CLOSE' },
      });
    expect(await codeOf(world.secretary.post(`${ROOT}/consultations/${id}/closing`))).toBe('CONSULTATION_STILL_OPEN');
  });

  it('has nothing in the log and the tables that says who chose what', async () => {
    const streams = await Promise.all(
      Array.from({ length: 20 }, (_, box) => log.readStream(boxAggregate.streamOf(boxId(id, box)))),
    );
    const stored = JSON.stringify(streams.flat(), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(streams.flat()).toHaveLength(4);
    expect(stored).not.toMatch(/person-|participant|housing|night/);
  });

  it('is counted by itself when its time is over, and gives the key with which anybody counts again', async () => {
    world.passHours(30);
    expect(await codeOf(vote('person-5', id, HOUSING))).toBe('CONSULTATION_OVER');
    const result = await counted(id);
    expect(result).toMatchObject({
      ...{ ballots: 3, unreadable: 0 },
      questions: [{ code: 'priority', blank: 1, options: [{ votes: 2 }, { votes: 0 }] }],
    });
    const { items } = await world.seen<{ items: { voter: string; sealed: string; answers: object }[] }>(
      `/consultations/${id}/ballots`,
    );
    expect(items.find((ballot) => ballot.voter === voter)).toMatchObject({ answers: { priority: [HOUSING] } });
    const marks = items.map(({ voter: own, sealed }) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', Buffer.from(result.key, 'hex'), bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(`${id}/${own}`)).setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    });
    expect(marks.sort()).toEqual(['00', '10', '10']);
  });

  it('ends with a summary that answers every theme', async () => {
    const path = `${ROOT}/consultations/${id}`;
    const theme = { title: 'Transporte', text: 'Falta', sources: [{ kind: 'question', reference: 'priority' }] };
    const { body } = await world.must(world.secretary.post(`${path}/themes`, theme));
    const text = 'Participaron tres personas.';
    expect(await world.secretary.post(`${path}/summary`, { text })).toMatchObject({
      status: 409,
      body: { code: 'CONSULTATION_SUMMARY_THEME_UNANSWERED' },
    });
    const answer = { outcome: 'not', reasons: 'Es competencia de otra administración.' };
    const answered = await world.must(world.secretary.post(`${path}/themes/${body['themeId']}/answers`, answer));
    expect(await world.seen(`/consultations/${id}/summary`, answered)).toMatchObject({ text: null, themes: [] });
    const published = await world.must(world.secretary.post(`${path}/summary`, { text }));
    expect(await world.seen(`/consultations/${id}/summary`, published)).toMatchObject({
      text,
      themes: [{ ...theme, ...answer, themeId: body['themeId'] }],
    });
    expect(await world.seen('/consultations')).toMatchObject({ items: [{ consultationId: id, summary: text }] });
  });
});

it('Registered actors vote once for their organisation, where they are asked', async () => {
  const [actor, other] = [await registry.registers('local'), await registry.registers('business')];
  const id = await opened({ audience: 'registered-actors', nextBallot: { rule: 'refused' } });
  await eventually(async () => world.must(vote('somebody', id, CARE, actor)), { timeout: 10_000 });
  expect(await codeOf(vote('a colleague', id, HOUSING, actor))).toBe('CONSULTATION_BALLOT_ALREADY_CAST');
  expect(await codeOf(vote('nobody', id, HOUSING))).toBe('PARTICIPANT_UNKNOWN');
  expect(await codeOf(vote('nobody', id, HOUSING, '0198f000-0000-7000-8000-00000000dead'))).toBe('PARTICIPANT_UNKNOWN');
  await registry.suspends(other);
  await eventually(async () => expect(await codeOf(vote('x', id, 'none', other))).toBe('PARTICIPANT_SUSPENDED'));
  const asOf = new Date().toISOString();
  world.passHours(30);
  await counted(id);
  expect(await world.seen(`/consultations/${id}?asOf=${asOf}`)).toMatchObject({ closedAt: null, voters: '1' });
});

it('A consultation that ended while nobody was there is counted when the service is back', async () => {
  const id = await opened({ expectedBallots: 100 });
  for (let person = 0; person < 12; person += 1) await world.must(vote(`p-${person}`, id, person < 7 ? HOUSING : CARE));
  world.passHours(30);
  await world.restart();
  const result = await counted(id);
  expect(result).toMatchObject({ ballots: 12, questions: [{ options: [{ votes: 7 }, { votes: 5 }] }] });
  expect((await log.readStream(`governance.consultation-${id}`)).map(({ type }) => type)).toEqual([
    'governance.consultation-opened',
    'governance.consultation-closed',
  ]);
  const first = await world.seen<{ items: object[]; next: string }>(`/consultations/${id}/ballots?limit=7`);
  const second = await world.seen<{ items: object[] }>(`/consultations/${id}/ballots?limit=7&cursor=${first.next}`);
  expect([first.items.length, second.items.length]).toEqual([7, 5]);
});

it('A body consults as its statutes say, and so does who comments on what it asks', async () => {
  const figures = { minimumHours: 48, maximumHours: 96 };
  const participation = { consultation: figures, comment: { maximumLength: 10, maximumDepth: 0 } };
  const statutes = { ...exampleStatutes, participation };
  const { statutesId } = (await world.must(world.secretary.post(`${ROOT}/statutes`, statutes))).body;
  const { bodyId } = (await world.must(world.secretary.post(`${ROOT}/bodies`, { statutesId, code: 'council' }))).body;
  const asked = { title: 'Consulta', text: 'Texto', about, questions, audience: 'anybody', bodyId };
  const lasting = (hours: number) => ({ ...asked, opensAt: world.inHours(1), closesAt: world.inHours(1 + hours) });
  for (const hours of [47, 97])
    expect(await world.secretary.post(`${ROOT}/consultations`, lasting(hours))).toMatchObject({
      status: 422,
      body: { code: 'CONSULTATION_PERIOD_OUT_OF_LIMITS', rule: 'consultation-period (statutes@1)', facts: figures },
    });
  const opening = await world.must(world.secretary.post(`${ROOT}/consultations`, lasting(48)));
  const { consultationId } = opening.body;
  expect(await world.seen(`/consultations/${consultationId}`, opening)).toMatchObject({
    heldTo: { bodyId, ruleSetId: statutesId, ...figures },
  });
  const token = await world.backends.identity.token({
    ...{ sub: 'speaker', roles: ['promoter'], organisation: await registry.registers('local') },
  });
  const commenting = (text: string, more: object = {}) =>
    world.secretary
      .with({ token })
      .post(`${ROOT}/comments`, { about: { kind: 'consultation', id: consultationId }, text, ...more });
  const said = await eventually(async () => world.must(commenting('x'.repeat(10))), { timeout: 10_000 });
  expect(await codeOf(commenting('x'.repeat(11)))).toBe('COMMENT_TOO_LONG');
  expect(await codeOf(commenting('no', { replyTo: said.body['commentId'] }))).toBe('COMMENT_TOO_DEEP');
});
