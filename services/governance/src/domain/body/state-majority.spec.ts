import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { seatsOf } from '../rule-set/body-rules.js';
import { exampleCouncil, examplePatronato } from '../rule-set/example-statutes.js';
import { bodyAggregate, type BodyCommand } from './body.decider.js';
import type { BodyEvent, EndingCause, SuspensionCause } from './body.events.js';
import { comingBreaks, constitutionFrom } from './constitution-over-time.js';

const given = deciderSpec(bodyAggregate.decider);
const ruleSetId = '0198f000-0000-7000-8000-000000000001';
const organisation = '0198f000-0000-7000-8000-000000000021';
const [START, NOW, LATER, END] = [
  '2026-01-01T00:00:00.000Z',
  '2026-06-01T00:00:00.000Z',
  '2027-01-01T00:00:00.000Z',
  '2028-01-01T00:00:00.000Z',
] as const;
const now = new Date(NOW);
const { terms: _, ...rules } = examplePatronato;

const constituted: BodyEvent = {
  type: 'governance.body-constituted',
  data: {
    ...{ ruleSetId, ruleVersion: 1, code: 'patronato', layer: 'patronato', name: 'Patronato' },
    seats: seatsOf(examplePatronato),
    stateMajority: examplePatronato.stateMajority,
  },
};
const idOf = (seat: string) =>
  `0198f000-0000-7000-8000-${Buffer.from(seat).toString('hex').slice(-12).padStart(12, '0')}`;
const sits = (seat: string, until?: string): BodyEvent => ({
  type: 'governance.mandate-conferred',
  data: {
    ...{ mandateId: idOf(seat), seat, constituency: seat.replace(/-\d+$/, ''), organisation, holder: seat },
    ...{ from: START, ...(until && { until }) },
  },
});
const confer = (seat: string, until?: string, from: string = NOW): BodyCommand => ({
  type: 'ConferMandate',
  data: {
    ...{ mandateId: idOf(seat), seat, organisation, holder: seat, from: new Date(from), now },
    ...(until && { until: new Date(until) }),
    statutes: { version: 1, rules },
  },
});
const end = (seat: string, cause: EndingCause, at: string = NOW): BodyCommand => ({
  type: 'EndMandate',
  data: { mandateId: idOf(seat), at: new Date(at), reason: 'Cese', cause, now },
});
const suspend = (seat: string, cause: SuspensionCause, until?: string): BodyCommand => ({
  type: 'SuspendMandate',
  data: {
    ...{ mandateId: idOf(seat), from: now, cause, reason: 'Expediente', now },
    ...(until && { until: new Date(until) }),
  },
});
/* Two of the state against one: exactly one vote more than half. */
const balanced = [constituted, sits('state-1'), sits('state-2'), sits('ccaa-1')];

describe('The state’s majority in the patronato', () => {
  it('lets an appointment pass that leaves it, and refuses the one after', () => {
    const wide = [...balanced, sits('state-3')];
    expect(() =>
      given(...wide)
        .when(confer('ccaa-2'))
        .thenNothing(),
    ).toThrow(/mandate-conferred/);
    given(...balanced)
      .when(confer('ccaa-2'))
      .thenRefused('MANDATE_BREAKS_STATE_MAJORITY', {
        rule: 'patronato-constitution@1',
        reference: 'Ley 40/2015, art. 128',
        facts: { at: NOW, members: 4, stateMembers: 2, needed: 3 },
        wouldPassIf: { stateMembersMoreThan: '4/2' },
      });
  });
  it('is looked after at every instant to come: an appointment that outlasts the state’s mandates is too long', () => {
    const until = [constituted, sits('state-1', LATER), sits('state-2', LATER)];
    given(...until)
      .when(confer('ccaa-1', END))
      .thenRefused('MANDATE_BREAKS_STATE_MAJORITY', {
        facts: { at: LATER, members: 1, stateMembers: 0 },
        wouldPassIf: { until: LATER },
      });
    expect(() =>
      given(...until)
        .when(confer('ccaa-1', LATER))
        .thenNothing(),
    ).toThrow(/mandate-conferred/);
  });
  it('is no concern of an appointment of the state, nor of a body that needs none', () => {
    const lost = [constituted, sits('ccaa-1')];
    expect(() =>
      given(...lost)
        .when(confer('state-1'))
        .thenNothing(),
    ).toThrow(/mandate-conferred/);
    given(...lost)
      .when(confer('ccaa-2'))
      .thenRefused('MANDATE_BREAKS_STATE_MAJORITY');
    const council: BodyEvent = {
      type: 'governance.body-constituted',
      data: {
        ...{ ruleSetId, ruleVersion: 1, code: 'council', layer: 'council', name: 'Consejo' },
        seats: seatsOf(exampleCouncil),
      },
    };
    expect(() => given(council).when(confer('ccaa-1')).thenNothing()).toThrow(/mandate-conferred/);
  });

  it.each<[EndingCause, boolean]>([
    ['removal', false],
    ['resignation', false],
    ['irrevocable-resignation', true],
    ['death', true],
    ['loss-of-office', true],
  ])('against an ending by %s: it takes effect is %s', (cause, passes) => {
    if (!passes) {
      return given(...balanced)
        .when(end('state-1', cause, LATER))
        .thenRefused('MANDATE_BREAKS_STATE_MAJORITY', { facts: { at: LATER, members: 2, stateMembers: 1, needed: 2 } });
    }
    return given(...balanced)
      .when(end('state-1', cause, LATER))
      .then({
        type: 'governance.mandate-ended',
        data: { mandateId: idOf('state-1'), seat: 'state-1', endedAt: LATER, reason: 'Cese', cause },
      });
  });
  it('does not keep others, nor the last one, from going', () => {
    expect(() =>
      given(...balanced)
        .when(end('ccaa-1', 'removal'))
        .thenNothing(),
    ).toThrow(/mandate-ended/);
    expect(() => given(constituted, sits('state-1')).when(end('state-1', 'removal')).thenNothing()).toThrow(
      /mandate-ended/,
    );
  });

  it('stands against a suspension that is decided, not against one that the law orders', () => {
    given(...balanced)
      .when(suspend('state-1', 'decision'))
      .thenRefused('MANDATE_BREAKS_STATE_MAJORITY');
    expect(() =>
      given(...balanced)
        .when(suspend('state-1', 'by-law'))
        .thenNothing(),
    ).toThrow(/mandate-suspended/);
    expect(() =>
      given(...balanced)
        .when(suspend('ccaa-1', 'decision'))
        .thenNothing(),
    ).toThrow(/mandate-suspended/);
  });

  it('is told for every instant, with the coming breaks', () => {
    const mandates = [
      { constituency: 'state', from: START, until: LATER },
      { constituency: 'state', from: START },
      { constituency: 'ccaa', from: START, until: END },
    ];
    const course = constitutionFrom(mandates, examplePatronato.stateMajority, now);
    expect(course.map(({ at, constitution: { valid, members } }) => [at, valid, members])).toEqual([
      [NOW, true, 3],
      [LATER, false, 2],
      [END, true, 1],
    ]);
    expect(comingBreaks(course)).toMatchObject([{ at: LATER, constitution: { reason: 'state-majority-lost' } }]);
  });
});
