import { cursorOf } from '@ceriss/read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, newId } from '@ceriss/kernel';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import type { ActorEvent, ActorRegistered } from '../../domain/actor/actor.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { ActorDirectoryQuery } from './actor-directory.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const registered = (change: Partial<ActorRegistered['data']> = {}): ActorRegistered => ({
  type: 'registry.actor-registered',
  data: {
    actorId: newId(),
    legalName: 'Asociación Hogares',
    nif: `G${newId()}`,
    sector: 'third-sector',
    territory: '16078',
    validFrom: '2026-11-02',
    ...change,
  },
});
const directory = () => new ActorDirectoryQuery(world.readModels.dataSource, new FixedClock('2027-06-01T10:00:00Z'));
const none = { webDomain: null, mailDomain: null, validTo: null, aliases: [], askedFor: null };

describe('The actor directory', () => {
  const after = async (first: ActorRegistered, ...events: readonly ActorEvent[]) => {
    const { actorId } = first.data;
    await world.happened(actorAggregate, actorId, first, ...events);
    await world.projected();
    return directory().one(actorId);
  };

  it('shows a registered actor with its community', async () => {
    const event = registered({ sector: 'local', dir3: 'L01160783' });
    const legalForm = 'association-or-foundation';
    const shown = { ...none, ...event.data, legalForm, community: '08', standing: 'registered', revision: '0' };
    expect(await after(event)).toEqual(shown);
  });

  it('shows how it stands', async () => {
    const first = registered();
    const { actorId } = first.data;
    const verified: ActorEvent = { type: 'registry.actor-verified', data: { actorId, evidence: 'seen' } };
    const suspended: ActorEvent = { type: 'registry.actor-suspended', data: { actorId, reason: 'review' } };
    const reinstated: ActorEvent = {
      type: 'registry.actor-reinstated',
      data: { actorId, reason: 'done', standing: 'verified' },
    };
    expect(await after(first, verified)).toMatchObject({ standing: 'verified', revision: '1', dir3: null });
    await world.happened(actorAggregate, actorId, suspended);
    await world.projected();
    expect(await directory().one(actorId)).toMatchObject({ standing: 'suspended', revision: '2' });
    await world.happened(actorAggregate, actorId, reinstated);
    await world.projected();
    expect(await directory().one(actorId)).toMatchObject({ standing: 'verified', revision: '3' });
  });

  it('shows nobody it does not know', async () => expect(await directory().one(newId())).toBeUndefined());

  it('is listed by name, sector, NIF and territory, a community with what lies in it', async () => {
    const [b, a, other, all] = [
      registered({ legalName: 'Universidad B', sector: 'academia', territory: '44216' }),
      registered({ legalName: 'Universidad A', sector: 'academia', territory: '44025' }),
      registered({ legalName: 'Universidad C', sector: 'academia', territory: '28079' }),
      registered({ legalName: 'Gobierno de Aragón', sector: 'regional', territory: '02' }),
    ];
    for (const event of [b, a, other, all]) await world.happened(actorAggregate, event.data.actorId, event);
    await world.projected();
    const names = async (filter: Parameters<ActorDirectoryQuery['list']>[0]) =>
      (await directory().list(filter, { limit: 10 })).map(({ legalName }) => legalName);
    expect(await names({ sector: 'academia' })).toEqual(['Universidad A', 'Universidad B', 'Universidad C']);
    expect(await names({ territory: '02' })).toEqual(['Gobierno de Aragón', 'Universidad A', 'Universidad B']);
    expect(await names({ territory: '44216', sector: 'academia' })).toEqual(['Universidad B']);
    expect(await names({ nif: other.data.nif })).toEqual(['Universidad C']);
  });

  it('is read slice by slice, each with one more to tell that there are others', async () => {
    const three = ['Empresa 1', 'Empresa 2', 'Empresa 2'].map((legalName) =>
      registered({ legalName, sector: 'business' }),
    );
    for (const event of three) await world.happened(actorAggregate, event.data.actorId, event);
    await world.projected();
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const rows = await directory().list({ sector: 'business' }, { limit: 1, cursor });
      const { legalName, actorId } = rows[0]!;
      seen.push(actorId);
      if (rows.length === 1) break;
      cursor = cursorOf(legalName, actorId);
    }
    expect(seen.toSorted()).toEqual(three.map(({ data }) => data.actorId).toSorted());
  });

  it.each(['', '[]', '{}', '["a","b"]', '[1,2]', 'null', '["a"]'])(
    'begins at the beginning after the cursor %p',
    async (cursor) => {
      const first = await directory().list({}, { limit: 1 });
      expect(await directory().list({}, { limit: 1, cursor })).toEqual(first);
    },
  );
});
