import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { RELATION_KINDS, type RelationKind } from '../code-lists/relation-kinds.js';
import { relationAggregate, relationIdOf, tieIdOf, type RecordRelation } from './relation.decider.js';
import type { InitiativeParty } from './tie-parties.rules.js';

const given = deciderSpec(relationAggregate.decider);
const actor = { actorId: '11111111-1111-5111-8111-111111111111', standing: 'registered' } as const;
const other = { actorId: '22222222-2222-5222-8222-222222222222', standing: 'registered' } as const;
const initiative: InitiativeParty = {
  ...{ initiativeId: '33333333-3333-7333-8333-333333333333', standing: 'ongoing', stage: 'pilot' },
  promoterId: '99999999-9999-5999-8999-999999999999',
};
const second: InitiativeParty = { ...initiative, initiativeId: '44444444-4444-7444-8444-444444444444' };
const facts = { evidence: 'agreement', validFrom: '2026-05-01', origin: 'officer' } as const;
type Party = RecordRelation['data']['from'];
const record = (from: Party, to: Party, kind: RelationKind): RecordRelation => ({
  type: 'RecordRelation',
  data: { from, to, kind, ...facts },
});
const ends = {
  actor: { kind: 'actor', id: actor.actorId },
  initiative: { kind: 'initiative', id: initiative.initiativeId },
  second: { kind: 'initiative', id: second.initiativeId },
} as const;
type End = (typeof ends)[keyof typeof ends];
const recorded = (from: End, to: End, kind: RelationKind) => ({
  type: 'registry.initiative-relation-recorded' as const,
  data: { relationId: tieIdOf(from, to, kind), from, to, kind, ...facts },
});

/* By kind: from an actor to an initiative, the other way round, between two initiatives. */
const ALLOWED: Readonly<Record<RelationKind, readonly [boolean, boolean, boolean]>> = {
  collaborates: [true, true, true],
  funds: [true, false, false],
  mentors: [true, false, true],
  'shares-data': [false, false, false],
  'member-of': [false, false, false],
};

describe('A tie of an initiative', () => {
  it.each(RELATION_KINDS)('of the kind %s is where the kind makes sense', (kind) => {
    const parties = [
      [actor, initiative],
      [initiative, actor],
      [initiative, second],
    ] as const;
    for (const [index, [from, to]] of parties.entries()) {
      const asked = given().when(record(from, to, kind));
      if (!ALLOWED[kind][index]) {
        asked.thenRefused('RELATION_KIND_NOT_BETWEEN', { rule: 'parties-of-kind@1', facts: { kind } });
        continue;
      }
      const [one, last] = [from, to].map((party) => ('actorId' in party ? ends.actor : ends.initiative));
      const expected =
        index === 2
          ? recorded(ends.initiative, ends.second, kind)
          : recorded(
              ...((kind === 'collaborates' ? [ends.actor, ends.initiative] : [one!, last!]) as [End, End]),
              kind,
            );
      asked.then(expected);
    }
  });

  it('has an id that no tie between organisations has, and the same whoever is named first where it is mutual', () => {
    expect(tieIdOf(ends.actor, ends.initiative, 'collaborates')).toBe(
      tieIdOf(ends.initiative, ends.actor, 'collaborates'),
    );
    expect(tieIdOf(ends.actor, ends.initiative, 'funds')).not.toBe(
      relationIdOf(ends.actor.id, ends.initiative.id, 'funds'),
    );
  });

  it('leaves the ids of ties between organisations as they were', () =>
    expect(relationIdOf(actor.actorId, other.actorId, 'funds')).toBe('d81352d9-adc5-55c9-87a1-218467337076'));

  it.each([
    ['unknown', 'INITIATIVE_NOT_FOUND', {}],
    ['ended', 'INITIATIVE_ENDED', { stage: 'failed' }],
    ['taken-over', 'REFERENCE_TAKEN_OVER', { takenOverBy: second.initiativeId }],
  ] as const)('is refused to one that is %s', (standing, code, more) => {
    given()
      .when(record(actor, { ...initiative, standing, ...more }, 'funds'))
      .thenRefused(code, { facts: { as: 'to', ...more } });
    given()
      .when(record({ ...initiative, standing, ...more }, actor, 'collaborates'))
      .thenRefused(code, { facts: { as: 'from' } });
  });

  it('is none with itself, and none of a promoter with its own', () => {
    given()
      .when(record(initiative, initiative, 'mentors'))
      .thenRefused('RELATION_WITH_ITSELF', {
        facts: { initiativeId: initiative.initiativeId },
        wouldPassIf: { otherThan: initiative.initiativeId },
      });
    const own = { ...initiative, promoterId: actor.actorId };
    for (const [from, to] of [
      [actor, own],
      [own, actor],
    ] as const) {
      given()
        .when(record(from, to, 'collaborates'))
        .thenRefused('RELATION_WITH_OWN_INITIATIVE', { rule: 'not-the-promoter@1' });
    }
    given()
      .when(record(own, { ...second, promoterId: actor.actorId }, 'collaborates'))
      .then(recorded(ends.initiative, ends.second, 'collaborates'));
  });

  it('goes on when its initiative ends, and is not begun again', () => {
    const tie = recorded(ends.actor, ends.initiative, 'funds');
    const ended = { ...initiative, standing: 'ended', stage: 'closed' } as const;
    const over = {
      type: 'registry.relation-ended',
      data: { relationId: tie.data.relationId, term: 1, validTo: '2027-01-01', evidence: 'x' },
    } as const;
    given(tie)
      .when({ type: 'EndRelation', data: { relationId: tie.data.relationId, validTo: '2027-01-01', evidence: 'x' } })
      .then(over);
    const again = record(actor, ended, 'funds');
    given(tie, over)
      .when({ ...again, data: { ...again.data, validFrom: '2027-01-02' } })
      .thenRefused('INITIATIVE_ENDED');
  });
});
