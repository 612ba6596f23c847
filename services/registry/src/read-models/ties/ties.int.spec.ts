import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { relationAggregate } from '../../domain/relation/relation.decider.js';
import type { RelationEvent, RelationRecorded } from '../../domain/relation/relation.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { TiesQuery } from './ties.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const recorded = (change: Partial<RelationRecorded['data']> = {}): RelationRecorded => ({
  type: 'registry.relation-recorded',
  data: {
    relationId: newId(),
    fromActorId: newId(),
    toActorId: newId(),
    kind: 'funds',
    evidence: 'agreement',
    validFrom: '2026-05-01',
    origin: 'officer',
    ...change,
  },
});
const ties = () => new TiesQuery(world.readModels.dataSource);

describe('The ties between actors', () => {
  it('show a relation, confirmed for the day it began until it is for another', async () => {
    const event = recorded();
    const { relationId } = event.data;
    await world.happened(relationAggregate, relationId, event);
    await world.projected();
    const shown = { ...event.data, validTo: null, suggestionId: null, confirmedOn: '2026-05-01', revision: '0' };
    expect(await ties().relation(relationId)).toEqual(shown);
    const confirmation = { confirmedOn: '2027-05-03', evidence: 'report' };
    const confirmed: RelationEvent = { type: 'registry.relation-confirmed', data: { relationId, ...confirmation } };
    await world.happened(relationAggregate, relationId, confirmed);
    await world.projected();
    expect(await ties().relation(relationId)).toEqual({ ...shown, ...confirmation, revision: '1' });
    const end = { validTo: '2028-04-30', evidence: 'letter' };
    await world.happened(relationAggregate, relationId, {
      type: 'registry.relation-ended',
      data: { relationId, ...end },
    });
    await world.projected();
    expect(await ties().relation(relationId)).toMatchObject({ ...end, revision: '2' });
  });

  it('are listed by start, actor at either end, and kind', async () => {
    const actor = newId();
    const events = [
      recorded({ fromActorId: actor, validFrom: '2027-01-01', validTo: '2027-12-31' }),
      recorded({ toActorId: actor, kind: 'mentors', validFrom: '2026-01-01' }),
    ];
    for (const event of events) await world.happened(relationAggregate, event.data.relationId, event);
    await world.projected();
    const [funds, mentors] = events.map(({ data }) => data.relationId);
    const found = async (filter: Parameters<TiesQuery['relations']>[0]) =>
      (await ties().relations(filter, { limit: 10 })).map(({ relationId }) => relationId);
    expect(await found({ actor })).toEqual([mentors, funds]);
    expect(await found({ actor, kind: 'funds' })).toEqual([funds]);
    expect(await found({ kind: 'mentors' })).toEqual([mentors]);
    expect(await ties().relation(funds!)).toMatchObject({ validTo: '2027-12-31' });
  });
});
