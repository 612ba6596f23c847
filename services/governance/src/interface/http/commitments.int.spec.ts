import { newId } from '@ceriss/kernel';
import { addDays, madridDate } from '@ceriss/spain';
import { eventually, type HttpClient } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';
import { RegistryStandIn } from '../../testing/registry-stand-in.js';

let world: GovernanceWorld;
let registry: RegistryStandIn;
beforeAll(async () => {
  world = await GovernanceWorld.open();
  registry = await RegistryStandIn.open(world.backends);
  await world.constitute();
});
afterAll(async () => {
  await registry?.close();
  await world?.close();
});

const today = () => madridDate(new Date(world.inHours(0)));
const inDays = (days: number) => addDays(today(), days);
const actingFor = async (organisation: string): Promise<HttpClient> =>
  world.secretary.with({
    token: await world.backends.identity.token({ sub: newId(), roles: ['promoter'], organisation }),
  });
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
type Listed = { items: { commitmentId: string; overdue: boolean }[] };
const ids = ({ items }: Listed) => items.map(({ commitmentId }) => commitmentId);

describe('Commitments', () => {
  const promise = { title: 'Ceder veinte viviendas', text: 'Del parque público.', origin: { kind: 'own' } };
  let id: string;
  let owner: HttpClient;
  let actorId: string;
  it('are made by registered actors for themselves', async () => {
    actorId = await registry.registers('regional');
    owner = await actingFor(actorId);
    const body = { ...promise, owner: { kind: 'actor', actorId }, dueOn: inDays(2) };
    const made = await eventually(() => world.must(owner.post(`${ROOT}/commitments`, body)), { timeout: 10_000 });
    id = made.body['commitmentId']!;
    const unknown = { ...body, owner: { kind: 'actor', actorId: newId() } };
    expect(codeOf(await world.secretary.post(`${ROOT}/commitments`, unknown))).toBe('PARTICIPANT_UNKNOWN');
    const other = await actingFor(newId());
    expect(codeOf(await other.post(`${ROOT}/commitments`, body))).toBe('COMMITMENT_OF_ANOTHER_OWNER');
    expect(codeOf(await owner.post(`${ROOT}/commitments`, { ...body, dueOn: '2020-01-01' }))).toBe(
      'COMMITMENT_DUE_IN_THE_PAST',
    );
    expect(await world.seen(`/commitments/${id}`, made)).toMatchObject({
      ...{ ...promise, owner: { kind: 'actor', actorId, sector: 'regional' }, publicActor: true, status: 'open' },
      ...{ dueOn: inDays(2), madeOn: today(), overdue: false, late: false, extensions: [] },
    });
  });

  it('are overdue from the day after the one they were due', async () => {
    const overdue = (validAt: string) => world.seen<Listed>(`/commitments?overdue=true&validAt=${validAt}`);
    expect(ids(await overdue(inDays(1)))).toEqual([]);
    expect(ids(await overdue(inDays(2)))).toEqual([]);
    expect(ids(await overdue(inDays(3)))).toEqual([id]);
    expect(ids(await world.seen<Listed>(`/commitments?overdue=false&owner=${actorId}`))).toEqual([id]);
    expect(ids(await world.seen<Listed>(`/commitments?owner=${newId()}`))).toEqual([]);
    const asOf = new Date().toISOString();
    const extension = { dueOn: inDays(10), reasons: 'Las obras se retrasan' };
    const extended = await world.must(owner.post(`${ROOT}/commitments/${id}/extensions`, extension));
    const later = await world.seen<Listed>(`/commitments?overdue=true&validAt=${inDays(3)}`, extended);
    expect(ids(later)).toEqual([]);
    expect(await world.seen(`/commitments/${id}`)).toMatchObject({ extensions: [{ before: inDays(2), ...extension }] });
    expect(await world.seen(`/commitments/${id}?asOf=${asOf}`)).toMatchObject({ dueOn: inDays(2), extensions: [] });
  });

  it('end with evidence or withdrawn, and those of public actors stand out', async () => {
    const path = `${ROOT}/commitments/${id}`;
    const kept = { fulfilledOn: today(), evidence: [{ title: 'Convenio', reference: 'BOE' }] };
    expect(codeOf(await owner.post(`${path}/fulfilment`, { ...kept, evidence: [] }))).toBe(
      'COMMITMENT_WITHOUT_EVIDENCE',
    );
    const fulfilled = await world.must(owner.post(`${path}/fulfilment`, kept));
    expect(await world.seen(`/commitments/${id}`, fulfilled)).toMatchObject({
      status: 'fulfilled',
      ...(kept && { endedOn: today() }),
    });
    expect(codeOf(await owner.post(`${path}/withdrawal`, { reasons: 'No' }))).toBe('COMMITMENT_ENDED');
    const seat = { kind: 'seat', bodyId: world.bodies.council, seat: 'ccaa-1' };
    const member = await world.member('council', 'ccaa-1');
    const body = { ...promise, owner: seat, dueOn: inDays(1), origin: { kind: 'session', reference: newId() } };
    const own = await world.must(member.post(`${ROOT}/commitments`, body));
    const stranger = await world.member('council', 'ccaa-2');
    const { commitmentId } = own.body;
    const withdrawal = `${ROOT}/commitments/${commitmentId}/withdrawal`;
    expect(codeOf(await stranger.post(withdrawal, { reasons: 'x' }))).toBe('COMMITMENT_OF_ANOTHER_OWNER');
    expect(codeOf(await member.post(`${ROOT}/commitments`, { ...body, owner: { ...seat, seat: 'x' } }))).toBe(
      'SEAT_UNKNOWN',
    );
    const withdrawn = await world.must(member.post(withdrawal, { reasons: 'Ya no hace falta' }));
    expect(await world.seen(`/commitments/${commitmentId}`, withdrawn)).toMatchObject({
      ...{ status: 'withdrawn', withdrawnBecause: 'Ya no hace falta', owner: seat, publicActor: false },
    });
    expect(ids(await world.seen<Listed>('/commitments?publicActors=true'))).toEqual([id]);
    expect(ids(await world.seen<Listed>('/commitments?status=withdrawn'))).toEqual([commitmentId]);
    const first = await world.seen<Listed & { next: string }>('/commitments?limit=1');
    const second = await world.seen<Listed>(`/commitments?limit=1&cursor=${first.next}`);
    expect([...ids(first), ...ids(second)].sort()).toEqual([id, commitmentId!].sort());
  });
});

describe('The statutory calendar', () => {
  it('of any fiscal year is computed, and recorded nowhere', async () => {
    expect(await world.seen('/statutory-calendar?from=2027-09-01')).toEqual({
      ...{ from: '2027-09-01', until: '2028-08-31', rulesVersion: 1, reference: 'Ley 50/2002, art. 25' },
      obligations: [
        { code: 'action-plan', opensOn: '2027-06-01', dueOn: '2027-08-31' },
        { code: 'annual-accounts', opensOn: '2028-09-01', dueOn: '2029-02-28' },
        { code: 'accounts-filing', after: { obligation: 'annual-accounts', workingDays: 10 } },
      ],
    });
  });

  it('says of each obligation what is done and what is overdue, on any day', async () => {
    const bodyId = world.bodies.patronato;
    const path = `${ROOT}/bodies/${bodyId}`;
    const from = '2026-01-01';
    const opened = await world.must(world.secretary.post(`${path}/fiscal-years`, { from }));
    expect(codeOf(await world.secretary.post(`${path}/fiscal-years`, { from: '2026-12-31' }))).toBe(
      'FISCAL_YEAR_OVERLAPS',
    );
    expect(codeOf(await world.secretary.post(`${ROOT}/bodies/${newId()}/fiscal-years`, { from }))).toBe(
      'BODY_NOT_FOUND',
    );
    const standings = async (validAt: string, after = opened) => {
      const { items } = await world.seen<{ items: { obligations: { code: string; standing: string }[] }[] }>(
        `/bodies/${bodyId}/calendar?validAt=${validAt}`,
        after,
      );
      return Object.fromEntries(items[0]!.obligations.map(({ code, standing }) => [code, standing]));
    };
    expect(await standings('2025-12-31')).toMatchObject({ 'action-plan': 'open', 'accounts-filing': 'waiting' });
    expect(await standings('2026-01-01')).toMatchObject({ 'action-plan': 'overdue', 'annual-accounts': 'to-come' });
    const met = { from, code: 'action-plan', metOn: '2025-12-10', evidence: ['Acta'] };
    const done = await world.must(world.secretary.post(`${path}/obligations`, met));
    expect(await standings('2026-01-01', done)).toMatchObject({ 'action-plan': 'met' });
    expect(codeOf(await world.secretary.post(`${path}/obligations`, { ...met, metOn: '2025-12-11' }))).toBe(
      'OBLIGATION_ALREADY_MET',
    );
    const filing = { from, code: 'accounts-filing', metOn: '2026-02-01', evidence: ['Registro'] };
    expect(codeOf(await world.secretary.post(`${path}/obligations`, filing))).toBe('OBLIGATION_WAITS_FOR_ANOTHER');
    const accounts = { from, code: 'annual-accounts', metOn: '2026-02-02', evidence: ['Acta'] };
    const approved = await world.must(world.secretary.post(`${path}/obligations`, accounts));
    expect(await world.seen(`/bodies/${bodyId}/calendar?validAt=2026-02-16`, approved)).toMatchObject({
      items: [{ obligations: [{ code: 'accounts-filing', dueOn: '2026-02-16', standing: 'open' }, {}, {}] }],
    });
    expect(await standings('2026-02-17')).toMatchObject({
      'accounts-filing': 'overdue',
      'annual-accounts': 'met-early',
    });
  });
});
