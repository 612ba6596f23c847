import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegistry } from '../testing/running-registry.js';

let registry: RunningRegistry;
beforeAll(async () => {
  registry = await RunningRegistry.start();
});
afterAll(() => registry.stop());

const get = (query: string) => registry.anyone().get(`/search?${query}`);

describe('Over HTTP', () => {
  it('anybody searches the register, page by page', async () => {
    const officer = await registry.as('registry-officer');
    const about = { sector: 'third-sector', territory: '16078' };
    await officer.post('/actors', { ...about, legalName: 'Asociación Hogares', nif: 'G16123457' });
    const last = await officer.post('/actors', {
      ...about,
      legalName: 'Hogares del Norte',
      nif: 'G44987659',
      sector: 'business',
    });
    expect(last.status).toBe(201);
    const first = await get('q=hogar&limit=1');
    expect(first.body).toMatchObject({ total: 2, items: [{ type: 'actor', stage: null, communities: ['08'] }] });
    const asOf = first.headers.get('ceriss-as-of')!;
    const second = await get(`q=hogar&limit=1&asOf=${asOf}&cursor=${String(first.body['next'])}`);
    const names = [first, second].flatMap(({ body }) =>
      (body['items'] as { title: string }[]).map(({ title }) => title),
    );
    expect(names.toSorted()).toEqual(['Asociación Hogares', 'Hogares del Norte']);
    expect(second.body).not.toHaveProperty('next');
    const filtered = await get('q=Asociacion%20Hogarse&sector=third-sector');
    expect(filtered.body).toMatchObject({ total: 1, items: [{ title: 'Asociación Hogares' }] });
    const everything = await get('');
    expect(everything.body).toMatchObject({
      facets: { type: [{ code: 'actor', count: 2 }], community: [{ code: '08', count: 2 }] },
    });
  });

  it.each([`q=${'x'.repeat(201)}`, 'q=%00', 'type=person', 'stage=none', 'community=2', 'words=x', 'asOf=now'])(
    'does not understand %p',
    async (query) => expect((await get(query)).status).toBe(400),
  );

  it('takes a question of 200 characters', async () =>
    expect(await get(`q=${'x'.repeat(200)}`)).toMatchObject({ status: 200, body: { total: 0, items: [] } }));
});
