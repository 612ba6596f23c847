import { FixedClock, newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import type { ActorEvent } from '../../domain/actor/actor.events.js';
import { duplicateAggregate, duplicateIdOf } from '../../domain/actor/duplicate.decider.js';
import { MERGES_ID, mergesAggregate } from '../../domain/actor/merges.decider.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { DuplicatesQuery } from './duplicates.query.js';
import { MergesQuery, openMerges } from './open-merges.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const query = () => new DuplicatesQuery(world.readModels.dataSource, new FixedClock('2027-06-01T10:00:00Z'));

type Of = Readonly<{ letter?: string; territory?: string; webDomain?: string; mailDomain?: string }>;

const actor = async (legalName: string, of: Of = {}): Promise<string> => {
  const { letter = 'G', territory = '16078', webDomain = null, mailDomain = null } = of;
  const actorId = newId();
  const first: ActorEvent = {
    type: 'registry.actor-registered',
    data: {
      ...{ actorId, nif: `${letter}${actorId}`, legalName, sector: 'third-sector', territory },
      validFrom: '2026-03-01',
    },
  };
  const identifiers: ActorEvent = {
    type: 'registry.actor-identifiers-set',
    data: { actorId, dir3: null, webDomain, mailDomain },
  };
  await world.happened(actorAggregate, actorId, first, identifiers);
  await world.projected();
  return actorId;
};
const others = async (actorId: string) => (await query().of(actorId)).map(({ other, score }) => [other.actorId, score]);

describe('Suggested duplicates', () => {
  it('are those of a like name, with the score and the reasons, the likeliest first', async () => {
    const one = await actor('Asociación Vivienda Digna de Cuenca');
    const two = await actor('VIVIENDA DIGNA CUENCA, S.L.', { letter: 'B' });
    const three = await actor('Fundación Vivienda Digna', { territory: '28079' });
    await actor('Asociación de Apicultores');
    expect(await query().of(one)).toEqual([
      {
        other: { actorId: two, legalName: 'VIVIENDA DIGNA CUENCA, S.L.', nif: `B${two}` },
        score: 0.6,
        rule: 'duplicate-score@1',
        reasons: [
          { sign: 'name', adds: 0.55 },
          { sign: 'territory', adds: 0.05 },
        ],
      },
      expect.objectContaining({ other: expect.objectContaining({ actorId: three }) }),
    ]);
  });

  it('are found by their domains, whatever their names, those that everybody uses aside', async () => {
    const domains = { webDomain: 'comarca.example', mailDomain: 'comarca.example' };
    const [one, two] = [await actor('Mancomunidad Alta', domains), await actor('Grupo de Desarrollo', domains)];
    expect(await others(one)).toEqual([[two, 0.45]]);
    const everybody = { webDomain: 'facebook.com', mailDomain: 'gmail.com' };
    const three = await actor('Coral Polifónica', everybody);
    await actor('Peña Ciclista', everybody);
    expect(await others(three)).toEqual([]);
  });

  it('are told in pages, each pair once', async () => {
    const [one, two] = [await actor('Taller Textil Albarracín'), await actor('Taller Textil de Albarracín')];
    const { items, next } = await query().page();
    const own = items.filter((item) => item.one.actorId === one || item.other.actorId === one);
    const [first, second] = one < two ? [one, two] : [two, one];
    expect(own.map((pair) => [pair.one.actorId, pair.other.actorId, pair.score])).toEqual([[first, second, 0.65]]);
    expect(next).toBeUndefined();
    expect((await query().page('ffffffff-ffff-ffff-ffff-ffffffffffff')).items).toEqual([]);
  });

  it('are gone when they are dismissed, or merged', async () => {
    const names = ['Centro Joven Teruel', 'Centro Joven de Teruel', 'Centro Joven - Teruel'];
    const [one, two, three] = [await actor(names[0]!), await actor(names[1]!), await actor(names[2]!)];
    expect((await others(one)).map(([id]) => id).toSorted()).toEqual([two, three].toSorted());
    const actorIds: [string, string] = one < two ? [one, two] : [two, one];
    const duplicateId = duplicateIdOf(one, two);
    await world.happened(duplicateAggregate, duplicateId, {
      type: 'registry.duplicate-dismissed',
      data: { duplicateId, actorIds, reason: 'two houses' },
    });
    await world.projected();
    expect(await others(one)).toEqual([[three, 0.65]]);
    expect(await others(two)).toEqual([[three, 0.65]]);
    const merged = { actorId: three, mergedInto: one, reason: 'twice' };
    await world.happened(actorAggregate, three, { type: 'registry.actor-merged', data: merged });
    await world.projected();
    expect([await others(one), await others(three)]).toEqual([[], []]);
  });
});

describe('Merges that are decided', () => {
  it('are open until both actors were told', async () => {
    const [absorbedId, survivorId] = [await actor('Aa'), await actor('Bb')];
    const merge = { absorbedId, survivorId, reason: 'twice' };
    const { dataSource } = world.readModels;
    await world.happened(mergesAggregate, MERGES_ID, {
      type: 'registry.actors-merged',
      data: { mergesId: MERGES_ID, ...merge },
    });
    await world.projected();
    expect(await openMerges(dataSource, 10)).toEqual([merge]);
    const merges = new MergesQuery(dataSource);
    expect(await merges.one(absorbedId)).toEqual(merge);
    expect(await merges.one(survivorId)).toBeUndefined();
    const note = { actorId: absorbedId, mergedInto: survivorId, reason: 'twice' };
    await world.happened(actorAggregate, absorbedId, { type: 'registry.actor-merged', data: note });
    await world.projected();
    expect(await openMerges(dataSource, 10)).toEqual([merge]);
    const alias = { actorId: survivorId, aliasId: absorbedId };
    await world.happened(actorAggregate, survivorId, { type: 'registry.actor-alias-added', data: alias });
    await world.projected();
    expect(await openMerges(dataSource, 10)).toEqual([]);
  });
});
