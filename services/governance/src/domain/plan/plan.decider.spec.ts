import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { planAggregate, type PlanCommand } from './plan.decider.js';
import type { PlanEvent } from './plan.events.js';

const given = deciderSpec(planAggregate.decider);
const now = new Date('2026-10-01T10:00:00.000Z');
const plan = { title: 'Plan estratégico', fromYear: 2026, untilYear: 2029 };
const adopted: PlanEvent = { type: 'governance.plan-adopted', data: { ...plan, adoptedAt: now.toISOString() } };
const line = (code: string, cents: bigint, more: { parent?: string; year?: number } = {}) => ({
  year: 2027,
  code,
  title: 'Línea',
  budget: euros(cents),
  ...more,
});
const add = (data: ReturnType<typeof line>): PlanCommand => ({ type: 'AddPlanLine', data: { ...data, now } });
const added = (data: ReturnType<typeof line>): PlanEvent => ({
  type: 'governance.plan-line-added',
  data: { ...data, addedAt: now.toISOString() },
});

describe('A plan', () => {
  const adopt = (untilYear = 2029): PlanCommand => ({ type: 'AdoptPlan', data: { ...plan, untilYear, now } });
  it('is adopted once, for years in order', () => {
    given().when(adopt()).then(adopted);
    given(adopted).when(adopt()).thenRefused('PLAN_EXISTS');
    given().when(adopt(2025)).thenRefused('PLAN_PERIOD_IMPOSSIBLE');
  });

  it('has line 3.2 of € 1,200,000', () =>
    given(adopted)
      .when(add(line('3.2', 120_000_000n)))
      .then(added(line('3.2', 120_000_000n))));

  it.each([
    [2025, 'PLAN_YEAR_OUTSIDE'],
    [2030, 'PLAN_YEAR_OUTSIDE'],
  ])('has no lines of %i', (year, code) =>
    given(adopted)
      .when(add(line('1', 1n, { year })))
      .thenRefused(code),
  );

  it.each([2026, 2029])('has lines of %i', (year) =>
    given(adopted)
      .when(add(line('1', 1n, { year })))
      .then(added(line('1', 1n, { year }))),
  );

  it('has each code once a year', () => {
    given(adopted, added(line('1', 1n)))
      .when(add(line('1', 2n)))
      .thenRefused('PLAN_LINE_EXISTS');
    given(adopted, added(line('1', 1n)))
      .when(add(line('1', 2n, { year: 2028 })))
      .then(added(line('1', 2n, { year: 2028 })));
  });

  it('never gives the parts of a line more than the line has', () => {
    const [whole, part] = [added(line('3', 100n)), added(line('3.1', 60n, { parent: '3' }))];
    given(adopted, whole, part)
      .when(add(line('3.2', 40n, { parent: '3' })))
      .then(added(line('3.2', 40n, { parent: '3' })));
    given(adopted, whole, part)
      .when(add(line('3.2', 41n, { parent: '3' })))
      .thenRefused('PLAN_LINE_OVER_PARENT', { wouldPassIf: { budgetAtMost: euros(40n) } });
    given(adopted)
      .when(add(line('3.2', 1n, { parent: '3' })))
      .thenRefused('PLAN_LINE_PARENT_UNKNOWN');
  });

  it('must be adopted first', () =>
    given()
      .when(add(line('1', 1n)))
      .thenRefused('PLAN_NOT_FOUND'));
});
