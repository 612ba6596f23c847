import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { nifs } from '../../application/testing/nifs.js';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

describe('Actors over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
  });
  afterAll(() => registry.stop());

  const council = {
    legalName: 'Ayuntamiento de Cuenca',
    nif: 'P-1607800-H',
    sector: 'local',
    territory: '160783',
    dir3: 'L01160783',
    validFrom: '2026-11-02',
  };

  it('are registered, verified, suspended and reinstated, and everybody sees it', async () => {
    const registered = await officer.post('/actors', council);
    const actorId = String(registered.body['actorId']);
    expect([registered.status, registered.headers.get('location')]).toEqual([
      201,
      `/api/registry/v1/actors/${actorId}`,
    ]);
    const anyone = registry.anyone();
    const shown = await anyone.get(`/actors/${actorId}`);
    expect(shown.body).toEqual({
      ...council,
      actorId,
      nif: 'P1607800H',
      territory: '16078',
      community: '08',
      legalForm: 'local-corporation',
      webDomain: null,
      mailDomain: null,
      validTo: null,
      aliases: [],
      askedFor: null,
      standing: 'registered',
      revision: '0',
    });
    expect(shown.headers.get('etag')).toBe('"0"');
    await officer.post(`/actors/${actorId}/verification`, { evidence: 'Directory entry seen' });
    expect((await anyone.get(`/actors/${actorId}`)).body).toMatchObject({
      standing: 'verified',
      revision: '1',
    });
    await officer.post(`/actors/${actorId}/suspension`, { reason: 'Under review' });
    expect((await anyone.get(`/actors/${actorId}`)).body).toMatchObject({ standing: 'suspended' });
    await officer.post(`/actors/${actorId}/reinstatement`, { reason: 'Review closed' });
    expect((await anyone.get(`/actors/${actorId}`)).body).toMatchObject({ standing: 'verified' });
    const listed = await anyone.get('/actors?territory=08&sector=local&nif=p1607800h');
    expect(listed.body).toMatchObject({ items: [{ actorId, standing: 'verified' }] });
    expect(listed.body).not.toHaveProperty('next');
  });

  it('are refused with the reason, the rule and what would pass', async () => {
    const body = { ...council, nif: 'G16123450', sector: 'third-sector', dir3: undefined };
    const { status, headers, body: problem } = await officer.post('/actors', body);
    expect([status, headers.get('content-type')]).toEqual([422, expect.stringContaining('application/problem+json')]);
    expect(problem).toMatchObject({
      code: 'ACTOR_NIF_INVALID',
      rule: 'nif-check@1',
      reference: 'Orden EHA/451/2008',
      facts: { nif: 'G16123450', reason: 'check-digit' },
      wouldPassIf: { lastCharacterIn: ['7', 'G'] },
      detail: expect.stringContaining('El NIF no es válido'),
    });
    const english = await officer.post('/actors', body, { headers: { 'accept-language': 'en' } });
    expect(english.body['detail']).toContain('The NIF is not valid');
  });

  it('are one per NIF, also when two register it at once', async () => {
    const nif = 'G44987659';
    const register = (legalName: string) => officer.post('/actors', { ...council, legalName, nif, dir3: undefined });
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map(register));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'ACTOR_ALREADY_REGISTERED', facts: { nif } });
  });

  it('are registered once with the same key, and the first answer comes again', async () => {
    const body = { ...council, nif: 'Q2818999A', sector: 'academia', territory: '28079', dir3: undefined };
    const options = { idempotencyKey: newId() };
    const [first, second] = [
      await officer.post('/actors', body, options),
      await officer.post('/actors', body, options),
    ];
    expect([second.status, second.body, second.headers.get('etag')]).toEqual([
      201,
      first.body,
      first.headers.get('etag'),
    ]);
    const other = await officer.post('/actors', { ...body, legalName: 'Another' }, options);
    expect([other.status, other.body['code']]).toEqual([422, 'COMMAND_ID_REUSED']);
  });

  it('change only from the revision that the caller names', async () => {
    const actorId = await officer.actor('F16002222');
    const verify = (ifMatch: string) =>
      officer.post(`/actors/${actorId}/verification`, { evidence: 'seen' }, { ifMatch });
    expect((await verify('"3"')).status).toBe(412);
    expect((await verify('"0"')).headers.get('etag')).toBe('"1"');
  });

  it('have their NIF corrected by officers, who also see what it was', async () => {
    const [wrong, right] = nifs(2, 9_000) as [string, string];
    const actorId = await officer.actor(wrong);
    const before = (await registry.anyone().get(`/actors/${actorId}`)).headers.get('ceriss-as-of')!;
    const body = { nif: right, reason: 'Digits turned round', evidence: 'Certificate of the tax agency' };
    const path = `/actors/${actorId}/nif-corrections`;
    const promoter = await registry.as('promoter', actorId);
    expect((await promoter.post(path, body)).status).toBe(403);
    expect((await officer.post(path, body, { ifMatch: '"7"' })).status).toBe(412);
    const corrected = await officer.post(path, body, { ifMatch: '"0"' });
    expect([corrected.status, corrected.body]).toEqual([200, { actorId }]);
    const anyone = registry.anyone();
    expect((await anyone.get(`/actors/${actorId}`)).body).toMatchObject({ nif: right, revision: '1' });
    expect((await anyone.get(`/actors/${actorId}?asOf=${before}`)).body).toMatchObject({ nif: wrong });
    expect((await anyone.get(`/actors?nif=${right}`)).body).toMatchObject({ items: [{ actorId }] });
    expect((await anyone.get(`/actors?nif=${wrong}`)).body).toEqual({ items: [] });
    expect((await promoter.get(`/nif-corrections?nif=${wrong}`)).status).toBe(403);
    const auditor = await registry.as('auditor');
    for (const asked of [`nif=${wrong}`, `nif=${right}`, `actor=${actorId}`]) {
      const { body: told } = await auditor.get(`/nif-corrections?${asked}`);
      expect(told['items']).toMatchObject([{ actorId, ...body, formerNif: wrong }]);
    }
    const taken = await officer.post('/actors', { ...council, nif: wrong, sector: 'third-sector', dir3: undefined });
    expect([taken.status, taken.body['code'], taken.body['wouldPassIf']]).toEqual([
      ...[409, 'ACTOR_NIF_FORMER'],
      { takesFormerNif: true },
    ]);
    const meant = await officer.actor(wrong, { takesFormerNif: true });
    expect(meant).not.toBe(actorId);
    expect((await anyone.get(`/actors?nif=${wrong}`)).body).toMatchObject({ items: [{ actorId: meant }] });
    const again = await officer.post(`/actors/${meant}/nif-corrections`, body);
    expect(again.body).toMatchObject({ code: 'ACTOR_ALREADY_REGISTERED', facts: { actorId, nif: right } });
  });

  it('are registered by officers only', async () => {
    const promoter = await registry.as('promoter');
    expect((await promoter.post('/actors', council)).status).toBe(403);
    expect((await registry.anyone().post('/actors', council)).status).toBe(401);
  });

  it('are not registered with fields that nobody knows or that are missing', async () => {
    expect((await officer.post('/actors', { ...council, colour: 'red' })).status).toBe(400);
    expect((await officer.post('/actors', { nif: council.nif })).status).toBe(400);
    expect((await officer.post('/actors', { ...council, sector: 'none' })).status).toBe(400);
  });

  it('that are not there are not found', async () => {
    expect((await registry.anyone().get(`/actors/${newId()}`)).status).toBe(404);
    const verified = await officer.post(`/actors/${newId()}/verification`, { evidence: 'seen' });
    expect([verified.status, verified.body['code']]).toEqual([404, 'ACTOR_NOT_FOUND']);
  });

  it('come in pages', async () => {
    await officer.actor('A78123452', { legalName: 'Cuidatec S.A.', sector: 'business', territory: '28079' });
    await officer.post('/actors', {
      legalName: 'Cuidatec Servicios S.L.',
      nif: 'B99123457',
      sector: 'business',
      territory: '28079',
    });
    const first = await registry.anyone().get('/actors?sector=business&limit=1');
    expect(first.body).toMatchObject({ items: [{ legalName: 'Cuidatec S.A.' }], next: expect.any(String) });
    const second = await registry.anyone().get(`/actors?sector=business&limit=1&cursor=${String(first.body['next'])}`);
    expect(second.body).toEqual({ items: [expect.objectContaining({ legalName: 'Cuidatec Servicios S.L.' })] });
  });
});
