import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { relationAggregate, relationIdOf } from './relation.decider.js';
import type { RelationEvent } from './relation.events.js';

const given = deciderSpec(relationAggregate.decider);
const [a, b] = ['11111111-1111-5111-8111-111111111111', '22222222-2222-5222-8222-222222222222'];
const relationId = relationIdOf(a, b, 'funds');
const recorded = (validTo?: string): RelationEvent => ({
  type: 'registry.relation-recorded',
  data: {
    ...{ relationId, fromActorId: a, toActorId: b, kind: 'funds', evidence: 'deed', validFrom: '2026-05-01' },
    ...{ origin: 'officer', ...(validTo && { validTo }) },
  },
});
const request = (today: string) => ({ type: 'RequestRelationConfirmation', data: { relationId, today } }) as const;
const requested = (requestedOn: string, dueOn: string): RelationEvent => ({
  type: 'registry.relation-confirmation-requested',
  data: { relationId, term: 1, requestedOn, dueOn, rule: 'tie-decay@1' },
});

describe('Asking the parties of a tie', () => {
  it('gives them thirty days', () =>
    given(recorded()).when(request('2027-06-01')).then(requested('2027-06-01', '2027-07-01')));
  it('is done once a day, and again after thirty', () => {
    const asked = [recorded(), requested('2027-06-01', '2027-07-01')];
    given(...asked)
      .when(request('2027-06-01'))
      .thenNothing();
    given(...asked)
      .when(request('2027-06-30'))
      .thenRefused('RELATION_CONFIRMATION_ALREADY_REQUESTED', {
        rule: 'tie-decay@1',
        wouldPassIf: { today: { notBefore: '2027-07-01' } },
      });
    given(...asked)
      .when(request('2027-07-01'))
      .then(requested('2027-07-01', '2027-07-31'));
  });
  it('is about a tie that holds: on its last day, and not on the day after', () => {
    given(recorded('2027-06-01')).when(request('2027-06-01')).then(requested('2027-06-01', '2027-07-01'));
    given(recorded('2027-06-01'))
      .when(request('2027-06-02'))
      .thenRefused('RELATION_ENDED', {
        facts: { relationId, validTo: '2027-06-01' },
        wouldPassIf: { recordedAgainFrom: { notBefore: '2027-06-02' } },
      });
  });
  it('is about one that is on record', () => given().when(request('2027-06-01')).thenRefused('RELATION_NOT_FOUND'));
  it('begins anew with another period', () => {
    const ends = { from: { kind: 'actor', id: a }, to: { kind: 'actor', id: b } } as const;
    const more = { kind: 'funds', evidence: 'deed', validFrom: '2027-06-02', origin: 'officer' } as const;
    given(recorded('2027-06-01'), requested('2027-06-01', '2027-07-01'), {
      type: 'registry.relation-renewed',
      data: { relationId, term: 2, ...ends, ...more },
    })
      .when(request('2027-06-03'))
      .then({
        type: 'registry.relation-confirmation-requested',
        data: { relationId, term: 2, requestedOn: '2027-06-03', dueOn: '2027-07-03', rule: 'tie-decay@1' },
      });
  });
});

describe('Confirming a tie', () => {
  const confirm = (role: string, organisation?: string, speakers: readonly string[] = [a, b]) =>
    ({
      type: 'ConfirmRelation',
      data: {
        ...{ relationId, confirmedOn: '2027-01-01', today: '2027-06-01', evidence: 'report', speakers },
        by: { role, organisation },
      },
    }) as const;
  const confirmed: RelationEvent = {
    type: 'registry.relation-confirmed',
    data: { relationId, term: 1, confirmedOn: '2027-01-01', evidence: 'report' },
  };

  it.each([
    ['registry-officer', undefined],
    ['promoter', a],
    ['promoter', b],
  ])('is done by a %s of %s', (role, organisation) =>
    given(recorded()).when(confirm(role, organisation)).then(confirmed),
  );
  it.each([undefined, '33333333-3333-5333-8333-333333333333'])('is not done by a promoter of %s', (organisation) =>
    given(recorded())
      .when(confirm('promoter', organisation))
      .thenRefused('RELATION_OF_OTHERS', { rule: 'tie-party@1', wouldPassIf: { organisationIn: [a, b] } }),
  );
  it('is done by nobody but officers where no organisation stands behind it', () =>
    given(recorded())
      .when(confirm('promoter', a, []))
      .thenRefused('RELATION_OF_OTHERS'));
});
