import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

describe('Initiatives and challenges over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  let promoterId: string;
  let partnerId: string;
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
    promoterId = await officer.actor('G16123457');
    partnerId = await officer.actor('P1607800H', { sector: 'local' });
  });
  afterAll(() => registry.stop());

  const initiative = (more: object = {}) => ({
    title: 'Hogares en Comunidad',
    summary: 'Shared homes with support',
    promoterId,
    stage: 'prototype',
    territories: ['160783', '16134'],
    targetGroups: ['older-people'],
    serviceCodes: ['supported-housing'],
    ...more,
  });
  const challenge = {
    title: 'Living at home in depopulated areas',
    need: 'Leaving or avoiding residential care',
    population: 'People over 65',
    territories: ['08'],
    targetGroups: ['older-people'],
    serviceCodes: ['supported-housing'],
  };

  it('take up a challenge, find a partner and move on', async () => {
    const published = await officer.post('/challenges', challenge);
    const { challengeId } = published.body;
    expect((await officer.get(`/challenges/${String(challengeId)}`)).body).toMatchObject({
      ...challenge,
      status: 'published',
    });
    const promoter = await registry.as('promoter', promoterId);
    const registered = await promoter.post('/initiatives', initiative({ challengeId }));
    expect(registered.status).toBe(201);
    const path = `/initiatives/${String(registered.body['initiativeId'])}`;
    const partner = { actorId: partnerId, contribution: 'Two homes' };
    expect((await promoter.post(`${path}/partners`, partner)).status).toBe(200);
    await promoter.post(`${path}/stage`, { to: 'pilot' });
    const shown = await registry.anyone().get(path);
    expect(shown.body).toMatchObject({
      promoterId,
      challengeId,
      stage: 'pilot',
      territories: ['16078', '16134'],
      partners: [partner],
      transfers: [],
      revision: '2',
    });
    const listed = await registry.anyone().get(`/initiatives?stage=pilot&territory=08&promoterId=${promoterId}`);
    expect(listed.body).toMatchObject({ items: [{ title: 'Hogares en Comunidad', stage: 'pilot' }] });
  });

  it('are told all that a stage needs', async () => {
    const { body } = await officer.post('/initiatives', initiative({ stage: 'consolidated' }));
    const path = `/initiatives/${String(body['initiativeId'])}/stage`;
    expect((await officer.post(path, { to: 'scaled', decisionId: newId() })).body).toMatchObject({
      status: 409,
      code: 'INITIATIVE_STAGE_NOT_ALLOWED',
      detail: 'Una iniciativa no puede pasar de la fase «consolidated» a la fase «scaled».',
      wouldPassIf: { toIn: ['transferred', 'closed', 'failed'] },
    });
    expect((await officer.post(path, { to: 'transferred' })).body).toMatchObject({
      status: 409,
      code: 'INITIATIVE_STAGE_REQUIREMENTS_MISSING',
      facts: { missing: ['transfer'] },
      wouldPassIf: { transferIdIn: [] },
    });
    expect((await officer.post(path, { to: 'failed' })).body).toMatchObject({ facts: { missing: ['lessons'] } });
    const failed = await officer.post(path, { to: 'failed', lessons: 'No housing could be found' });
    expect([failed.status, failed.headers.get('etag')]).toEqual([200, '"1"']);
    const listed = await registry.anyone().get('/initiatives?stage=failed');
    expect(listed.body).toMatchObject({ items: [{ stage: 'failed', lessons: 'No housing could be found' }] });
  });

  it('are refused when promoter, challenge, place or code are not what they should be', async () => {
    const codeOf = async (more: object) => (await officer.post('/initiatives', initiative(more))).body['code'];
    expect(await codeOf({ promoterId: newId() })).toBe('ACTOR_NOT_ACTIVE');
    expect(await codeOf({ challengeId: newId() })).toBe('CHALLENGE_NOT_OPEN');
    expect(await codeOf({ territories: ['160784'] })).toBe('TERRITORY_INVALID');
    expect(await codeOf({ serviceCodes: ['nothing'] })).toBe('CODE_UNKNOWN');
    const suspendedId = await officer.actor('G44987659');
    await officer.post(`/actors/${suspendedId}/suspension`, { reason: 'Under review' });
    expect(await codeOf({ promoterId: suspendedId })).toBe('ACTOR_NOT_ACTIVE');
  });

  it('belong to their promoter', async () => {
    const other = await registry.as('promoter', partnerId);
    const refused = await other.post('/initiatives', initiative());
    expect([refused.status, refused.body['code']]).toEqual([403, 'INITIATIVE_OF_ANOTHER_PROMOTER']);
  });

  it('cannot take up a challenge that is closed', async () => {
    const { body } = await officer.post('/challenges', { ...challenge, title: 'Another' });
    const closed = await officer.post(`/challenges/${String(body['challengeId'])}/closure`, {
      result: 'met',
      reason: 'Met',
    });
    expect(closed.status).toBe(200);
    const refused = await officer.post('/initiatives', initiative({ challengeId: body['challengeId'] }));
    expect(refused.body).toMatchObject({ code: 'CHALLENGE_NOT_OPEN', facts: { status: 'closed' } });
    const open = await registry.anyone().get('/challenges?status=published&territory=08');
    expect((open.body['items'] as object[]).length).toBe(1);
  });

  it('that are not there are not found', async () => {
    expect((await registry.anyone().get(`/initiatives/${newId()}`)).status).toBe(404);
    expect((await registry.anyone().get(`/challenges/${newId()}`)).status).toBe(404);
    expect((await officer.post(`/initiatives/${newId()}/stage`, { to: 'pilot' })).status).toBe(404);
  });
});
