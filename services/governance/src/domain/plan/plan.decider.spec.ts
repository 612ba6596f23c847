import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { planAggregate, type PlanCommand } from './plan.decider.js';
import type { PlanEvent } from './plan.events.js';

const given = deciderSpec(planAggregate.decider);
const now = new Date('2026-10-01T10:00:00.000Z');
const at = now.toISOString();
const plan = { title: 'Plan estratégico', fromYear: 2026, untilYear: 2029 };
const adopted: PlanEvent = { type: 'governance.plan-adopted', data: { ...plan, adoptedAt: at } };
const budgeted = (cents: bigint): PlanEvent => ({
  type: 'governance.plan-budget-set',
  data: { budget: euros(cents), setAt: at },
});

const annual = (cents: bigint, year = 2027) => ({ year, title: 'Plan anual', budget: euros(cents) });
const annualAdded = (cents: bigint, year?: number): PlanEvent => ({
  type: 'governance.annual-plan-added',
  data: { ...annual(cents, year), addedAt: at },
});
const addAnnual = (cents: bigint, year?: number): PlanCommand => ({
  type: 'AddAnnualPlan',
  data: { ...annual(cents, year), now },
});

const action = (cents: bigint, code = '3', year = 2027) => ({ year, code, title: 'Acción', budget: euros(cents) });
const actionAdded = (...of: Parameters<typeof action>): PlanEvent => ({
  type: 'governance.plan-action-added',
  data: { ...action(...of), addedAt: at },
});
const addAction = (...of: Parameters<typeof action>): PlanCommand => ({
  type: 'AddPlanAction',
  data: { ...action(...of), now },
});

type More = { parent?: string; year?: number };
const line = (code: string, cents: bigint, more: More = {}) => ({
  ...{ year: 2027, code, title: 'Línea', budget: euros(cents) },
  ...more,
});
const addLine = (...of: Parameters<typeof line>): PlanCommand => ({
  type: 'AddPlanLine',
  data: { ...line(...of), now },
});
const lineAdded = (...of: Parameters<typeof line>): PlanEvent => ({
  type: 'governance.plan-line-added',
  data: { ...line(...of), addedAt: at },
});
const approved = (year?: number): PlanEvent => ({
  type: 'governance.plan-approved',
  data: { ...(year && { year }), resolutionId: '0198f000-0000-7000-8000-0000000000a1', approvedAt: at },
});

describe('A plan', () => {
  const adopt = (untilYear = 2029): PlanCommand => ({ type: 'AdoptPlan', data: { ...plan, untilYear, now } });
  it('is adopted once, for years in order, with a budget or without', () => {
    given().when(adopt()).then(adopted);
    given()
      .when({ type: 'AdoptPlan', data: { ...plan, budget: euros(5n), now } })
      .then(adopted, budgeted(5n));
    given(adopted).when(adopt()).thenRefused('PLAN_EXISTS');
    given()
      .when(adopt(2025))
      .thenRefused('PLAN_PERIOD_IMPOSSIBLE', { wouldPassIf: { untilYearAtLeast: 2026 } });
    given()
      .when(adopt(2026))
      .then({ type: 'governance.plan-adopted', data: { ...plan, untilYear: 2026, adoptedAt: at } });
  });
  it.each([addAnnual(1n), addAction(1n), addLine('3.1', 1n)])('must be adopted before $type', (command) =>
    given().when(command).thenRefused('PLAN_NOT_FOUND'),
  );
});

describe('An annual plan', () => {
  it.each([2026, 2029])('is of a year of the plan: %i', (year) =>
    given(adopted).when(addAnnual(1n, year)).then(annualAdded(1n, year)),
  );
  it.each([2025, 2030])('is not of %i', (year) =>
    given(adopted).when(addAnnual(1n, year)).thenRefused('PLAN_YEAR_OUTSIDE', { facts: { year } }),
  );
  it('is one a year', () =>
    given(adopted, annualAdded(1n))
      .when(addAnnual(1n))
      .thenRefused('PLAN_YEAR_EXISTS', { facts: { year: 2027 } }));
  it.each([
    [59n, true],
    [60n, true],
    [61n, false],
  ])('fits with %s cents beside 40 of another year into 100: %s', (cents, fits) => {
    const result = given(adopted, budgeted(100n), annualAdded(40n, 2026)).when(addAnnual(cents));
    if (fits) return result.then(annualAdded(cents));
    return result.thenRefused('PLAN_YEARS_OVER_PLAN', { wouldPassIf: { budgetAtMost: euros(60n) } });
  });
  it('covers the lines of old that stood for themselves', () => {
    given(adopted, lineAdded('3.2', 10n)).when(addAnnual(10n)).then(annualAdded(10n));
    given(adopted, lineAdded('3.2', 10n))
      .when(addAnnual(9n))
      .thenRefused('PLAN_PARTS_OVER_WHOLE', { wouldPassIf: { budgetAtLeast: euros(10n) } });
  });
});

describe('An action', () => {
  it('stands in an annual plan', () =>
    given(adopted)
      .when(addAction(1n))
      .thenRefused('PLAN_YEAR_UNKNOWN', { facts: { year: 2027 } }));
  it('has each number once a year', () => {
    const both = [adopted, annualAdded(9n), annualAdded(9n, 2028), actionAdded(1n)];
    given(...both)
      .when(addAction(1n))
      .thenRefused('PLAN_LINE_EXISTS');
    given(...both)
      .when(addAction(1n, '3', 2028))
      .then(actionAdded(1n, '3', 2028));
  });
  it.each([
    [39n, true],
    [40n, true],
    [41n, false],
  ])('takes %s cents of what the year has left: %s', (cents, fits) => {
    const result = given(adopted, annualAdded(100n), actionAdded(60n)).when(addAction(cents, '4'));
    if (fits) return result.then(actionAdded(cents, '4'));
    return result.thenRefused('PLAN_LINE_OVER_PARENT', { wouldPassIf: { budgetAtMost: euros(40n) } });
  });
});

describe('A line', () => {
  const whole = [adopted, annualAdded(200_000_000n), actionAdded(200_000_000n)];
  it('3.2 has € 1,200,000', () =>
    given(...whole)
      .when(addLine('3.2', 120_000_000n, { parent: '3' }))
      .then(lineAdded('3.2', 120_000_000n, { parent: '3' })));
  it('stands under an action or a line, with a number that says so', () => {
    given(...whole)
      .when(addLine('3.2', 1n))
      .thenRefused('PLAN_LINE_WITHOUT_ACTION');
    given(...whole)
      .when(addLine('4.1', 1n, { parent: '4' }))
      .thenRefused('PLAN_LINE_PARENT_UNKNOWN');
    given(...whole)
      .when(addLine('4.1', 1n, { parent: '3' }))
      .thenRefused('PLAN_LINE_CODE_NOT_UNDER_PARENT', { wouldPassIf: { codeBeginsWith: '3.' } });
    given(...whole, lineAdded('3.1', 5n, { parent: '3' }))
      .when(addLine('3.1.1', 5n, { parent: '3.1' }))
      .then(lineAdded('3.1.1', 5n, { parent: '3.1' }));
    given(...whole)
      .when(addLine('3.1', 5n, { parent: '3', year: 2030 }))
      .thenRefused('PLAN_YEAR_OUTSIDE');
  });
  it.each([
    [39n, true],
    [40n, true],
    [41n, false],
  ])('takes %s cents of what its action has left: %s', (cents, fits) => {
    const result = given(adopted, annualAdded(100n), actionAdded(100n), lineAdded('3.1', 60n, { parent: '3' })).when(
      addLine('3.2', cents, { parent: '3' }),
    );
    if (fits) return result.then(lineAdded('3.2', cents, { parent: '3' }));
    return result.thenRefused('PLAN_LINE_OVER_PARENT', { wouldPassIf: { budgetAtMost: euros(40n) } });
  });
  it('can stand under one of old that has no action', () =>
    given(adopted, lineAdded('3', 10n))
      .when(addLine('3.1', 10n, { parent: '3' }))
      .then(lineAdded('3.1', 10n, { parent: '3' })));
});

describe('What a resolution has approved', () => {
  const whole = [adopted, annualAdded(100n), actionAdded(50n), approved(2027)];
  it.each([addAction(1n, '4'), addLine('3.1', 1n, { parent: '3' })])('takes no more by $type', (command) =>
    given(...whole)
      .when(command)
      .thenRefused('PLAN_YEAR_APPROVED', { facts: { year: 2027 } }),
  );
  it('leaves other years alone', () =>
    given(...whole, annualAdded(1n, 2028))
      .when(addAction(1n, '1', 2028))
      .then(actionAdded(1n, '1', 2028)));
});
