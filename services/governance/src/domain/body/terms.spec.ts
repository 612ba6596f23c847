import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { seatsOf } from '../rule-set/body-rules.js';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import { bodyAggregate, type BodyCommand } from './body.decider.js';
import type { BodyEvent } from './body.events.js';
import { isInForce, isSuspended } from './constitution.js';
import { yearsAfter } from './years-after.js';

const given = deciderSpec(bodyAggregate.decider);
const [ruleSetId, organisation, m1, m2, m3] = [1, 2, 3, 4, 5].map((n) => `0198f000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
];
const FROM = '2026-12-01T00:00:00.000Z';
const UNTIL = '2030-12-01T00:00:00.000Z';
const now = new Date(FROM);
const constituted: BodyEvent = {
  type: 'governance.body-constituted',
  data: {
    ...{ ruleSetId, ruleVersion: 1, code: 'council', layer: 'council', name: 'Consejo' },
    seats: seatsOf(exampleCouncil),
  },
};
const sits = (mandateId: string, from: string, until: string, holder = 'h1'): BodyEvent => ({
  type: 'governance.mandate-conferred',
  data: { mandateId, seat: 'age-1', constituency: 'age', organisation, holder, from, until },
});
const confer = (from: string, until?: string): BodyCommand => ({
  type: 'ConferMandate',
  data: {
    ...{ mandateId: m3, seat: 'age-1', organisation, holder: 'h1', from: new Date(from), now },
    ...(until && { until: new Date(until) }),
    statutes: { version: 1, rules: exampleCouncil },
  },
});

describe('The term of a mandate', () => {
  it('is as long as the statutes allow when no end is given', () =>
    given(constituted)
      .when(confer(FROM))
      .then(sits(m3, FROM, UNTIL)));
  it.each([
    ['2030-11-30T23:59:59.999Z', true],
    [UNTIL, true],
    ['2030-12-01T00:00:00.001Z', false],
  ])('of four years until %s is allowed: %s', (until, allowed) => {
    if (allowed)
      return given(constituted)
        .when(confer(FROM, until))
        .then(sits(m3, FROM, until));
    return given(constituted)
      .when(confer(FROM, until))
      .thenRefused('MANDATE_TERM_TOO_LONG', {
        rule: 'council-terms@1',
        facts: { maximumYears: 4 },
        wouldPassIf: { until: UNTIL },
      });
  });
  it.each([
    ['2024-02-29T12:00:00.000Z', 1, '2025-02-28T12:00:00.000Z'],
    ['2024-02-29T12:00:00.000Z', 4, '2028-02-29T12:00:00.000Z'],
    ['2026-12-31T23:30:00.000Z', 4, '2030-12-31T23:30:00.000Z'],
    // From a day on which clocks change, and to one: noon stays noon.
    ['2026-03-29T10:00:00.000Z', 4, '2030-03-29T11:00:00.000Z'],
    ['2026-10-25T12:00:00.000Z', 1, '2027-10-25T11:00:00.000Z'],
    ['2026-03-28T11:00:00.000Z', 1, '2027-03-28T10:00:00.000Z'],
    // Half past two: on the day on which it does not exist it is half past three; where it comes twice, the first.
    ['2026-03-28T01:30:00.000Z', 1, '2027-03-28T01:30:00.000Z'],
    ['2026-10-31T01:30:00.000Z', 1, '2027-10-31T00:30:00.000Z'],
    ['2026-03-28T00:30:00.000Z', 1, '2027-03-28T00:30:00.000Z'],
    ['2026-03-28T02:30:00.000Z', 1, '2027-03-28T01:30:00.000Z'],
  ])('goes from date to date: %s and %i years is %s', (from, years, until) =>
    expect(yearsAfter(new Date(from), years).toISOString()).toBe(until),
  );
  it('can be followed by as many as the statutes allow, by the same holder without a gap', () => {
    const [before, since] = ['2018-12-01T00:00:00.000Z', '2022-12-01T00:00:00.000Z'];
    given(constituted, sits(m2, since, FROM))
      .when(confer(FROM))
      .then(sits(m3, FROM, UNTIL));
    given(constituted, sits(m1, before, since), sits(m2, since, FROM))
      .when(confer(FROM))
      .thenRefused('MANDATE_TERMS_EXHAUSTED', {
        facts: { held: 2, maximumConsecutive: 2 },
        wouldPassIf: { fromAfter: FROM },
      });
    given(constituted, sits(m1, before, since, 'h2'), sits(m2, since, FROM))
      .when(confer(FROM))
      .then(sits(m3, FROM, UNTIL));
    given(constituted, sits(m1, before, since), sits(m2, since, '2026-11-30T00:00:00.000Z'))
      .when(confer(FROM))
      .then(sits(m3, FROM, UNTIL));
  });
});

describe('Mandates one after the other', () => {
  const [SECOND, THIRD, FOURTH] = ['2030-12-01T00:00:00.000Z', '2034-12-01T00:00:00.000Z', '2038-12-01T00:00:00.000Z'];
  it('are counted whatever the order in which they are conferred', () => {
    const later = [constituted, sits(m1, SECOND!, THIRD!), sits(m2, THIRD!, FOURTH!)] as const;
    given(...later)
      .when(confer(FROM, SECOND))
      .thenRefused('MANDATE_TERMS_EXHAUSTED', {
        facts: { held: 2, maximumConsecutive: 2 },
        wouldPassIf: { untilBefore: SECOND },
      });
    given(...later)
      .when(confer(FROM, '2030-11-30T23:59:59.999Z'))
      .then(sits(m3, FROM, '2030-11-30T23:59:59.999Z'));
    given(constituted, sits(m1, '2022-12-01T00:00:00.000Z', FROM), sits(m2, SECOND!, THIRD!))
      .when(confer(FROM, SECOND))
      .thenRefused('MANDATE_TERMS_EXHAUSTED', { facts: { held: 2 }, wouldPassIf: { fromAfter: FROM } });
  });
  it('do not count one that was ended at its first instant, which keeps nobody from the seat either', () => {
    const never: BodyEvent = {
      type: 'governance.mandate-ended',
      data: { mandateId: m1, seat: 'age-1', endedAt: FROM, reason: 'Renuncia', cause: 'resignation' },
    };
    const before = sits(m2, '2022-12-01T00:00:00.000Z', FROM);
    given(constituted, sits(m1, FROM, UNTIL), never, before)
      .when(confer(FROM))
      .then(sits(m3, FROM, UNTIL));
    given(constituted, sits(m1, FROM, UNTIL), never)
      .when(confer('2026-11-01T00:00:00.000Z', UNTIL))
      .thenRefused('MANDATE_TERM_TOO_LONG');
    given(constituted, sits(m1, FROM, UNTIL), never)
      .when(confer('2026-11-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'))
      .then(sits(m3, '2026-11-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'));
  });
});

describe('The suspension of a mandate', () => {
  const [BEGIN, STOP] = ['2027-03-01T00:00:00.000Z', '2027-06-01T00:00:00.000Z'] as const;
  const suspend = (from: string, until?: string): BodyCommand => ({
    type: 'SuspendMandate',
    data: {
      ...{ mandateId: m1, from: new Date(from), cause: 'decision', reason: 'Expediente', now },
      ...(until && { until: new Date(until) }),
    },
  });
  const lift = (at: string): BodyCommand => ({
    type: 'LiftSuspension',
    data: { mandateId: m1, at: new Date(at), reason: 'Sobreseído' },
  });
  const suspended = (until?: string): BodyEvent => ({
    type: 'governance.mandate-suspended',
    data: {
      ...{ mandateId: m1, seat: 'age-1', from: BEGIN, ...(until && { until }) },
      ...{ cause: 'decision', reason: 'Expediente' },
    },
  });
  const lifted = (liftedAt: string): BodyEvent => ({
    type: 'governance.suspension-lifted',
    data: { mandateId: m1, seat: 'age-1', from: BEGIN, liftedAt, reason: 'Sobreseído' },
  });
  const seated = [constituted, sits(m1, FROM, UNTIL)] as const;

  it('lies in its term and overlaps no other one', () => {
    given(...seated)
      .when(suspend(BEGIN, STOP))
      .then(suspended(STOP));
    given(...seated)
      .when(suspend(BEGIN))
      .then(suspended());
    given(...seated)
      .when(suspend(STOP, BEGIN))
      .thenRefused('MANDATE_PERIOD_IMPOSSIBLE', { wouldPassIf: { untilAfter: STOP } });
    given(...seated)
      .when(suspend(UNTIL))
      .thenRefused('MANDATE_PERIOD_IMPOSSIBLE', { wouldPassIf: { fromBefore: UNTIL } });
    given(...seated)
      .when(suspend('2026-11-01T00:00:00.000Z', FROM))
      .thenRefused('MANDATE_PERIOD_IMPOSSIBLE', { wouldPassIf: { untilAfter: FROM } });
    given(...seated, suspended(STOP))
      .when(suspend('2027-05-31T23:59:59.999Z'))
      .thenRefused('MANDATE_ALREADY_SUSPENDED', {
        facts: { from: BEGIN, until: STOP },
        wouldPassIf: { fromAtLeast: STOP },
      });
    given(...seated, suspended(STOP))
      .when(suspend('2027-02-01T00:00:00.000Z'))
      .thenRefused('MANDATE_ALREADY_SUSPENDED', { wouldPassIf: { untilAtMost: BEGIN } });
    given(...seated, suspended())
      .when(suspend(STOP))
      .thenRefused('MANDATE_ALREADY_SUSPENDED', { wouldPassIf: { suspensionLifted: true } });
    expect(() =>
      given(...seated, suspended(STOP))
        .when(suspend(STOP))
        .thenNothing(),
    ).toThrow(/mandate-suspended/);
    given(constituted).when(suspend(BEGIN)).thenRefused('MANDATE_NOT_FOUND');
  });
  it('ends earlier when it is lifted, once', () => {
    const at = '2027-04-01T00:00:00.000Z';
    given(...seated, suspended())
      .when(lift(at))
      .then(lifted(at));
    given(...seated, suspended(), lifted(at))
      .when(lift(at))
      .thenNothing();
    given(...seated, suspended(), lifted(at))
      .when(lift(STOP))
      .thenRefused('MANDATE_NOT_SUSPENDED', { wouldPassIf: { atWithin: [{ from: BEGIN, until: at }] } });
    given(...seated)
      .when(lift(at))
      .thenRefused('MANDATE_NOT_SUSPENDED');
  });
  it('takes the vote from its first instant until just before its last', () => {
    const held = { from: FROM, until: UNTIL, suspensions: [{ from: BEGIN, until: STOP }] };
    const [last, back] = [new Date(Date.parse(STOP) - 1), new Date(STOP)];
    expect([new Date(BEGIN), last, back].map((at) => isInForce(held, at))).toEqual([false, false, true]);
    expect([new Date(BEGIN), last, back].map((at) => isSuspended(held, at))).toEqual([true, true, false]);
  });
});
