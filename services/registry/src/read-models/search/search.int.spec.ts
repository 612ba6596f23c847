import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import type { ActorEvent } from '../../domain/actor/actor.events.js';
import { barrierAggregate } from '../../domain/barrier/barrier.decider.js';
import { barrierExamples } from '../../domain/barrier/barrier.events.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import type { InitiativeEvent, InitiativeRegistered } from '../../domain/initiative/initiative.events.js';
import { networkAggregate } from '../../domain/network/network.decider.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { cursorOfPlace } from './search-cursor.js';
import { SearchQuery, type Search } from './search.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
  await stories();
});
afterAll(() => world.close());

const today = new Date('2030-06-01T10:00:00Z');
const searching = () => new SearchQuery(world.readModels.dataSource, { now: () => today });
const titles = async (search: Search, at = {}) =>
  (await searching().list(search, { limit: 50 }, at)).map(({ title }) => title);

const actor = async (
  legalName: string,
  more: Partial<Extract<ActorEvent, { type: 'registry.actor-registered' }>['data']> = {},
) => {
  const actorId = newId();
  const about = { sector: 'third-sector', territory: '16078', validFrom: '2026-11-02' } as const;
  const data = { actorId, legalName, nif: `G${newId()}`, ...about, ...more };
  await world.happened(actorAggregate, actorId, { type: 'registry.actor-registered', data });
  return actorId;
};
const initiative = async (title: string, summary: string, more: Partial<InitiativeRegistered['data']> = {}) => {
  const initiativeId = newId();
  const classified = { territories: ['16078'], targetGroups: ['older-people'], serviceCodes: ['home-care'] };
  const about = { ...classified, catalogueVersion: 1, promoterId: newId(), stage: 'pilot' } as const;
  const data = { initiativeId, title, summary, ...about, ...more };
  await world.happened(initiativeAggregate, initiativeId, { type: 'registry.initiative-registered', data });
  return initiativeId;
};
const changed = (id: string, ...events: readonly InitiativeEvent[]) =>
  world.happened(initiativeAggregate, id, ...events);

const stories = async (): Promise<void> => {
  await actor('Asociación Hogares');
  await actor('Fundación Huerto', { sector: 'philanthropy', territory: '28079' });
  await initiative('Viviendas con apoyos', 'Pisos donde cada persona decide «cómo» vive');
  await initiative('Comedor de barrio', 'Quien vive solo come con vecinos; la vivienda queda para otro día', {
    ...{ territories: ['28079'], stage: 'idea', targetGroups: ['disability'], serviceCodes: ['supported-housing'] },
  });
  const data = { ...barrierExamples['registry.barrier-reported'], barrierId: newId(), territories: [] };
  await world.happened(barrierAggregate, data.barrierId, { type: 'registry.barrier-reported', data });
  const networkId = newId();
  const formed = {
    networkId,
    name: 'Red del Ebro',
    purpose: 'Aprender juntas',
    coordinatorId: newId(),
    territories: ['02'],
  };
  await world.happened(
    networkAggregate,
    networkId,
    { type: 'registry.network-formed', data: formed },
    { type: 'registry.network-renamed', data: { networkId, name: 'Red del Jiloca', purpose: 'Aprender juntas' } },
  );
  await world.projected();
};

describe('The search', () => {
  it.each([
    ['asociacion', ['Asociación Hogares']],
    ['ASOCIACIONES', ['Asociación Hogares']],
    ['hogar', ['Asociación Hogares']],
    ['vivienda', ['Viviendas con apoyos', 'Comedor de barrio']],
    ['viviéndas', ['Viviendas con apoyos', 'Comedor de barrio']],
    ['pisos persona', ['Viviendas con apoyos']],
    ['jiloca', ['Red del Jiloca']],
    ['ebro', []],
  ])('finds %p in any form, with or without accents, titles first', async (q, expected) =>
    expect(await titles({ q })).toEqual(expected),
  );

  it.each([['Asociacion Hogarse'], ['Asocaición Hogares'], ['hogarse']])('finds a name typed as %p', async (q) =>
    expect(await titles({ q })).toEqual(['Asociación Hogares']),
  );

  it('knows quotes, alternatives and exclusions', async () => {
    expect(await titles({ q: '"viviendas con apoyos"' })).toEqual(['Viviendas con apoyos']);
    expect(await titles({ q: '"apoyos con vivienda"' })).toEqual([]);
    expect(await titles({ q: 'vivienda -vecinos' })).toEqual(['Viviendas con apoyos']);
    expect(await titles({ q: 'jiloca or huerto' })).toEqual(['Fundación Huerto', 'Red del Jiloca']);
  });

  it('finds nothing by stop words but in names', async () => {
    expect(await titles({ q: 'con' })).toEqual(['Viviendas con apoyos']);
    expect(await titles({ q: 'para la' })).toEqual([]);
  });

  it.each(["'; DROP TABLE search_document; --", "'||(SELECT 1)||'", ':name $1 %', '"', '- !&|()<->', '\\', '😀'])(
    'takes %p as words and no more',
    async (q) => {
      expect(await titles({ q })).toEqual([]);
      expect((await searching().facets({ q })).total).toBe(0);
    },
  );

  it('marks what was found, and takes nothing shown for a mark', async () => {
    const [hit] = await searching().list({ q: 'pisos' }, { limit: 1 });
    expect(hit?.excerpt).toEqual([
      { text: 'Pisos', found: true },
      { text: ' donde cada persona decide «cómo» vive', found: false },
    ]);
  });

  it('gives everything by title when nothing is asked', async () => {
    const all = await titles({});
    expect(all).toHaveLength(6);
    expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b, 'es')));
    expect(await titles({ q: '  ' })).toEqual(all);
  });

  it('counts each dimension under the filters of the others', async () => {
    const { total, facets } = await searching().facets({ type: 'initiative', stage: 'pilot' });
    expect(total).toBe(1);
    expect(facets.stage).toEqual([
      { code: 'idea', count: 1 },
      { code: 'pilot', count: 1 },
    ]);
    expect(facets.type).toEqual([{ code: 'initiative', count: 1 }]);
    expect(facets.targetGroup).toEqual([{ code: 'older-people', count: 1 }]);
    expect(facets.serviceCode).toEqual([{ code: 'home-care', count: 1 }]);
    const everything = await searching().facets({});
    expect(everything.facets.type[0]).toEqual({ code: 'actor', count: 2 });
    expect(everything.facets.sector.map(({ code }) => code)).toEqual(['philanthropy', 'third-sector']);
  });

  it('filters as it counts, with what holds in all of Spain in every community', async () => {
    const { facets } = await searching().facets({});
    for (const { code, count } of facets.community) expect(await titles({ community: code })).toHaveLength(count);
    expect(await titles({ community: '02' })).toEqual([
      'Red del Jiloca',
      barrierExamples['registry.barrier-reported'].title,
    ]);
    expect(await titles({ community: '02', q: 'red' })).toEqual(['Red del Jiloca']);
    expect(await titles({ sector: 'philanthropy' })).toEqual(['Fundación Huerto']);
  });

  it.each(['', 'vivienda or red or hogar'])('gives every hit of %p on one page', async (q) => {
    const all = await searching().list({ q }, { limit: 50 });
    const seen: string[] = [];
    let cursor: string | undefined;
    while (seen.length <= all.length) {
      const rows = await searching().list({ q }, { limit: 1, cursor });
      seen.push(rows[0]!.id);
      if (rows.length === 1) break;
      cursor = cursorOfPlace(rows[0]!);
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(2);
    for (const cursor of ['', '{}', '["1.0","a","b"]']) {
      expect(await searching().list({ q }, { limit: 50, cursor })).toEqual(all);
    }
  });

  it('shows what was recorded by an instant, and what holds on a day', async () => {
    const id = await initiative('Zarzal primero', 'Uno');
    await world.projected();
    const asOf = new Date().toISOString();
    const about = { territories: ['16078'], targetGroups: ['older-people'], serviceCodes: ['home-care'] };
    const described = { initiativeId: id, validFrom: '2031-01-01', title: 'Zarzal segundo', summary: 'Dos' };
    await changed(id, { type: 'registry.initiative-described', data: { ...described, ...about, catalogueVersion: 1 } });
    await world.projected();
    expect(await titles({ q: 'zarzal' })).toEqual(['Zarzal primero']);
    expect(await titles({ q: 'zarzal' }, { validAt: '2031-01-01' })).toEqual(['Zarzal segundo']);
    expect(await titles({ q: 'zarzal' }, { validAt: '2031-01-01', asOf })).toEqual(['Zarzal primero']);
    const takenOver = { initiativeId: id, takenOverBy: newId(), takenOverOn: '2031-02-01' };
    await changed(id, { type: 'registry.reference-taken-over', data: takenOver });
    await world.projected();
    expect(await titles({ q: 'zarzal' })).toEqual([]);
    expect((await searching().facets({ q: 'zarzal' }, { asOf })).total).toBe(1);
  });

  it('finds an actor by the name it has on the day, and none that is an alias', async () => {
    const actorId = await actor('Quejigo Uno');
    const profile = {
      actorId,
      legalName: 'Quejigo Dos',
      sector: 'academia',
      territory: '44216',
      ground: 'Deed',
    } as const;
    const happened = async (event: ActorEvent) => {
      await world.happened(actorAggregate, actorId, event);
      await world.projected();
    };
    await happened({
      type: 'registry.actor-profile-changed',
      data: { ...profile, validFrom: '2027-01-01', ends: '2026-11-02' },
    });
    expect(await titles({ q: 'quejigo' })).toEqual(['Quejigo Dos']);
    await happened({
      type: 'registry.actor-profile-corrected',
      data: { ...profile, validFrom: '2027-01-01', beginsOn: '2028-01-01', previous: '2026-11-02' },
    });
    expect(await titles({ q: 'quejigo' }, { validAt: '2027-06-01' })).toEqual(['Quejigo Uno']);
    await happened({ type: 'registry.actor-merged', data: { actorId, mergedInto: newId(), reason: 'Twice' } });
    expect(await titles({ q: 'quejigo' })).toEqual([]);
  });
});
