import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LABEL_LANGUAGES } from '../../domain/code-lists/code-list.js';
import { serviceCatalogue } from '../../domain/code-lists/service-catalogue.js';
import { targetGroups } from '../../domain/code-lists/target-groups.js';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

const entriesOf = (codes: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(codes).map(([code, labels]) => ({
    code,
    labels: Object.fromEntries(LABEL_LANGUAGES.map((language, index) => [language, labels[index]])),
  }));

const FROM = '2090-01-01';
const { 'home-care': _dropped, ...kept } = serviceCatalogue.codes;
const version = {
  validFrom: FROM,
  reason: 'Catálogo revisado',
  targetGroups: entriesOf(targetGroups.codes),
  serviceCatalogue: entriesOf({ ...kept, 'support-at-home': ['Apoyo', 'Suport', 'Apoio', 'Laguntza', 'Support'] }),
  retired: [{ list: 'service-catalogue', code: 'home-care', replacedBy: ['support-at-home'] }],
};

describe('Code lists over HTTP', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
  });
  afterAll(() => registry.stop());

  it('have versions: what was classified keeps its own, and what was told is told again', async () => {
    const promoterId = await officer.actor('G16123457');
    const about = { title: 'Casa', summary: 'Homes', territories: ['16078'], targetGroups: ['older-people'] };
    const asked = { ...about, serviceCodes: ['home-care'], promoterId, stage: 'prototype' };
    const initiative = await officer.post('/initiatives', asked);
    const path = `/initiatives/${String(initiative.body['initiativeId'])}`;
    const before = await registry.anyone().get('/code-lists/service-catalogue');
    expect(before.body).toMatchObject({ version: 1, retired: [] });

    const published = await officer.post('/catalogue-versions', version);
    expect(published.status).toBe(201);
    const shown = async (query: string) => (await registry.anyone().get(`/code-lists/service-catalogue${query}`)).body;
    expect(await shown('')).toMatchObject({ version: 1 });
    expect(await shown('?validAt=2089-12-31')).toMatchObject({ version: 1 });
    const next = await shown(`?validAt=${FROM}`);
    expect(next).toMatchObject({ version: 2, validFrom: FROM, retired: [{ code: 'home-care' }] });
    expect(next['codes']).toContainEqual({ code: 'support-at-home', label: 'Apoyo' });
    expect(await shown('?version=2')).toEqual(next);
    expect((await registry.anyone().get('/code-lists/service-catalogue?version=3')).status).toBe(404);
    expect((await registry.anyone().get('/code-lists/sectors/versions')).body['items']).toHaveLength(1);
    const asOf = before.headers.get('ceriss-as-of')!;
    const then = await registry.anyone().get(`/code-lists/service-catalogue?validAt=${FROM}&asOf=${asOf}`);
    expect(then.body).toMatchObject({ version: 1 });

    const late = await officer.post(`${path}/descriptions`, { serviceCodes: ['home-care'], validFrom: FROM });
    expect([late.status, late.body['code']]).toEqual([422, 'CODE_UNKNOWN']);
    expect(late.body['facts']).toMatchObject({ replacedBy: ['support-at-home'], day: FROM });
    await officer.post(`${path}/descriptions`, { title: 'Casa nueva', validFrom: FROM });
    expect((await registry.anyone().get(`${path}?validAt=${FROM}`)).body).toMatchObject({
      ...{ title: 'Casa nueva', serviceCodes: ['home-care'], catalogueVersion: 1 },
    });
    await officer.post(`${path}/descriptions`, { serviceCodes: ['support-at-home'], validFrom: FROM });
    expect((await registry.anyone().get(`${path}?validAt=${FROM}`)).body).toMatchObject({ catalogueVersion: 2 });
    expect((await registry.anyone().get(path)).body).toMatchObject({ catalogueVersion: 1 });
  });

  it('are published by officers, each field of a wrong one named', async () => {
    const promoter = await registry.as('promoter');
    expect((await promoter.post('/catalogue-versions', version)).status).toBe(403);
    const wrong = { ...version, targetGroups: [{ code: 'x', labels: { es: 'X' } }] };
    const { status, text } = await officer.post('/catalogue-versions', wrong).then((answer) => ({
      status: answer.status,
      text: JSON.stringify(answer.body),
    }));
    expect(status).toBe(400);
    expect(text).toContain('targetGroups');
  });
});
