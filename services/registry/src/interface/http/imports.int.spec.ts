import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@ceriss/testing';
import { actorIdOf } from '../../domain/actor/actor.rules.js';
import { nifs } from '../../application/testing/nifs.js';
import { PREFIX, RunningRegistry } from '../testing/running-registry.js';

type Json = Readonly<Record<string, unknown>>;
type Outcome = Readonly<{ row: number; place: string; outcome: string; field: string | null; code: string | null }>;

const HEADER = 'NIF;Razón social;Sector;Código INE;Desde';
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('Importing over HTTP', () => {
  let registry: RunningRegistry;
  let token = '';
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    token = await registry.backends.identity.token({ sub: 'test-officer', roles: ['registry-officer'] });
  });
  afterAll(() => registry.stop());

  const send = (query: string, body: Buffer | string | FormData, type?: string, headers: Record<string, string> = {}) =>
    fetch(`${registry.service.url}${PREFIX}/imports${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...(type && { 'content-type': type }), ...headers },
      body: body as NonNullable<RequestInit['body']>,
    });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${registry.service.url}${path.startsWith(PREFIX) ? path : PREFIX + path}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const completed = async (location: string): Promise<Json> => {
    let file: Json = {};
    await eventually(
      async () => {
        file = (await (await get(location)).json()) as Json;
        expect(file['status']).toBe('completed');
      },
      { timeout: 30_000 },
    );
    return file;
  };
  const imported = async (query: string, body: Buffer | string | FormData, type?: string) => {
    const answer = await send(query, body, type);
    if (answer.status !== 202) throw new Error(await answer.text());
    const location = answer.headers.get('location')!;
    const file = await completed(location);
    return { file, location, rows: (await (await get(`${location}/report.json`)).json()) as Outcome[] };
  };

  it('takes what a Spanish office sends, says what it took it for, and changes nothing the second time', async () => {
    const [a, b, c] = nifs(3);
    const text = [
      'sep=;',
      HEADER,
      `${a};"Asociación\r\n«Los Niños» de Ávila";tercer sector de acción social;16078;02/11/2026`,
      `${b};Fundación Ñandú;philanthropy;2003;`,
      `${c};Cooperativa € 1;business;16078;2026-11-02`,
      `12345678Z;Una persona;business;16078;`,
      ';;;;',
      '',
    ].join('\r\n');
    const file = Buffer.concat([
      windows1252(text.split('€')[0]!),
      Buffer.from([0x80]),
      windows1252(text.split('€')[1]!),
    ]);
    const first = await imported('?dataset=actors', file, 'text/csv');
    expect(first.file).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      rows: 4,
      done: 4,
      accepted: 2,
      refused: 2,
    });
    expect(first.rows).toMatchObject([
      { row: 1, place: '3', outcome: 'accepted', subjectId: actorIdOf(a!) },
      { row: 2, place: '5', outcome: 'refused', field: 'territory', wouldPassIf: { territory: '02003' } },
      { row: 3, place: '6', outcome: 'accepted' },
      { row: 4, place: '7', outcome: 'refused', field: 'nif', code: 'ACTOR_NIF_OF_PERSON' },
    ]);
    const actor = (await (await get(`/actors/${actorIdOf(c!)}`)).json()) as Json;
    expect(actor['legalName']).toBe('Cooperativa € 1');
    const again = await imported('?dataset=actors', file, 'text/csv');
    expect(again.file).toMatchObject({ accepted: 0, unchanged: 2, refused: 2, digest: first.file['digest'] });
    const renamed = `${HEADER}\n${a};Otra;business;16078;\n`;
    const changed = await imported('?dataset=actors', Buffer.from(renamed), 'text/csv');
    const [repeated, asBefore] = [
      await imported('?dataset=actors', Buffer.from(renamed), 'text/csv'),
      await imported('?dataset=actors', file, 'text/csv'),
    ];
    expect([changed, repeated].map(({ rows }) => rows[0]!.outcome)).toEqual(['accepted', 'unchanged']);
    expect(asBefore.file).toMatchObject({ accepted: 0, unchanged: 2, refused: 2 });
    const coded = `${HEADER};DIR3\n${a};Otra;local;16078;;L01160783\n`;
    const different = await imported('?dataset=actors', Buffer.from(coded), 'text/csv');
    expect(different.rows).toMatchObject([{ outcome: 'refused', code: 'IMPORT_ROW_DIFFERS', field: 'dir3' }]);
    const csv = await (await get(`${first.location}/report.csv?outcome=refused`)).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'row;place;dataset;outcome;field;code;reason;wouldPassIf;subjectId',
      expect.stringContaining('2;5;actors;refused;territory;IMPORT_FIELD_INVALID;El campo territory no es válido'),
    ]);
  });

  it('takes a form with a JSON file of all three, each after what it needs', async () => {
    const [a, b] = nifs(2, 100);
    const actor = (nif: string) => ({ nif, legalName: `Entidad ${nif}`, sector: 'local', territory: '16078' });
    const initiative = {
      ...{ reference: 'EXP-1', title: 'Hogares', summary: 'Vivienda', promoterNif: a, stage: 'idea' },
      ...{ territories: ['16078', '02'], targetGroups: ['carers'], serviceCodes: ['telecare'] },
    };
    const relation = { fromNif: a, toNif: b, kind: 'collaborates', evidence: 'Convenio', validFrom: '01/05/2026' };
    const content = { relations: [relation], initiatives: [initiative], actors: [actor(a!), actor(b!)] };
    const form = new FormData();
    form.set('file', new Blob([JSON.stringify(content)], { type: 'application/json' }), 'all.json');
    const { file, rows } = await imported('', form);
    expect(rows.map(({ place, outcome }) => [place, outcome])).toEqual([
      ['actors[0]', 'accepted'],
      ['actors[1]', 'accepted'],
      ['initiatives[0]', 'accepted'],
      ['relations[0]', 'accepted'],
    ]);
    expect(file).toMatchObject({ format: 'json', encoding: 'utf-8', separator: null });
    const described = { ...content, initiatives: [{ ...initiative, title: 'Hogares abiertos' }] };
    const again = await imported('', JSON.stringify(described), 'application/json');
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'accepted', 'unchanged']);
  });

  it('takes of a coordinator the initiatives of its own network, row by row, and shows the report to it and to officers', async () => {
    const officer = await registry.as('registry-officer');
    const [own, other] = [await officer.actor(nifs(1, 300)[0]!), await officer.actor(nifs(1, 301)[0]!)];
    const network = async (coordinatorId: string) => {
      const about = { name: `Red ${coordinatorId}`, purpose: 'Sharing', coordinatorId, territories: ['08'] };
      return String((await officer.post('/networks', about)).body['networkId']);
    };
    const [mine, theirs] = [await network(own), await network(other)];
    const reference = (networkId: string, more: Json = {}) => ({
      ...{ networkId, externalId: 'R-1', url: 'https://red.example/r-1', lastConfirmed: '01/06/2026' },
      ...{ title: 'Hogares', summary: 'Vivienda', promoterName: 'Asociación', stage: 'piloto', territories: ['16078'] },
      ...{ targetGroups: ['carers'], serviceCodes: ['telecare'], ...more },
    });
    const content = {
      actors: [{ nif: nifs(1, 302)[0], legalName: 'Otra', sector: 'local', territory: '16078' }],
      references: [reference(mine), reference(theirs), reference(mine, { externalId: 'R-2', url: 'red.example' })],
    };
    const tokenFor = (organisation?: string) =>
      registry.backends.identity.token({
        sub: 'coordinator',
        roles: ['promoter'],
        ...(organisation && { organisation }),
      });
    const bearer = (of: string) => ({ authorization: `Bearer ${of}` });
    const coordinator = bearer(await tokenFor(own));
    const nobody = await send('', JSON.stringify(content), 'application/json', bearer(await tokenFor()));
    expect([nobody.status, await nobody.json()]).toMatchObject([403, { code: 'IMPORT_WITHOUT_ORGANISATION' }]);
    const run = async () => {
      const sent = await send('', JSON.stringify(content), 'application/json', coordinator);
      const location = sent.headers.get('location')!;
      expect(await completed(location)).toMatchObject({ limitedTo: own });
      return { location, rows: (await (await get(`${location}/report.json`, coordinator)).json()) as Outcome[] };
    };
    const first = await run();
    expect(first.rows.map(({ place, outcome, code, field }) => [place, outcome, code, field])).toEqual([
      ['actors[0]', 'refused', 'IMPORT_ROW_NOT_ALLOWED', null],
      ['references[0]', 'accepted', null, null],
      ['references[1]', 'refused', 'NETWORK_OF_ANOTHER_COORDINATOR', 'networkId'],
      ['references[2]', 'refused', 'IMPORT_FIELD_INVALID', 'url'],
    ]);
    expect((await run()).rows[1]).toMatchObject({ outcome: 'unchanged' });
    const stranger = bearer(await tokenFor(other));
    for (const path of ['', '/report.json', '/report.csv']) {
      expect((await get(`${first.location}${path}`, stranger)).status).toBe(404);
      expect((await get(`${first.location}${path}`)).status).toBe(200);
    }
  });

  it.each([
    ['an unknown column', 'nif;color\nA;rojo\n', 422, 'IMPORT_COLUMN_UNKNOWN', { columns: ['color'] }],
    ['a missing column', 'nif;sector;territorio\n;;x\n', 422, 'IMPORT_COLUMN_MISSING', { columns: ['legalName'] }],
    ['a column twice', 'nif;cif;nombre\n', 422, 'IMPORT_COLUMN_DUPLICATE', { columns: ['nif'] }],
    ['quotes that do not close', `${HEADER}\n"A;b\n`, 422, 'IMPORT_CSV_MALFORMED', undefined],
    ['no row', `${HEADER}\n\n`, 422, 'IMPORT_EMPTY', undefined],
    [
      'more rows than may be',
      `${HEADER}\n${'a;b;c;d;\n'.repeat(100_001)}`,
      413,
      'IMPORT_TOO_MANY_ROWS',
      { rows: 100_000 },
    ],
  ])('refuses a file with %s as a whole', async (_, text, status, code, facts) => {
    const answer = await send('?dataset=actors', text, 'text/csv');
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, ...(facts && { facts }) }]);
  });

  it('refuses more than 50 MiB, another media type, and whoever is no officer', async () => {
    const large = await send('?dataset=actors', Buffer.alloc(50 * 1024 * 1024 + 1, 0x20), 'text/csv');
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'IMPORT_TOO_LARGE' }]);
    expect((await send('', 'x', 'application/xml')).status).toBe(415);
    expect((await send('', 'a', 'text/csv')).status).toBe(400);
    const nobody = await send('?dataset=actors', 'x', 'text/csv', { authorization: '' });
    expect(nobody.status).toBe(401);
    const elsewhere = await fetch(`${registry.service.url}${PREFIX}/actors`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: 'x',
    });
    expect(elsewhere.status).toBe(415);
  });

  it('answers a repeated upload with the first one, and refuses another file under its key', async () => {
    const file = `${HEADER}\n${nifs(1, 200)[0]};Una;business;16078;\n`;
    const key = { 'idempotency-key': 'the-same' };
    const [first, second] = [
      await (await send('?dataset=actors', file, 'text/csv', key)).json(),
      await (await send('?dataset=actors', file, 'text/csv', key)).json(),
    ];
    expect(second).toEqual(first);
    expect((await send('?dataset=actors', `${file}x`, 'text/csv', key)).status).toBe(422);
  });
});
