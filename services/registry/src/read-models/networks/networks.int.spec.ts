import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { networkAggregate } from '../../domain/network/network.decider.js';
import type { NetworkEvent } from '../../domain/network/network.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { NetworksQuery, type NetworkFilter } from './networks.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const now = new Date();
const today = madridDate(now);
const networks = () => new NetworksQuery(world.readModels.dataSource, new FixedClock(now.toISOString()));
const happened = async (...events: readonly [NetworkEvent, ...NetworkEvent[]]) => {
  await world.happened(networkAggregate, events[0].data.networkId, ...events);
  await world.projected();
};
const formed = (name: string): NetworkEvent & { type: 'registry.network-formed' } => ({
  type: 'registry.network-formed',
  data: { networkId: newId(), name, purpose: 'Sharing', coordinatorId: newId(), territories: ['08'] },
});

describe('The networks', () => {
  it('are shown with who coordinates them and their members of the day asked for', async () => {
    const event = formed('Red');
    const { networkId, coordinatorId } = event.data;
    await happened(event);
    const standing = { status: 'formed', dissolvedOn: null, dissolvedBecause: null };
    const own = { actorId: coordinatorId, validFrom: today, validTo: null };
    const nobody = { count: 0, effective: 0, medianDays: null, share: null };
    expect(await networks().one(networkId)).toEqual({
      ties: { rule: 'tie-decay@1', halfLifeDays: 365, day: today, ...nobody },
      ...{ ...event.data, ...standing, members: 1, memberIds: [coordinatorId], memberships: [own], revision: '0' },
    });
    const actorId = newId();
    const term = { networkId, actorId };
    await happened(
      { type: 'registry.network-joined', data: { ...term, term: 1, validFrom: '2026-01-01' } },
      { type: 'registry.network-left', data: { ...term, term: 1, validTo: '2026-03-01', reason: 'moved' } },
      { type: 'registry.network-joined', data: { ...term, term: 2 } },
      { type: 'registry.network-coordinator-changed', data: { networkId, from: coordinatorId, to: actorId } },
      { type: 'registry.network-renamed', data: { networkId, name: 'Otra red', purpose: 'More' } },
    );
    expect(await networks().one(networkId)).toMatchObject({
      ...{ name: 'Otra red', purpose: 'More', coordinatorId: actorId, members: 2, revision: '5' },
      memberIds: [coordinatorId, actorId].toSorted(),
    });
    const on = async (validAt: string) => (await networks().one(networkId, { validAt }))?.memberIds;
    expect([await on('2026-02-28'), await on('2026-03-01')]).toEqual([[actorId], []]);
    expect(await networks().one(newId())).toBeUndefined();
  });

  it('have no members once they are dissolved, and had them before', async () => {
    const event = formed('Z');
    const { networkId } = event.data;
    await happened(event);
    const asOf = new Date().toISOString();
    const before = await networks().one(networkId, { asOf });
    await happened({
      type: 'registry.network-dissolved',
      data: { networkId, dissolvedOn: today, reason: 'Joined another' },
    });
    expect(await networks().one(networkId)).toMatchObject({
      ...{ status: 'dissolved', dissolvedOn: today, dissolvedBecause: 'Joined another', members: 0, memberIds: [] },
    });
    expect(await networks().one(networkId, { asOf })).toEqual(before);
    expect(before).toMatchObject({ status: 'formed', members: 1 });
  });

  it('are listed by name, status and member', async () => {
    const [first, second] = [formed('B red'), formed('A red')];
    await happened(first);
    await happened(second);
    const names = async (filter: NetworkFilter) =>
      (await networks().list(filter, { limit: 50 })).map(({ name, members }) => [name, members]);
    expect(await names({ member: first.data.coordinatorId })).toEqual([['B red', 1]]);
    const formedOnes = await names({ status: 'formed' });
    expect(formedOnes.slice(0, 2)).toEqual([
      ['A red', 1],
      ['B red', 1],
    ]);
    expect(await names({ status: 'dissolved' })).toEqual([['Z', 0]]);
  });
});
