import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

const today = madridDate(new Date());

describe('Over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  let [a, b]: [string, string] = ['', ''];
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
    [a, b] = [await officer.actor('G16123457'), await officer.actor('G44987659')];
  });
  afterAll(() => registry.stop());

  const classified = { territories: ['16078'], targetGroups: ['older-people'], serviceCodes: ['home-care'] };

  it('a network is formed, joined, handed over, left and dissolved', async () => {
    const about = { name: 'Red', purpose: 'Sharing', coordinatorId: a, territories: ['08'] };
    const path = `/networks/${String((await officer.post('/networks', about)).body['networkId'])}`;
    const [first, second] = [await registry.as('promoter', a), await registry.as('promoter', b)];
    expect((await second.post(`${path}/members`, { actorId: b })).status).toBe(403);
    expect((await first.post(`${path}/members`, { actorId: b })).status).toBe(200);
    const stays = await first.post(`${path}/members/${a}/departure`, { reason: 'Moved' });
    expect([stays.status, stays.body['code']]).toEqual([409, 'NETWORK_COORDINATOR_STAYS']);
    expect((await first.post(`${path}/coordinator`, { coordinatorId: b })).status).toBe(200);
    expect((await second.post(`${path}/name`, { name: 'Otra red', purpose: 'More' })).status).toBe(200);
    await first.post(`${path}/members/${a}/departure`, { reason: 'Moved' });
    const anyone = registry.anyone();
    expect((await anyone.get(path)).body).toMatchObject({
      ...{ name: 'Otra red', coordinatorId: b, memberIds: [b], memberships: [{ actorId: b, validFrom: today }] },
    });
    expect((await anyone.get(`/networks?member=${b}`)).body).toMatchObject({
      items: [{ name: 'Otra red', members: 1 }],
    });
    await second.post(`${path}/dissolution`, { reason: 'Done' });
    expect((await anyone.get(path)).body).toMatchObject({ status: 'dissolved', members: 0 });
    const late = await officer.post(`${path}/members`, { actorId: a });
    expect([late.status, late.body['code']]).toEqual([409, 'NETWORK_DISSOLVED']);
  });

  it('a need is signalled, supports a challenge, and is withdrawn', async () => {
    const published = await officer.post('/challenges', {
      ...{ ...classified, title: 'Living at home', need: 'Care', population: 'People over 65' },
    });
    const challengeId = String(published.body['challengeId']);
    const need = { ...classified, need: 'Care at night', observedOn: today, evidence: ['Requests'] };
    const own = await registry.as('promoter', a);
    const signalled = await own.post('/needs', { ...need, source: { kind: 'organisation', actorId: a } });
    const path = `/needs/${String(signalled.body['needId'])}`;
    const foreign = await own.post('/needs', { ...need, source: { kind: 'organisation', actorId: b } });
    expect([foreign.status, foreign.body['code']]).toEqual([403, 'NEED_OF_ANOTHER_SOURCE']);
    const statistic = { kind: 'statistic', title: 'Encuesta', publisher: 'INE' };
    expect((await own.post('/needs', { ...need, source: statistic })).status).toBe(201);
    await own.post(`${path}/supported-challenges`, { challengeId });
    const anyone = registry.anyone();
    expect((await anyone.get(path)).body).toMatchObject({ status: 'signalled', challengeIds: [challengeId] });
    expect((await anyone.get(`/challenges/${challengeId}`)).body).toMatchObject({
      needIds: [signalled.body['needId']],
    });
    await own.post(`${path}/withdrawal`, { reason: 'Met' });
    const standing = await anyone.get('/needs?status=signalled&territory=08');
    expect(standing.body).toMatchObject({ items: [{ source: statistic }] });
    const late = await own.post(`${path}/supported-challenges`, { challengeId: newId() });
    expect(late.body['code']).toBe('NEED_WITHDRAWN');
    expect((await anyone.get(`/needs/${newId()}`)).status).toBe(404);
  });

  it('a barrier is reported by whoever is registered, reviewed and resolved', async () => {
    const barrier = { title: 'Licence', description: 'Shared homes need one', legalReference: 'Decree, article 4' };
    const evaluator = await registry.as('evaluator', b);
    const reported = await evaluator.post('/barriers', { ...barrier, territories: ['08'], reportedBy: b });
    expect(reported.status).toBe(201);
    const path = `/barriers/${String(reported.body['barrierId'])}`;
    const foreign = await evaluator.post('/barriers', { ...barrier, reportedBy: a });
    expect([foreign.status, foreign.body['code']]).toEqual([403, 'BARRIER_OF_ANOTHER_REPORTER']);
    const unknown = await evaluator.post(`/barriers`, { ...barrier, reportedBy: b, initiativeIds: [newId()] });
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'BARRIER_INITIATIVE_UNKNOWN']);
    const early = await officer.post(`${path}/resolution`, { how: 'Changed' });
    expect([early.status, early.body['code']]).toEqual([409, 'BARRIER_STEP_NOT_ALLOWED']);
    expect((await evaluator.post(`${path}/review`, { reviewer: 'x' })).status).toBe(403);
    await officer.post(`${path}/review`, { reviewer: 'Legal service' });
    await officer.post(`${path}/resolution`, {
      how: 'Homes are dwellings',
      legalReference: 'Decree 2',
    });
    const anyone = registry.anyone();
    expect((await anyone.get(path)).body).toMatchObject({
      ...{ status: 'resolved', reviewer: 'Legal service', outcome: 'Homes are dwellings', removedBy: 'Decree 2' },
      endedOn: today,
    });
    expect((await anyone.get(`/barriers?status=reported&territory=16078`)).body['items']).toEqual([]);
    expect((await anyone.get(`/barriers/${newId()}`)).status).toBe(404);
  });
});
