import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, newId } from '@ceriss/kernel';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
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
const ties = () => new TiesQuery(world.readModels.dataSource, new FixedClock('2027-12-01T10:00:00Z'));

describe('The ties between actors', () => {
  it('show a relation, confirmed for the day it began until it is for another', async () => {
    const event = recorded();
    const { relationId } = event.data;
    await world.happened(relationAggregate, relationId, event);
    await world.projected();
    const shown = {
      ...{ ...event.data, term: 1, validTo: null, suggestionId: null, confirmedOn: '2026-05-01', revision: '0' },
      ...{ fromInitiativeId: null, toInitiativeId: null, confirmationDueOn: null },
    };
    const decay = { rule: 'tie-decay@1', day: '2027-12-01', daysUnconfirmed: 579, strength: 0.333024, state: 'fading' };
    const period = { term: 1, validFrom: '2026-05-01', validTo: null, confirmedOn: '2026-05-01' };
    expect(await ties().relation(relationId)).toEqual({ ...shown, decay, periods: [period] });
    const confirmation = { confirmedOn: '2027-05-03', evidence: 'report' };
    const confirmed: RelationEvent = {
      type: 'registry.relation-confirmed',
      data: { relationId, term: 1, ...confirmation },
    };
    await world.happened(relationAggregate, relationId, confirmed);
    await world.projected();
    expect(await ties().relation(relationId)).toMatchObject({ ...shown, ...confirmation, revision: '1' });
    const end = { validTo: '2028-04-30', evidence: 'letter' };
    await world.happened(relationAggregate, relationId, {
      type: 'registry.relation-ended',
      data: { relationId, term: 1, ...end },
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

  it('show each period where it held, and an initiative at an end', async () => {
    const [actor, initiative] = [newId(), newId()];
    const event = recorded({ fromActorId: actor, validTo: '2026-12-31' });
    const { relationId, toActorId } = event.data;
    const ends = { from: { kind: 'actor', id: actor }, to: { kind: 'actor', id: toActorId } } as const;
    const facts = { kind: 'funds', evidence: 'new deed', validFrom: '2027-03-01', origin: 'officer' } as const;
    const renewal: RelationEvent = {
      type: 'registry.relation-renewed',
      data: { relationId, term: 2, ...ends, ...facts },
    };
    const request = { relationId, term: 2, requestedOn: '2027-11-01', dueOn: '2027-12-01', rule: 'tie-decay@1' };
    const tie = newId();
    const to = { kind: 'initiative', id: initiative } as const;
    await world.happened(relationAggregate, relationId, event, renewal);
    await world.happened(relationAggregate, relationId, {
      type: 'registry.relation-confirmation-requested',
      data: request,
    });
    await world.happened(relationAggregate, tie, {
      type: 'registry.initiative-relation-recorded',
      data: { relationId: tie, from: ends.from, to, ...facts },
    });
    await world.projected();
    const found = async (filter: Parameters<TiesQuery['relations']>[0], validAt?: string) =>
      (await ties().relations(filter, { limit: 10 }, { validAt })).map(({ relationId: id, term }) => [id, term]);
    expect(await found({ initiative })).toEqual([[tie, 1]]);
    expect((await found({ actor })).toSorted()).toEqual(
      [
        [relationId, 1],
        [relationId, 2],
        [tie, 1],
      ].toSorted(),
    );
    expect(await found({ actor: toActorId }, '2026-12-31')).toEqual([[relationId, 1]]);
    for (const day of ['2027-01-01', '2027-02-28']) expect(await found({ actor: toActorId }, day)).toEqual([]);
    expect(await found({ actor: toActorId }, '2027-03-01')).toEqual([[relationId, 2]]);
    const shown = await ties().relation(relationId);
    expect(shown).toMatchObject({ term: 2, evidence: 'new deed', confirmationDueOn: '2027-12-01', revision: '2' });
    expect(shown!.periods.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2026-05-01', '2026-12-31'],
      ['2027-03-01', null],
    ]);
    for (const [validAt, term] of [
      ['2026-01-01', 1],
      ['2027-02-28', 1],
      ['2027-03-01', 2],
    ] as const) {
      expect([validAt, (await ties().relation(relationId, { validAt }))!.term]).toEqual([validAt, term]);
    }
    expect((await ties().relation(relationId, { validAt: '2027-02-28' }))!.decay.state).toBe('ended');
  });

  it('are found by the days that nobody has confirmed them, where they hold', async () => {
    const actor = newId();
    const events = [
      recorded({ fromActorId: actor, validFrom: '2026-12-01' }),
      recorded({ fromActorId: actor, validFrom: '2026-12-02' }),
      recorded({ fromActorId: actor, validFrom: '2026-01-01', validTo: '2027-11-30' }),
    ];
    for (const event of events) await world.happened(relationAggregate, event.data.relationId, event);
    await world.projected();
    const found = async (minDaysUnconfirmed: number) =>
      (await ties().relations({ actor, minDaysUnconfirmed }, { limit: 10 })).map(({ relationId }) => relationId);
    expect(await found(365)).toEqual([events[0]!.data.relationId]);
    expect(await found(364)).toEqual([events[0]!.data.relationId, events[1]!.data.relationId]);
    expect(await found(366)).toEqual([]);
  });

  it('are found by any id of an actor that was merged', async () => {
    const [alias, survivor] = [newId(), newId()];
    for (const actorId of [alias, survivor]) {
      await world.happened(actorAggregate, actorId, {
        type: 'registry.actor-registered',
        data: {
          actorId,
          legalName: 'E',
          nif: `G${newId()}`,
          sector: 'local',
          territory: '16078',
          validFrom: '2026-01-01',
        },
      });
    }
    const tie = recorded({ fromActorId: alias });
    const other = recorded({ toActorId: survivor, validFrom: '2026-06-01' });
    for (const event of [tie, other]) await world.happened(relationAggregate, event.data.relationId, event);
    await world.happened(actorAggregate, alias, {
      type: 'registry.actor-merged',
      data: { actorId: alias, mergedInto: survivor, reason: 'twice' },
    });
    await world.projected();
    const both = await ties().relations({ actor: survivor }, { limit: 10 });
    expect(both.map(({ relationId }) => relationId)).toEqual([tie.data.relationId, other.data.relationId]);
    expect(await ties().relations({ actor: alias }, { limit: 10 })).toEqual(both);
  });
});
