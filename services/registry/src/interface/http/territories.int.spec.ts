import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

describe('Territories over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
  });
  afterAll(() => registry.stop());

  it.each([
    ['/territories/15026', { name: 'Cesuras', listed: false, existedTo: '2014-01-01', successors: ['15902'] }],
    ['/territories/15026?validAt=2013-12-31', { listed: true }],
    ['/territories/15902?validAt=2013-12-31', { listed: false, predecessors: ['15026', '15063'] }],
    ['/territories/48039?validAt=2004-06-01', { name: 'Garay', listed: true }],
    ['/territories/48039?asOf=2004-06-01T00:00:00Z', { name: 'Garay' }],
    ['/territories/48039', { name: 'Garai', listed: true }],
  ])('%s is told as of the day', async (path, shown) =>
    expect((await registry.anyone().get(path)).body).toMatchObject(shown),
  );

  it('that were merged are taken for the days before, and refused after with what they are part of', async () => {
    const actor = { legalName: 'Asociación de Cesuras', nif: 'G16123457', sector: 'third-sector', territory: '15026' };
    const late = await officer.post('/actors', { ...actor, validFrom: '2014-01-01' });
    expect([late.status, late.body['code'], late.body['wouldPassIf']]).toEqual([
      422,
      'TERRITORY_INVALID',
      { territory: '15902' },
    ]);
    expect(late.body['facts']).toMatchObject({ on: '2014-01-01', existedTo: '2014-01-01' });
    const registered = await officer.post('/actors', { ...actor, validFrom: '2013-12-31' });
    expect(registered.status).toBe(201);
    const path = `/actors/${String(registered.body['actorId'])}`;
    const shown = await registry.anyone().get(`${path}?validAt=2013-12-31`);
    expect(shown.body).toMatchObject({ territory: '15026', community: '12' });
    const moved = { legalName: 'Asociación de Oza-Cesuras', ground: 'Merged', validFrom: '2014-01-01' };
    const refused = await officer.post(`${path}/profile-changes`, { ...moved, territory: '15063' });
    expect([refused.status, refused.body['wouldPassIf']]).toEqual([422, { territory: '15902' }]);
    expect((await officer.post(`${path}/profile-changes`, { ...moved, territory: '15902' })).status).toBe(200);
  });

  it('of initiatives, challenges and networks are those of the day', async () => {
    const actorId = await officer.actor('B99123457', { sector: 'business' });
    const about = { territories: ['36011'], targetGroups: ['older-people'], serviceCodes: ['home-care'] };
    const text = { title: 'Casa', summary: 'Homes', need: 'Homes', population: 'Older people', evidence: ['survey'] };
    const { title, summary, need, population, evidence } = text;
    const answers = await Promise.all([
      officer.post('/initiatives', { title, summary, ...about, promoterId: actorId, stage: 'prototype' }),
      officer.post('/challenges', { title, need, population, evidence, ...about }),
      officer.post('/networks', { name: 'Red', purpose: 'All', coordinatorId: actorId, territories: ['36011'] }),
    ]);
    for (const { body } of answers) {
      expect(body).toMatchObject({ code: 'TERRITORY_INVALID', wouldPassIf: { territory: '36902' } });
    }
  });
});
