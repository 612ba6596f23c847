import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import { planCodec, type PlanEvent } from './plan.events.js';

export type AdoptPlan = Command<'AdoptPlan', { title: string; fromYear: number; untilYear: number; now: Date }>;
export type AddPlanLine = Command<
  'AddPlanLine',
  { year: number; code: string; parent?: string; title: string; budget: MoneyJson; now: Date }
>;
export type PlanCommand = AdoptPlan | AddPlanLine;
export type PlanRule =
  | 'PLAN_EXISTS'
  | 'PLAN_NOT_FOUND'
  | 'PLAN_PERIOD_IMPOSSIBLE'
  | 'PLAN_YEAR_OUTSIDE'
  | 'PLAN_LINE_EXISTS'
  | 'PLAN_LINE_PARENT_UNKNOWN'
  | 'PLAN_LINE_OVER_PARENT';

type Line = Readonly<{ year: number; code: string; parent?: string; budget: MoneyJson }>;
type AdoptedPlan = Readonly<{ status: 'adopted'; fromYear: number; untilYear: number; lines: readonly Line[] }>;
export type Plan = Readonly<{ status: 'none' }> | AdoptedPlan;

const evolve = (plan: Plan, { type, data }: PlanEvent): Plan => {
  switch (type) {
    case 'governance.plan-adopted':
      return { status: 'adopted', fromYear: data.fromYear, untilYear: data.untilYear, lines: [] };
    case 'governance.plan-line-added':
      return plan.status === 'none' ? plan : { ...plan, lines: [...plan.lines, data] };
  }
};

const adopt = ({ now, ...plan }: AdoptPlan['data'], { status }: Plan): PlanEvent[] => {
  if (status !== 'none') throw new DomainError<PlanRule>('PLAN_EXISTS');
  const { fromYear, untilYear } = plan;
  if (untilYear < fromYear) {
    throw new DomainError<PlanRule>('PLAN_PERIOD_IMPOSSIBLE', { facts: { fromYear, untilYear } });
  }
  return [{ type: 'governance.plan-adopted', data: { ...plan, adoptedAt: now.toISOString() } }];
};

const addLine = ({ now, ...line }: AddPlanLine['data'], plan: Plan): PlanEvent[] => {
  if (plan.status === 'none') throw new DomainError<PlanRule>('PLAN_NOT_FOUND');
  const { year, code } = line;
  const { fromYear, untilYear, lines } = plan;
  if (year < fromYear || year > untilYear) {
    throw new DomainError<PlanRule>('PLAN_YEAR_OUTSIDE', { facts: { year, fromYear, untilYear } });
  }
  const ofYear = lines.filter((other) => other.year === year);
  if (ofYear.some((other) => other.code === code)) {
    throw new DomainError<PlanRule>('PLAN_LINE_EXISTS', { facts: { year, code } });
  }
  checkParent(line, ofYear);
  return [{ type: 'governance.plan-line-added', data: { ...line, addedAt: now.toISOString() } }];
};

/** The parts of a line together never exceed it. */
const checkParent = (line: Line, ofYear: readonly Line[]): void => {
  const { year, parent, budget } = line;
  if (parent === undefined) return;
  const whole = ofYear.find(({ code }) => code === parent);
  if (!whole) throw new DomainError<PlanRule>('PLAN_LINE_PARENT_UNKNOWN', { facts: { year, parent } });
  const parts = ofYear.filter((other) => other.parent === parent).map((part) => centsOf(part.budget));
  const free = centsOf(whole.budget) - sumCents(parts);
  if (centsOf(budget) <= free) return;
  throw new DomainError<PlanRule>('PLAN_LINE_OVER_PARENT', {
    facts: { parent, parentBudget: whole.budget, asked: budget },
    wouldPassIf: { budgetAtMost: euros(free) },
  });
};

const decide = (command: PlanCommand, plan: Plan): PlanEvent[] => {
  switch (command.type) {
    case 'AdoptPlan':
      return adopt(command.data, plan);
    case 'AddPlanLine':
      return addLine(command.data, plan);
  }
};

export const planAggregate: Aggregate<Plan, PlanCommand, PlanEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: planCodec,
  streamOf: (id) => `governance.plan-${id}`,
};
