import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { relationAggregate, tieIdOf, type RecordRelation } from './relation.decider.js';
import { relationCodec, type RelationEvent } from './relation.events.js';

const given = deciderSpec(relationAggregate.decider);
const a = { actorId: '11111111-1111-5111-8111-111111111111', standing: 'registered' } as const;
const b = { actorId: '22222222-2222-5222-8222-222222222222', standing: 'verified' } as const;
const ends = { from: { kind: 'actor', id: a.actorId }, to: { kind: 'actor', id: b.actorId } } as const;
const relationId = tieIdOf(ends.from, ends.to, 'funds');
const facts = { kind: 'funds', evidence: 'agreement', origin: 'officer' } as const;
const record = (validFrom: string, change: Partial<RecordRelation['data']> = {}): RecordRelation => ({
  type: 'RecordRelation',
  data: { from: a, to: b, ...facts, validFrom, ...change },
});
const first = (validTo?: string): RelationEvent => ({
  type: 'registry.relation-recorded',
  data: {
    ...{ relationId, fromActorId: a.actorId, toActorId: b.actorId, ...facts, validFrom: '2026-05-01' },
    ...(validTo && { validTo }),
  },
});
const renewed = (term: number, validFrom: string, validTo?: string): RelationEvent => ({
  type: 'registry.relation-renewed',
  data: { relationId, term, ...ends, ...facts, validFrom, ...(validTo && { validTo }) },
});
const ended = (term: number, validTo: string): RelationEvent => ({
  type: 'registry.relation-ended',
  data: { relationId, term, validTo, evidence: 'letter' },
});
const by = { role: 'registry-officer' };
const confirm = (confirmedOn: string) =>
  ({
    type: 'ConfirmRelation',
    data: { relationId, confirmedOn, today: '2029-06-01', evidence: 'report', by, speakers: [] },
  }) as const;

describe('Another period of a tie', () => {
  it('begins on the day after the last one of the period before', () =>
    given(first('2027-04-30')).when(record('2027-05-01')).then(renewed(2, '2027-05-01')));

  it.each(['2027-04-29', '2027-04-30', '2026-05-01', '2020-01-01'])(
    'does not begin on %s, when it held or before',
    (day) =>
      given(first('2027-04-30'))
        .when(record(day))
        .thenRefused('RELATION_PERIODS_OVERLAP', {
          rule: 'relation-periods@1',
          facts: { relationId, validFrom: day, endedOn: '2027-04-30' },
          wouldPassIf: { validFrom: { notBefore: '2027-05-01' } },
        }),
  );

  it('does not begin while the one before goes on', () =>
    given(first())
      .when(record('2030-01-01'))
      .thenRefused('RELATION_ALREADY_RECORDED', {
        facts: { relationId, since: '2026-05-01' },
      }));

  it('follows one that was ended by a command, and one that will end', () => {
    given(first(), ended(1, '2027-01-31')).when(record('2027-02-01')).then(renewed(2, '2027-02-01'));
    given(first('2099-12-31')).when(record('2100-01-01')).then(renewed(2, '2100-01-01'));
  });

  it('is a period like the first one, and there may be more', () => {
    const history = [first('2027-04-30'), renewed(2, '2028-01-01', '2028-12-31')];
    given(...history)
      .when(record('2029-01-01', { validTo: '2029-12-31' }))
      .then(renewed(3, '2029-01-01', '2029-12-31'));
    given(...history)
      .when(record('2028-12-31'))
      .thenRefused('RELATION_PERIODS_OVERLAP');
    given(first('2027-04-30'))
      .when(record('2028-01-01', { validTo: '2027-12-31' }))
      .thenRefused('RELATION_PERIOD_INVALID');
  });

  it('asks for active parties again', () =>
    given(first('2027-04-30'))
      .when(record('2027-05-01', { to: { ...b, standing: 'suspended' } }))
      .thenRefused('ACTOR_NOT_ACTIVE'));

  it('is what is confirmed and ended from then on', () => {
    const history = [first('2027-04-30'), renewed(2, '2028-01-01')];
    const told = { relationId, term: 2, evidence: 'report' };
    given(...history)
      .when(confirm('2028-02-01'))
      .then({ type: 'registry.relation-confirmed', data: { ...told, confirmedOn: '2028-02-01' } });
    given(...history)
      .when(confirm('2027-12-31'))
      .thenRefused('RELATION_CONFIRMATION_OUTSIDE_PERIOD');
    const end = { type: 'EndRelation', data: { relationId, validTo: '2028-01-01', evidence: 'letter' } } as const;
    given(...history)
      .when(end)
      .then(ended(2, '2028-01-01'));
    given(...history)
      .when({ ...end, data: { ...end.data, validTo: '2027-12-31' } })
      .thenRefused('RELATION_END_BEFORE_CONFIRMED');
  });

  it('was the only one when confirmations and ends did not say of which', () => {
    const data = { relationId, validTo: '2027-01-31', evidence: 'letter' };
    const old = { type: 'registry.relation-ended', schemaVersion: 1, data };
    expect(relationCodec.decode(old)).toEqual({ type: old.type, data: { ...data, term: 1 } });
    const confirmed = { relationId, confirmedOn: '2026-12-01', evidence: 'report' };
    expect(
      relationCodec.decode({ type: 'registry.relation-confirmed', schemaVersion: 1, data: confirmed }).data,
    ).toEqual({
      ...confirmed,
      term: 1,
    });
  });
});
