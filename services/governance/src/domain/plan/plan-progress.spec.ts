import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { progressOf } from './indicator-progress.js';
import { planAggregate, type PlanCommand } from './plan.decider.js';
import type { PlanChange, PlanEvent } from './plan.events.js';
import { planExamples as examples } from './plan.examples.js';

const given = deciderSpec(planAggregate.decider);
const now = new Date('2027-07-10T10:00:00.000Z');
const at = now.toISOString();
const planId = '0198f000-0000-7000-8000-0000000000f1';
const resolutionId = '0198f000-0000-7000-8000-0000000000a1';
const callId = '0198f000-0000-7000-8000-0000000000a2';

const happened = <T extends PlanEvent['type']>(type: T) =>
  ({ type, data: examples[type] }) as Extract<PlanEvent, { type: T }>;
/** Plan 9,000,000 > 2027: 3,000,000 > action 3: 2,000,000 > line 3.2: 1,200,000. */
const history = [
  happened('governance.plan-adopted'),
  happened('governance.plan-budget-set'),
  happened('governance.annual-plan-added'),
  happened('governance.plan-action-added'),
  happened('governance.plan-line-added'),
];
const defined = happened('governance.plan-indicator-defined');

describe('An indicator of a line', () => {
  const { definedAt: _, ...indicator } = defined.data;
  const define = (more: object = {}): PlanCommand => ({
    type: 'DefineIndicator',
    data: { ...indicator, ...more, now: new Date(defined.data.definedAt) },
  });
  it('is defined once, for a line that there is', () => {
    given(...history)
      .when(define())
      .then(defined);
    given(...history, defined)
      .when(define())
      .thenRefused('PLAN_INDICATOR_EXISTS');
    given(...history)
      .when(define({ line: '3.3' }))
      .thenRefused('PLAN_LINE_UNKNOWN');
    given(...history, happened('governance.plan-approved'))
      .when(define())
      .thenRefused('PLAN_YEAR_APPROVED');
  });
  it.each([
    ['increase', '40', '40', false],
    ['increase', '40', '40.000001', true],
    ['increase', '40', '39', false],
    ['decrease', '40', '40', false],
    ['decrease', '40', '39.999999', true],
    ['decrease', '40', '41', false],
  ])('that should %s from %s to %s: %s', (direction, baseline, target, sound) => {
    const result = given(...history).when(define({ direction, baseline, target }));
    if (sound) return result.then({ ...defined, data: { ...defined.data, direction, baseline, target } } as PlanEvent);
    return result.thenRefused('PLAN_INDICATOR_TARGET_MISSED_DIRECTION', { facts: { baseline, target } });
  });

  const place = { year: 2027, line: '3.2', code: 'homes' };
  const value = (on: string, value: string) => ({ ...place, value, on, evidence: ['Memoria'] });
  const report = (on: string, said: string, more: object = {}): PlanCommand => ({
    type: 'ReportIndicator',
    data: { ...value(on, said), today: '2027-07-10', now, ...more },
  });
  const reported = (on: string, said: string, more: object = {}): PlanEvent => ({
    type: 'governance.plan-indicator-reported',
    data: { ...value(on, said), ...more, reportedAt: at },
  });
  it('is reported for today and earlier days', () => {
    given(...history, defined)
      .when(report('2027-07-10', '12'))
      .then(reported('2027-07-10', '12'));
    given(...history, defined)
      .when(report('2027-07-09', '12'))
      .then(reported('2027-07-09', '12'));
    given(...history, defined)
      .when(report('2027-07-11', '12'))
      .thenRefused('PLAN_INDICATOR_DAY_TO_COME', { wouldPassIf: { onAtMost: '2027-07-10' } });
    given(...history)
      .when(report('2027-07-10', '12'))
      .thenRefused('PLAN_INDICATOR_UNKNOWN');
  });
  it('has another value for the same day only as a correction with its reason', () => {
    const told = [...history, defined, reported('2027-06-30', '12')];
    given(...told)
      .when(report('2027-06-30', '12'))
      .thenNothing();
    given(...told)
      .when(report('2027-06-30', '11'))
      .thenRefused('PLAN_INDICATOR_DAY_REPORTED', { facts: { value: '12' } });
    given(...told)
      .when(report('2027-06-30', '11', { corrects: 'Doble' }))
      .then(reported('2027-06-30', '11', { corrects: 'Doble' }));
    given(...told)
      .when(report('2027-07-01', '13', { corrects: 'Nada' }))
      .then(reported('2027-07-01', '13'));
  });
  it('has come an exact part of the way', () => {
    const way = (baseline: string, target: string, said: string) => String(progressOf({ baseline, target }, said));
    expect(way('0', '40', '12.5')).toBe('5/16');
    expect(way('88.4', '97.1', '88.4')).toBe('0');
    expect(way('90', '60', '60')).toBe('1');
    expect(way('90', '60', '95')).toBe('-1/6');
  });
});

describe('A call carries out a line', () => {
  const { linkedAt, ...linked } = examples['governance.plan-call-linked'];
  const call = (cents: bigint) => ({ title: linked.title, budget: euros(cents) });
  const link = (cents: bigint | undefined, more: object = {}): PlanCommand => ({
    type: 'LinkCall',
    data: {
      ...{ year: 2027, line: '3.2', callId, now: new Date(linkedAt) },
      ...{ call: cents === undefined ? undefined : call(cents), ...more },
    },
  });
  it.each([
    [119_999_999n, true],
    [120_000_000n, true],
    [120_000_001n, false],
  ])('of 1,200,000 with %s cents: %s', (cents, fits) => {
    const result = given(...history).when(link(cents));
    if (fits)
      return result.then({ type: 'governance.plan-call-linked', data: { ...linked, ...call(cents), linkedAt } });
    return result.thenRefused('PLAN_CALL_OVER_LINE', { wouldPassIf: { callBudgetAtMost: euros(120_000_000n) } });
  });
  it('that is known, and of one line only, until it is taken off', () => {
    const told = [...history, happened('governance.plan-call-linked')];
    given(...history)
      .when(link(undefined))
      .thenRefused('PLAN_CALL_UNKNOWN', { wouldPassIf: { callDrafted: true } });
    given(...history)
      .when(link(1n, { line: '9' }))
      .thenRefused('PLAN_LINE_UNKNOWN', { wouldPassIf: { lineIn: ['3', '3.2'] } });
    given(...told)
      .when(link(1n))
      .thenNothing();
    given(...told)
      .when(link(1n, { line: '3' }))
      .thenRefused('PLAN_CALL_LINKED_ELSEWHERE', {
        facts: { line: '3.2' },
        wouldPassIf: { unlinkedFrom: { year: 2027, line: '3.2' } },
      });
    const unlinked = happened('governance.plan-call-unlinked');
    const { unlinkedAt, ...taken } = unlinked.data;
    const unlink: PlanCommand = { type: 'UnlinkCall', data: { ...taken, now: new Date(unlinkedAt) } };
    given(...told)
      .when(unlink)
      .then(unlinked);
    given(...told, unlinked)
      .when(unlink)
      .thenRefused('PLAN_CALL_NOT_LINKED', { wouldPassIf: { linked: true } });
    given(...told)
      .when({ ...unlink, data: { ...unlink.data, line: '3' } } as PlanCommand)
      .thenRefused('PLAN_CALL_NOT_LINKED', { wouldPassIf: { placeIn: [{ year: 2027, line: '3.2' }] } });
  });
});

describe('A resolution', () => {
  const resolution = (more: object = {}) => ({
    ...{ resolutionId, status: 'in-force', matter: { kind: 'plan', reference: planId } as const },
    ...more,
  });
  const approve = (year: number | undefined, more: object = {}): PlanCommand => ({
    type: 'ApprovePlan',
    data: { planId, year, resolution: resolution(more), now },
  });
  const approved = (year?: number): PlanEvent => ({
    type: 'governance.plan-approved',
    data: { ...(year && { year }), resolutionId, approvedAt: at },
  });
  it('approves the plan and the annual plan of a year, once', () => {
    given(...history)
      .when(approve(undefined))
      .then(approved());
    given(...history)
      .when(approve(2027))
      .then(approved(2027));
    given(...history, approved(2027))
      .when(approve(2027))
      .thenNothing();
    given(...history, approved(2027))
      .when(approve(undefined))
      .then(approved());
    given(...history)
      .when(approve(2028))
      .thenRefused('PLAN_YEAR_UNKNOWN', { wouldPassIf: { yearIn: [2027] } });
  });
  it.each([
    [{ status: 'published' }, 'PLAN_RESOLUTION_NOT_IN_FORCE'],
    [{ status: 'superseded' }, 'PLAN_RESOLUTION_NOT_IN_FORCE'],
    [{ matter: { kind: 'plan' } }, 'PLAN_RESOLUTION_OF_ANOTHER_MATTER'],
    [{ matter: { kind: 'call', reference: planId } }, 'PLAN_RESOLUTION_OF_ANOTHER_MATTER'],
    [{ status: 'none', matter: undefined }, 'PLAN_RESOLUTION_NOT_IN_FORCE'],
  ])('does neither when it is %j', (more, code) => {
    given(...history)
      .when(approve(2027, more))
      .thenRefused(code);
    const changes = [{ year: 2027, code: '3.2', title: 'Otra' }];
    const amend = { planId, resolution: resolution(more), reasons: 'Cambio', changes, now };
    given(...history)
      .when({ type: 'AmendPlan', data: amend })
      .thenRefused(code);
  });

  const amend = (...changes: PlanChange[]): PlanCommand => ({
    type: 'AmendPlan',
    data: { planId, resolution: resolution(), reasons: 'Cambio', changes, now },
  });
  const was = new Map([
    ['3.2', { title: examples['governance.plan-line-added'].title, budget: euros(120_000_000n) }],
    ['3', { title: examples['governance.plan-action-added'].title, budget: euros(200_000_000n) }],
    ['2027', { title: examples['governance.annual-plan-added'].title, budget: euros(300_000_000n) }],
  ]);
  const made = (change: PlanChange) => {
    const before = was.get(change.code ?? String(change.year));
    return { ...change, ...(before && { was: before }) };
  };
  const amended = (version: number, ...changes: PlanChange[]): PlanEvent => ({
    type: 'governance.plan-amended',
    data: { version, resolutionId, reasons: 'Cambio', changes: changes.map(made), amendedAt: at },
  });
  const money = (code: string | undefined, cents: bigint): PlanChange => ({ year: 2027, code, budget: euros(cents) });
  const called = [...history, approved(2027), happened('governance.plan-call-linked')];

  it.each([
    [money('3.2', 200_000_000n)],
    [money('3.2', 120_000_000n + 1n)],
    [money('3', 120_000_000n)],
    [money(undefined, 200_000_000n)],
    [money(undefined, 900_000_000n)],
    [{ year: 2027, code: '4', title: 'Nueva', budget: euros(100_000_000n) }],
    [{ year: 2027, code: '3.3', title: 'Nueva', budget: euros(80_000_000n) }],
    [{ year: 2028, title: 'Plan anual 2028', budget: euros(600_000_000n) }],
  ])('amends what it approved: %j', (change) => {
    given(...called)
      .when(amend(change))
      .then(amended(2, change));
  });
  it.each([
    [money('3.2', 200_000_001n), 'PLAN_PARTS_OVER_WHOLE'],
    [money('3.2', 119_999_999n), 'PLAN_PARTS_OVER_WHOLE'],
    [money('3', 119_999_999n), 'PLAN_PARTS_OVER_WHOLE'],
    [money(undefined, 199_999_999n), 'PLAN_PARTS_OVER_WHOLE'],
    [money(undefined, 900_000_001n), 'PLAN_YEARS_OVER_PLAN'],
    [money('3.2', 120_000_000n), 'PLAN_CHANGES_NOTHING'],
    [{ year: 2027, code: '4', title: 'Sin importe' }, 'PLAN_CHANGE_INCOMPLETE'],
    [{ year: 2027, code: '9.1', title: 'Nueva', budget: euros(1n) }, 'PLAN_LINE_PARENT_UNKNOWN'],
    [{ year: 2028, code: '1', title: 'Nueva', budget: euros(1n) }, 'PLAN_YEAR_UNKNOWN'],
    [{ year: 2030, title: 'Fuera', budget: euros(1n) }, 'PLAN_YEAR_OUTSIDE'],
    [{ year: 2028, title: 'De más', budget: euros(600_000_001n) }, 'PLAN_YEARS_OVER_PLAN'],
  ])('does not amend so: %j', (change, code) =>
    given(...called)
      .when(amend(change))
      .thenRefused(code),
  );
  it('amends several parts at once, and each resolution once', () => {
    const changes = [money('3.2', 250_000_000n), money('3', 260_000_000n)];
    given(...called)
      .when(amend(...changes))
      .then(amended(2, ...changes));
    given(...called, amended(2, ...changes))
      .when(amend(money('3', 270_000_000n)))
      .thenRefused('PLAN_RESOLUTION_USED', { wouldPassIf: { resolutionNotIn: [resolutionId] } });
  });
});
