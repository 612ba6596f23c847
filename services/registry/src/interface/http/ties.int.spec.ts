import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry as definition } from '../../registry.definition.js';
import { PREFIX, RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

type Operation = Readonly<{ operationId: string; responses: Readonly<Record<string, { content?: object }>> }>;

describe('Ties and reference data over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  let [a, b]: [string, string] = ['', ''];
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
    [a, b] = [await officer.actor('G16123457'), await officer.actor('G44987659')];
  });
  afterAll(() => registry.stop());

  it('are recorded once, and confirmed', async () => {
    const relation = {
      fromActorId: a,
      toActorId: b,
      kind: 'collaborates',
      evidence: 'agreement',
      validFrom: '2026-05-01',
    };
    const recorded = await officer.post('/relations', relation);
    expect(recorded.status).toBe(201);
    const turned = await officer.post('/relations', { ...relation, fromActorId: b, toActorId: a });
    expect([turned.status, turned.body['code']]).toEqual([409, 'RELATION_ALREADY_RECORDED']);
    const { relationId } = recorded.body;
    const confirmation = { confirmedOn: '2026-06-01', evidence: 'report' };
    await officer.post(`/relations/${String(relationId)}/confirmations`, confirmation);
    const anyone = registry.anyone();
    expect((await anyone.get(`/relations/${String(relationId)}`)).body).toMatchObject(confirmation);
    expect((await anyone.get(`/relations?actor=${b}&kind=collaborates`)).body).toMatchObject({
      items: [{ relationId }],
    });
  });

  it('hold for one period after another, and are confirmed by a party that was asked', async () => {
    const tie = { fromActorId: a, toActorId: b, kind: 'funds', evidence: 'deed', validFrom: '2025-01-01' };
    const recorded = await officer.post('/relations', { ...tie, validTo: '2025-12-31' });
    const again = (validFrom: string) => officer.post('/relations', { ...tie, validFrom });
    const overlapping = await again('2025-12-31');
    expect([overlapping.status, overlapping.body['code'], overlapping.body['wouldPassIf']]).toEqual([
      ...[409, 'RELATION_PERIODS_OVERLAP'],
      { validFrom: { notBefore: '2026-01-01' } },
    ]);
    expect((await again('2026-01-01')).body).toEqual(recorded.body);
    const path = `/relations/${String(recorded.body['relationId'])}`;
    expect((await officer.post(`${path}/confirmation-requests`, {})).status).toBe(200);
    const anyone = registry.anyone();
    const asked = (await anyone.get(path)).body;
    expect(asked).toMatchObject({ term: 2, decay: { rule: 'tie-decay@1' }, periods: [{ term: 1 }, { term: 2 }] });
    expect(asked['confirmationDueOn']).not.toBeNull();
    const confirmation = { confirmedOn: '2026-06-01', evidence: 'report' };
    const promoter = (organisation: string) => registry.as('promoter', organisation);
    const third = await officer.actor('A58818501');
    const stranger = await (await promoter(third)).post(`${path}/confirmations`, confirmation);
    expect([stranger.status, stranger.body['code']]).toEqual([403, 'RELATION_OF_OTHERS']);
    expect((await (await promoter(b)).post(`${path}/confirmations`, confirmation)).status).toBe(200);
    expect((await anyone.get(path)).body).toMatchObject({ ...confirmation, confirmationDueOn: null });
    const held = (await anyone.get(`/relations?actor=${a}&kind=funds&validAt=2025-06-01`)).body['items'];
    expect(held).toMatchObject([{ term: 1, decay: { daysUnconfirmed: 151, state: 'confirmed' } }]);
    const stale = await anyone.get(`/relations?actor=${a}&minDaysUnconfirmed=365&validAt=2027-06-01`);
    expect(stale.body['items']).toHaveLength(2);
  });

  it('tie initiatives in the kinds that make sense, while they go on', async () => {
    const initiative = await officer.post('/initiatives', {
      ...{ title: 'Hogares', summary: 'Homes', promoterId: a, stage: 'idea', territories: ['16078'] },
      ...{ targetGroups: ['disability'], serviceCodes: ['supported-housing'] },
    });
    const toInitiativeId = String(initiative.body['initiativeId']);
    const tie = { fromActorId: b, toInitiativeId, kind: 'mentors', evidence: 'letter', validFrom: '2026-05-01' };
    const recorded = await officer.post('/relations', tie);
    expect(recorded.status).toBe(201);
    const anyone = registry.anyone();
    const shown = { fromActorId: b, toActorId: null, fromInitiativeId: null, toInitiativeId };
    const { items } = (await anyone.get(`/relations?initiative=${toInitiativeId}`)).body;
    expect(items).toMatchObject([shown]);
    const refusal = async (change: object) => {
      const { status, body } = await officer.post('/relations', { ...tie, ...change });
      return [status, body['code']];
    };
    expect(await refusal({ kind: 'member-of' })).toEqual([422, 'RELATION_KIND_NOT_BETWEEN']);
    expect(await refusal({ fromActorId: a })).toEqual([409, 'RELATION_WITH_OWN_INITIATIVE']);
    expect((await refusal({ toActorId: a }))[0]).toBe(400);
    expect((await refusal({ fromActorId: undefined }))[0]).toBe(400);
    const path = `/relations/${String(recorded.body['relationId'])}/confirmations`;
    const promoter = await registry.as('promoter', a);
    expect((await promoter.post(path, { confirmedOn: '2026-06-01', evidence: 'report' })).status).toBe(200);
    await officer.post(`/initiatives/${toInitiativeId}/stage`, { to: 'failed', lessons: 'No homes to be had' });
    expect(await refusal({ kind: 'funds' })).toEqual([409, 'INITIATIVE_ENDED']);
  });

  it('make networks', async () => {
    const about = { name: 'Red', purpose: 'Sharing', coordinatorId: a, territories: ['08'] };
    const formed = await officer.post('/networks', about);
    const path = `/networks/${String(formed.body['networkId'])}`;
    await officer.post(`${path}/members`, { actorId: b });
    const shown = await registry.anyone().get(path);
    expect(shown.body).toMatchObject({ ...about, members: 2, memberIds: [a, b].toSorted() });
    expect(shown.body['ties']).toMatchObject({ rule: 'tie-decay@1', count: 1, halfLifeDays: 365 });
    expect((await registry.anyone().get('/networks')).body).toMatchObject({ items: [{ name: 'Red' }] });
  });

  it.each([
    ['/territories/08', { level: 'community', name: 'Castilla-La Mancha' }],
    ['/territories/08?level=province', { level: 'province', name: 'Barcelona' }],
    ['/territories/160783', { level: 'municipality', name: 'Cuenca', nuts3: 'ES423' }],
  ])('%s shows where it is', async (path, shown) =>
    expect((await registry.anyone().get(path)).body).toMatchObject(shown),
  );

  it('show no territory that does not exist', async () => {
    expect((await registry.anyone().get('/territories/20')).status).toBe(404);
    const wrong = await registry.anyone().get('/territories/160784');
    expect([wrong.status, wrong.body['wouldPassIf']]).toEqual([422, { territory: '160783' }]);
  });

  it.each([
    ['eu', 'Etxerik gabeko pertsonak'],
    ['fr, ca;q=0.5', 'Persones sense llar'],
    ['fr', 'Personas sin hogar'],
  ])('label code lists for %s', async (language, label) => {
    const { headers, body } = await registry.anyone().get('/code-lists/target-groups', {
      'accept-language': language,
    });
    expect(body).toMatchObject({ name: 'target-groups', version: 1 });
    expect(body['codes']).toContainEqual({ code: 'homelessness', label });
    expect(headers.get('vary')).toContain('Accept-Language');
  });

  it('name the code lists there are', async () => {
    const { body } = await registry.anyone().get('/code-lists');
    expect(body['items']).toContainEqual(expect.objectContaining({ name: 'service-catalogue', version: 1 }));
    expect((await registry.anyone().get('/code-lists/nothing')).status).toBe(404);
  });

  it('describe every route, each under a name of its own', async () => {
    const { body } = await registry.anyone().get('/openapi.json');
    const paths = Object.entries(body['paths'] as Record<string, Record<string, Operation>>);
    const operations = paths.flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, ...operation })),
    );
    const described = operations.map(({ route }) => route);
    for (const { method, path } of definition.routes) {
      expect(described).toContain(`${method.toLowerCase()} ${PREFIX}${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    }
    for (const { route, responses } of operations) {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const told = good.length > 0 && good.every(([, answer]) => Object.hasOwn(answer, 'content'));
      expect([route, told]).toEqual([route, true]);
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });
});
