import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { addDays, madridDate } from '@ceriss/spain';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

const today = madridDate(new Date());

describe('The upkeep of initiatives over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  let promoter: RegistryClient;
  let [promoterId, partnerId]: [string, string] = ['', ''];
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
    [promoterId, partnerId] = [await officer.actor('G16123457'), await officer.actor('P1607800H', { sector: 'local' })];
    promoter = await registry.as('promoter', promoterId);
  });
  afterAll(() => registry.stop());

  const about = {
    title: 'Hogares en Comunidad',
    summary: 'Shared homes with support',
    territories: ['16078'],
    targetGroups: ['older-people'],
    serviceCodes: ['supported-housing'],
  };
  const registered = async (more: object = {}): Promise<string> => {
    const { body } = await promoter.post('/initiatives', { ...about, promoterId, stage: 'prototype', ...more });
    return String(body['initiativeId']);
  };

  it('describes them from a day on, and what was asked before is answered again as of then', async () => {
    const path = `/initiatives/${await registered()}`;
    const tomorrow = addDays(today, 1);
    const change = { validFrom: tomorrow, title: 'Hogares y Vecindad', territories: ['16078', '16134'] };
    await promoter.post(`${path}/descriptions`, change);
    const anyone = registry.anyone();
    const first = await anyone.get(`${path}?validAt=${tomorrow}`);
    const asOf = first.headers.get('ceriss-as-of')!;
    expect(first.body).toMatchObject({
      title: change.title,
      territories: change.territories,
      provenance: { origin: 'registered' },
    });
    expect((await anyone.get(path)).body).toMatchObject({ title: about.title, territories: about.territories });
    await promoter.post(`${path}/descriptions`, { validFrom: tomorrow, title: 'Vecindad' });
    expect((await anyone.get(`${path}?validAt=${tomorrow}`)).body).toMatchObject({ title: 'Vecindad' });
    expect((await anyone.get(`${path}?asOf=${asOf}&validAt=${tomorrow}`)).body).toEqual(first.body);
  });

  it('lets partners come and go', async () => {
    const path = `/initiatives/${await registered()}`;
    const validFrom = addDays(today, -10);
    await promoter.post(`${path}/partners`, { actorId: partnerId, contribution: 'Two homes', validFrom });
    const partner = await registry.as('promoter', partnerId);
    await partner.post(`${path}/partners/${partnerId}/departure`, { reason: 'The homes were sold' });
    expect((await registry.anyone().get(path)).body).toMatchObject({ partners: [] });
    const before = await registry.anyone().get(`${path}?validAt=${addDays(today, -1)}`);
    expect(before.status).toBe(404);
    const early = await promoter.post(`${path}/partners`, { actorId: partnerId, contribution: 'x', validFrom });
    expect([early.status, early.body['code']]).toEqual([422, 'PARTNERSHIP_PERIOD']);
  });

  it('asks the promoter to confirm, who does so', async () => {
    const path = `/initiatives/${await registered()}`;
    await officer.post(`${path}/confirmation-requests`, {});
    expect((await registry.anyone().get(path)).body).toMatchObject({
      ...{ confirmationDueOn: addDays(today, 30), daysUnconfirmed: 0, stale: false },
    });
    expect((await promoter.post(`${path}/confirmation-requests`, {})).status).toBe(403);
    const confirmed = await promoter.post(`${path}/confirmations`, {});
    expect(confirmed.status).toBe(200);
    const shown = await registry.anyone().get(path);
    expect(shown.body).toMatchObject({ confirmationDueOn: null, confirmedOn: today });
    const stale = await registry.anyone().get('/initiatives?minDaysUnconfirmed=1');
    expect(stale.body['items']).toEqual([]);
  });

  it('links them to a challenge that is published', async () => {
    const path = `/initiatives/${await registered()}`;
    const challenge = { ...about, need: 'Homes', population: 'People over 65', summary: undefined };
    const published = await officer.post('/challenges', challenge);
    const { challengeId } = published.body;
    expect((await promoter.post(`${path}/challenge`, { challengeId: newId() })).body['code']).toBe(
      'CHALLENGE_NOT_OPEN',
    );
    await promoter.post(`${path}/challenge`, { challengeId });
    expect((await registry.anyone().get(path)).body).toMatchObject({ challengeId });
    const call = await officer.post(`/challenges/${String(challengeId)}/adoptions`, { callId: newId() });
    expect([call.status, call.body['code']]).toEqual([409, 'CALL_NOT_PUBLISHED']);
  });

  it('keeps what a network tells of its own register once, and puts one registered here in its place', async () => {
    const formed = await officer.post('/networks', {
      ...{ name: 'Red', purpose: 'Sharing', coordinatorId: partnerId, territories: ['08'] },
    });
    const path = `/networks/${String(formed.body['networkId'])}/referenced-initiatives`;
    const reference = {
      ...about,
      ...{ externalId: 'RVA-17', url: 'https://red.example/17', lastConfirmed: addDays(today, -400) },
      ...{ promoterName: 'Asociación Serranía Viva', stage: 'pilot' },
    };
    const coordinator = await registry.as('promoter', partnerId);
    const told = await coordinator.post(path, reference);
    const { initiativeId } = told.body;
    const anyone = registry.anyone();
    expect((await anyone.get(`/initiatives/${String(initiativeId)}`)).body).toMatchObject({
      ...{ promoterId: null, promoterName: 'Asociación Serranía Viva', daysUnconfirmed: 400, stale: true },
      provenance: { origin: 'referenced', externalId: 'RVA-17', url: 'https://red.example/17', takenOverBy: null },
    });
    expect([told.status, told.headers.get('etag')]).toEqual([200, '"0"']);
    const same = await coordinator.post(path, reference);
    expect([same.body, same.headers.get('etag')]).toEqual([{ initiativeId }, '"0"']);
    const updated = await coordinator.post(path, { ...reference, lastConfirmed: today });
    expect([updated.body, updated.headers.get('etag')]).toEqual([{ initiativeId }, '"1"']);
    expect((await promoter.post(path, reference)).body['code']).toBe('NETWORK_OF_ANOTHER_COORDINATOR');
    const listed = await anyone.get('/initiatives?origin=referenced');
    expect(listed.body).toMatchObject({ items: [{ initiativeId, daysUnconfirmed: 0 }] });
    const takenOverBy = await registered();
    const takenOver = await promoter.post(`/initiatives/${String(initiativeId)}/takeover`, { takenOverBy });
    expect(takenOver.status).toBe(200);
    expect((await anyone.get('/initiatives?origin=referenced')).body['items']).toEqual([]);
    expect((await anyone.get(`/initiatives/${takenOverBy}`)).body).toMatchObject({ replaces: [initiativeId] });
    const refused = await officer.post(`/initiatives/${String(initiativeId)}/stage`, { to: 'closed', reason: 'x' });
    expect([refused.status, refused.body['code']]).toEqual([409, 'INITIATIVE_REFERENCED_ONLY']);
  });
});
