import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@ceriss/testing';
import { nifs } from '../../application/testing/nifs.js';
import { PREFIX, RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

type Json = Readonly<Record<string, unknown>>;

describe('The register as open data', () => {
  let registry: RunningRegistry;
  let officer: RegistryClient;
  const [a, b] = nifs(2, 500) as [string, string];
  let ids: readonly string[] = [];
  let initiativeId = '';
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
    ids = [await officer.actor(a, { legalName: '=1+1; "Ñ"' }), await officer.actor(b)];
    const initiative = {
      ...{ title: 'Hogares', summary: 'Vivienda\ny apoyo', promoterId: ids[0], stage: 'idea' },
      ...{ territories: ['16078', '02'], targetGroups: ['carers'], serviceCodes: ['telecare'] },
    };
    initiativeId = String((await officer.post('/initiatives', initiative)).body['initiativeId']);
    const relation = { fromActorId: ids[0], toActorId: ids[1], kind: 'collaborates' };
    const recorded = { ...relation, evidence: '-convenio', validFrom: '2026-05-01' };
    const last = await officer.post('/relations', recorded);
    await officer.get(`/relations/${String(last.body['relationId'])}`);
    await officer.get(`/initiatives/${initiativeId}`);
  });
  afterAll(() => registry.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${registry.service.url}${PREFIX}${path}`, { headers });

  it.each(['actors', 'initiatives', 'relations'])(
    'gives %s as CSV, which an import finds unchanged',
    async (dataset) => {
      const exported = await get(`/exports/${dataset}.csv`);
      expect(exported.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const body = Buffer.from(await exported.arrayBuffer());
      expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const token = await registry.backends.identity.token({ sub: 'officer', roles: ['registry-officer'] });
      const headers = { authorization: `Bearer ${token}` };
      const sent = await fetch(`${registry.service.url}${PREFIX}/imports?dataset=${dataset}`, {
        ...{ method: 'POST', headers: { ...headers, 'content-type': 'text/csv' }, body },
      });
      expect(sent.status).toBe(202);
      const path = `/imports/${((await sent.json()) as { importId: string }).importId}`;
      await eventually(async () => {
        const file = (await (await get(path, headers)).json()) as Json;
        expect(file).toMatchObject({ status: 'completed', encoding: 'utf-8', refused: 0, accepted: 0 });
        expect(file['unchanged']).toBeGreaterThan(0);
      });
    },
  );

  it('sets an apostrophe before what a spreadsheet would run', async () =>
    expect(await (await get('/exports/actors.csv')).text()).toContain(`;"'=1+1; ""Ñ""";`));

  it('gives JSON and JSON-LD, one resource or all', async () => {
    const actors = (await (await get('/exports/actors.json')).json()) as Json[];
    expect(actors.map(({ nif }) => nif).toSorted()).toEqual([a, b]);
    const one = await get(`/actors/${ids[0]}`, { accept: 'application/ld+json' });
    expect(one.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const organisation = (await one.json()) as Json;
    expect(organisation).toMatchObject({
      '@id': `urn:uuid:${ids[0]}`,
      '@type': 'org:FormalOrganization',
      'skos:prefLabel': { '@value': '=1+1; "Ñ"', '@language': 'es' },
      'org:identifier': [{ '@value': a, '@type': 'https://ceriss.example/code-lists/nif' }],
    });
    const all = (await (await get('/exports/initiatives.jsonld')).json()) as { '@graph': Json[] };
    expect(all['@graph']).toMatchObject([
      { '@id': `urn:uuid:${initiativeId}`, 'prov:wasAttributedTo': { '@id': `urn:uuid:${ids[0]}` } },
    ]);
    const plain = await get(`/actors/${ids[0]}`);
    expect(plain.headers.get('content-type')).toContain('application/json');
    expect(plain.headers.get('vary')).toBe('accept');
  });

  it('describes the data sets in DCAT, each distribution one that is there', async () => {
    const catalogue = (await (await get('/exports/catalog.jsonld')).json()) as {
      'dcat:dataset': { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }[];
    };
    const files = catalogue['dcat:dataset'].flatMap((set) =>
      set['dcat:distribution'].map((one) => one['dcat:downloadURL']['@id']),
    );
    expect(files).toHaveLength(8);
    for (const file of files) {
      const answer = await get(`/exports/${file}`);
      // Read to its end: what nobody reads keeps the connection, and the service from stopping.
      expect([file, answer.status, (await answer.arrayBuffer()).byteLength > 0]).toEqual([file, 200, true]);
    }
    const { datasets } = (await (await get('/exports/dictionary.json')).json()) as { datasets: { name: string }[] };
    expect(datasets.map(({ name }) => name)).toEqual(['actors', 'initiatives', 'relations', 'references']);
    expect(await (await get('/exports/dictionary.txt')).text()).toContain('actors.nif (text): NIF de la entidad');
  });
});
