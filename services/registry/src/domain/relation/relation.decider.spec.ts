import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { RELATION_KINDS } from '../code-lists/relation-kinds.js';
import { relationAggregate, relationIdOf, type RecordRelation } from './relation.decider.js';
import type { RelationEvent } from './relation.events.js';

const given = deciderSpec(relationAggregate.decider);
const a = { actorId: '11111111-1111-5111-8111-111111111111', standing: 'registered' } as const;
const b = { actorId: '22222222-2222-5222-8222-222222222222', standing: 'verified' } as const;
const relationId = relationIdOf(a.actorId, b.actorId, 'funds');
const facts = { kind: 'funds', evidence: 'agreement', validFrom: '2026-05-01', origin: 'officer' } as const;
const record = (change: Partial<RecordRelation['data']> = {}): RecordRelation => ({
  type: 'RecordRelation',
  data: { from: a, to: b, ...facts, ...change },
});
const recorded = (validTo?: string): RelationEvent => ({
  type: 'registry.relation-recorded',
  data: { relationId, fromActorId: a.actorId, toActorId: b.actorId, ...facts, ...(validTo && { validTo }) },
});
const by = { role: 'registry-officer' };
const confirm = (confirmedOn: string, today = '2027-05-03') =>
  ({
    type: 'ConfirmRelation',
    data: { relationId, confirmedOn, today, evidence: 'report', by, speakers: [] },
  }) as const;
const confirmed = (confirmedOn: string): RelationEvent => ({
  type: 'registry.relation-confirmed',
  data: { relationId, term: 1, confirmedOn, evidence: 'report' },
});

describe('Recording a relation', () => {
  it('ties two active actors', () => given().when(record()).then(recorded()));

  it.each(RELATION_KINDS)('%s: the other way round is another tie unless it is mutual', (kind) => {
    const mutual = kind === 'collaborates' || kind === 'shares-data';
    expect(relationIdOf(a.actorId, b.actorId, kind) === relationIdOf(b.actorId, a.actorId, kind)).toBe(mutual);
  });

  it('keeps a mutual tie in one order, whoever is named first', () =>
    given()
      .when(record({ from: b, to: a, kind: 'collaborates' }))
      .then({
        type: 'registry.relation-recorded',
        data: {
          ...facts,
          relationId: relationIdOf(a.actorId, b.actorId, 'collaborates'),
          fromActorId: a.actorId,
          toActorId: b.actorId,
          kind: 'collaborates',
        },
      }));

  it('refuses an actor with itself', () =>
    given()
      .when(record({ to: a }))
      .thenRefused('RELATION_WITH_ITSELF'));
  it('refuses parties that are not active', () => {
    given()
      .when(record({ from: { ...a, standing: 'suspended' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'from' } });
    given()
      .when(record({ to: { ...b, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'to' } });
  });
  it('refuses a second tie of the kind', () =>
    given(recorded())
      .when(record())
      .thenRefused('RELATION_ALREADY_RECORDED', { wouldPassIf: { ended: relationId } }));
  it('may hold for one day, and not end before it begins', () => {
    given()
      .when(record({ validTo: '2026-05-01' }))
      .then(recorded('2026-05-01'));
    given()
      .when(record({ validTo: '2026-04-30' }))
      .thenRefused('RELATION_PERIOD_INVALID', { wouldPassIf: { validTo: { notBefore: '2026-05-01' } } });
  });
});

describe('Confirming a relation', () => {
  it.each(['2026-05-02', '2027-05-03'])('is done on %s, within its time', (day) =>
    given(recorded()).when(confirm(day)).then(confirmed(day)),
  );
  it('changes nothing when it was confirmed for that day', () => {
    given(recorded()).when(confirm('2026-05-01')).thenNothing();
    given(recorded(), confirmed('2027-01-01')).when(confirm('2027-01-01')).thenNothing();
  });
  it.each([
    ['2026-04-30', recorded(), '2026-05-01', '2027-05-03'],
    ['2027-05-04', recorded(), '2026-05-01', '2027-05-03'],
    ['2027-01-01', recorded('2026-12-31'), '2026-05-01', '2026-12-31'],
  ])('refuses %s', (day, history, notBefore, notAfter) =>
    given(history)
      .when(confirm(day))
      .thenRefused('RELATION_CONFIRMATION_OUTSIDE_PERIOD', { wouldPassIf: { confirmedOn: { notBefore, notAfter } } }),
  );
  it('does not go back behind the last one', () =>
    given(recorded(), confirmed('2027-01-01'))
      .when(confirm('2026-12-31'))
      .thenRefused('RELATION_CONFIRMATION_OUTSIDE_PERIOD'));
  it('knows none that was never recorded', () => given().when(confirm('2027-01-01')).thenRefused('RELATION_NOT_FOUND'));
});

describe('Ending a relation', () => {
  const end = (validTo: string) =>
    ({ type: 'EndRelation', data: { relationId, validTo, evidence: 'letter' } }) as const;
  const ended = (validTo: string): RelationEvent => ({
    type: 'registry.relation-ended',
    data: { ...end(validTo).data, term: 1 },
  });

  it('says the last day on which it held, which is not before it began', () => {
    given(recorded()).when(end('2026-05-01')).then(ended('2026-05-01'));
    given(recorded()).when(end('2026-04-30')).thenRefused('RELATION_END_BEFORE_CONFIRMED');
  });

  it('does not deny a day for which it was confirmed', () => {
    given(recorded(), confirmed('2027-05-03')).when(end('2027-05-03')).then(ended('2027-05-03'));
    given(recorded(), confirmed('2027-05-03'))
      .when(end('2027-05-02'))
      .thenRefused('RELATION_END_BEFORE_CONFIRMED', { wouldPassIf: { validTo: { notBefore: '2027-05-03' } } });
  });

  it('is done once, and may be corrected', () => {
    given(recorded(), ended('2027-01-01')).when(end('2027-01-01')).thenNothing();
    given(recorded(), ended('2027-01-01')).when(end('2027-06-01')).then(ended('2027-06-01'));
  });

  it('leaves no later day to confirm', () =>
    given(recorded(), ended('2027-01-01'))
      .when(confirm('2027-01-02'))
      .thenRefused('RELATION_CONFIRMATION_OUTSIDE_PERIOD'));

  it('knows no relation that was never recorded', () =>
    given().when(end('2027-01-01')).thenRefused('RELATION_NOT_FOUND'));
});

it('has a stream of its own', () =>
  expect(relationAggregate.streamOf(relationId)).toBe(`registry.relation-${relationId}`));
