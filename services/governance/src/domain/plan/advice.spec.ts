import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { planAggregate, type PlanCommand } from './plan.decider.js';
import type { PlanEvent } from './plan.events.js';

const given = deciderSpec(planAggregate.decider);
const at = '2027-01-10T09:00:00.000Z';
const now = new Date(at);
const budget = euros(100n);
const plan: PlanEvent = {
  type: 'governance.plan-adopted',
  data: { title: 'Plan', fromYear: 2027, untilYear: 2028, adoptedAt: at },
};
const annual = (year: number): PlanEvent => ({
  type: 'governance.annual-plan-added',
  data: { year, title: 'Anual', budget, addedAt: at },
});
const action: PlanEvent = {
  type: 'governance.plan-action-added',
  data: { year: 2027, code: '3', title: 'Acción', budget, addedAt: at },
};
const add = (year: number): PlanCommand => ({ type: 'AddAnnualPlan', data: { year, title: 'Anual', budget, now } });
const addAction = (year: number, code: string): PlanCommand => ({
  type: 'AddPlanAction',
  data: { year, code, title: 'Acción', budget: euros(0n), now },
});
const addLine = (code: string, parent?: string): PlanCommand => ({
  type: 'AddPlanLine',
  data: { year: 2027, code, title: 'Línea', budget: euros(0n), now, ...(parent !== undefined && { parent }) },
});
const indicator = { year: 2027, line: '3', code: 'homes' };
const define = (more: object = {}): PlanCommand => ({
  type: 'DefineIndicator',
  data: {
    ...{ ...indicator, name: 'Hogares', unit: 'hogares', direction: 'increase', baseline: '0', target: '9' },
    ...{ source: 'Registro', now, ...more },
  },
});
const defined: PlanEvent = {
  type: 'governance.plan-indicator-defined',
  data: {
    ...{ ...indicator, name: 'Hogares', unit: 'hogares', direction: 'increase', baseline: '0', target: '9' },
    ...{ source: 'Registro', definedAt: at },
  },
};
const report: PlanCommand = {
  type: 'ReportIndicator',
  data: { ...indicator, code: 'other', value: '1', on: '2027-01-10', evidence: ['x'], today: '2027-01-10', now },
};

describe('A plan says what would make it take', () => {
  it.each<[string, PlanEvent[], PlanCommand, string, Record<string, unknown>]>([
    ['a year before it', [plan], add(2026), 'PLAN_YEAR_OUTSIDE', { yearAtLeast: 2027, yearAtMost: 2028 }],
    ['a year after it', [plan], add(2029), 'PLAN_YEAR_OUTSIDE', { yearAtLeast: 2027, yearAtMost: 2028 }],
    ['a year that it has', [plan, annual(2027)], add(2027), 'PLAN_YEAR_EXISTS', { yearIn: [2028] }],
    ['an action without its year', [plan], addAction(2027, '3'), 'PLAN_YEAR_UNKNOWN', { annualPlanAdded: 2027 }],
    [
      'an action that it has',
      [plan, annual(2027), action],
      addAction(2027, '3'),
      'PLAN_LINE_EXISTS',
      { codeNotIn: ['3'] },
    ],
    [
      'a line under nothing',
      [plan, annual(2027), action],
      addLine('3.1'),
      'PLAN_LINE_WITHOUT_ACTION',
      { given: ['parent'] },
    ],
    [
      'a line under what is missing',
      [plan, annual(2027), action],
      addLine('4.1', '4'),
      'PLAN_LINE_PARENT_UNKNOWN',
      { parentIn: ['3'] },
    ],
    [
      'an indicator of a missing line',
      [plan, annual(2027), action],
      define({ line: '4' }),
      'PLAN_LINE_UNKNOWN',
      { lineIn: ['3'] },
    ],
    [
      'an indicator that it has',
      [plan, annual(2027), action, defined],
      define(),
      'PLAN_INDICATOR_EXISTS',
      { codeNotIn: ['homes'] },
    ],
    [
      'a value of another indicator',
      [plan, annual(2027), action, defined],
      report,
      'PLAN_INDICATOR_UNKNOWN',
      { codeIn: ['homes'] },
    ],
  ])('%s', (_, history, command, code, wouldPassIf) =>
    given(...history)
      .when(command)
      .thenRefused(code, { wouldPassIf: wouldPassIf as Record<string, string> }),
  );
  it('nothing where all its years have a plan', () =>
    given(plan, annual(2027), annual(2028)).when(add(2028)).thenRefused('PLAN_YEAR_EXISTS'));
});
