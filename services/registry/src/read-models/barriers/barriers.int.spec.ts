import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { barrierAggregate } from '../../domain/barrier/barrier.decider.js';
import { barrierExamples, type BarrierEvent, type BarrierReported } from '../../domain/barrier/barrier.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { BarriersQuery, type BarrierFilter } from './barriers.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const about = barrierExamples['registry.barrier-reported'] as BarrierReported['data'];
const reported = (more: Partial<BarrierReported['data']> = {}): BarrierReported => ({
  type: 'registry.barrier-reported',
  data: { ...about, barrierId: newId(), ...more },
});
const barriers = () => new BarriersQuery(world.readModels.dataSource);
const happened = async (...events: readonly [BarrierEvent, ...BarrierEvent[]]) => {
  await world.happened(barrierAggregate, events[0].data.barrierId, ...events);
  await world.projected();
};

describe('The barriers', () => {
  it('are shown with what they affect and what became of them', async () => {
    const event = reported();
    const { barrierId } = event.data;
    await happened(event);
    const open = { reviewer: null, outcome: null, removedBy: null, endedOn: null };
    const shown = { ...event.data, communities: ['08'] };
    expect(await barriers().one(barrierId)).toEqual({ ...shown, ...open, status: 'reported', revision: '0' });
    const asOf = new Date().toISOString();
    const initiativeId = newId();
    const resolved = { barrierId, resolvedOn: '2028-10-01', how: 'Decree', legalReference: 'Decree 1' };
    await happened(
      { type: 'registry.initiative-affected', data: { barrierId, initiativeId } },
      { type: 'registry.barrier-under-review', data: { barrierId, reviewedFrom: '2027-05-03', by: 'Legal service' } },
      { type: 'registry.barrier-resolved', data: resolved },
    );
    expect(await barriers().one(barrierId)).toEqual({
      ...{ ...shown, status: 'resolved', reviewer: 'Legal service', revision: '3' },
      ...{ outcome: 'Decree', removedBy: 'Decree 1', endedOn: '2028-10-01' },
      initiativeIds: [...about.initiativeIds, initiativeId].toSorted(),
    });
    expect(await barriers().one(barrierId, { asOf })).toMatchObject({ ...open, status: 'reported' });
    expect(await barriers().one(newId())).toBeUndefined();
  });

  it('are listed by title and by whatever is asked', async () => {
    const [reportedBy, initiativeId] = [newId(), newId()];
    const [first, second] = [
      reported({ reportedBy, title: 'B', territories: [], initiativeIds: [initiativeId] }),
      reported({ reportedBy, title: 'A', territories: ['44216'] }),
    ];
    const { barrierId } = second.data;
    await happened(first);
    await happened(
      second,
      { type: 'registry.barrier-under-review', data: { barrierId, reviewedFrom: '2027-05-03', by: 'Legal service' } },
      { type: 'registry.barrier-rejected', data: { barrierId, rejectedOn: '2027-06-01', reasons: 'None' } },
    );
    const titles = async (filter: BarrierFilter, validAt?: string) =>
      (await barriers().list({ reportedBy, ...filter }, { limit: 5 }, { validAt })).map(({ title }) => title);
    expect(await titles({})).toEqual(['A', 'B']);
    expect(await titles({ status: 'rejected' })).toEqual(['A']);
    expect(await titles({ initiativeId })).toEqual(['B']);
    expect(await titles({ territory: '02' })).toEqual(['A', 'B']);
    expect(await titles({ territory: '28079' })).toEqual(['B']);
    expect(await titles({}, '2027-05-31')).toEqual(['A', 'B']);
    expect(await titles({}, '2027-06-01')).toEqual(['B']);
    expect(await titles({}, '2027-04-11')).toEqual([]);
  });
});
