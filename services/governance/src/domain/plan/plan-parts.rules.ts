import type { Command } from '@ceriss/event-sourcing';
import { centsOf, euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import type { PlanEvent } from './plan.events.js';
import { refusePlan } from './plan.refusals.js';
import {
  codesIn,
  parentCode,
  partOf,
  partsUnder,
  spokenFor,
  type AdoptedPlan,
  type Plan,
  type PlanPart,
} from './plan.state.js';

type Named = Readonly<{ title: string; budget: MoneyJson; now: Date }>;
export type AdoptPlan = Command<
  'AdoptPlan',
  { title: string; fromYear: number; untilYear: number; budget?: MoneyJson | undefined; now: Date }
>;
export type AddAnnualPlan = Command<'AddAnnualPlan', Named & { year: number }>;
export type AddPlanAction = Command<
  'AddPlanAction',
  Named & { year: number; code: string; responsible?: string | undefined }
>;
export type AddPlanLine = Command<'AddPlanLine', Named & { year: number; code: string; parent?: string | undefined }>;

const PARTS_RULE = 'plan-parts-within-whole@1';

export const adoptPlan = ({ now, budget, ...plan }: AdoptPlan['data'], { status }: Plan): PlanEvent[] => {
  if (status !== 'none') throw refusePlan('PLAN_EXISTS');
  const { fromYear, untilYear } = plan;
  if (untilYear < fromYear) {
    throw refusePlan('PLAN_PERIOD_IMPOSSIBLE', {
      facts: { fromYear, untilYear },
      wouldPassIf: { untilYearAtLeast: fromYear },
    });
  }
  const at = now.toISOString();
  return [
    { type: 'governance.plan-adopted', data: { ...plan, adoptedAt: at } },
    ...(budget ? [{ type: 'governance.plan-budget-set', data: { budget, setAt: at } } as const] : []),
  ];
};

export const yearOutside = (year: number, { fromYear, untilYear }: Readonly<{ fromYear: number; untilYear: number }>) =>
  refusePlan('PLAN_YEAR_OUTSIDE', {
    facts: { year, fromYear, untilYear },
    wouldPassIf: { yearAtLeast: fromYear, yearAtMost: untilYear },
  });

const requireYear = ({ fromYear, untilYear }: AdoptedPlan, year: number): void => {
  if (year >= fromYear && year <= untilYear) return;
  throw yearOutside(year, { fromYear, untilYear });
};

/** What a resolution has approved changes by an amendment only. */
export const requireOpenYear = ({ approved }: AdoptedPlan, year: number): void => {
  if (!approved.includes(year)) return;
  throw refusePlan('PLAN_YEAR_APPROVED', {
    rule: 'approved-plan-changes-by-resolution@1',
    facts: { year },
    wouldPassIf: { amendment: 'POST /plans/{id}/amendments' },
  });
};

const requireNew = ({ parts }: AdoptedPlan, year: number, code: string): void => {
  if (!partOf(parts, year, code)) return;
  throw refusePlan('PLAN_LINE_EXISTS', { facts: { year, code }, wouldPassIf: { codeNotIn: codesIn(parts, year) } });
};

/* The years' budgets together never exceed the plan's, where it has one. */
const requireWithinPlan = ({ budget: whole, parts }: AdoptedPlan, asked: MoneyJson): void => {
  if (!whole) return;
  const years = parts.filter(({ code }) => code === undefined).map(({ budget }) => centsOf(budget));
  const free = centsOf(whole) - sumCents(years);
  if (centsOf(asked) <= free) return;
  throw refusePlan('PLAN_YEARS_OVER_PLAN', {
    rule: PARTS_RULE,
    facts: { planBudget: whole, asked, free: euros(free) },
    wouldPassIf: { budgetAtMost: euros(free) },
  });
};

/** The parts of something and the calls that carry it out never exceed it together. */
const requireWithin = (plan: AdoptedPlan, whole: PlanPart, asked: MoneyJson): void => {
  const free = centsOf(whole.budget) - spokenFor(plan, whole);
  if (centsOf(asked) <= free) return;
  const { year, code: parent = String(year), budget: parentBudget } = whole;
  throw refusePlan('PLAN_LINE_OVER_PARENT', {
    rule: PARTS_RULE,
    facts: { parent, parentBudget, asked, free: euros(free) },
    wouldPassIf: { budgetAtMost: euros(free) },
  });
};

export const addAnnualPlan = ({ now, ...annual }: AddAnnualPlan['data'], plan: AdoptedPlan): PlanEvent[] => {
  const { year, budget } = annual;
  requireYear(plan, year);
  if (partOf(plan.parts, year)) throw yearExists(year, plan);
  requireWithinPlan(plan, budget);
  // Lines of old stood for themselves: what they have is a part of the year.
  const parts = sumCents(partsUnder(plan.parts, annual).map((part) => centsOf(part.budget)));
  if (parts > centsOf(budget)) throw partsOverWhole(annual, parts);
  return [{ type: 'governance.annual-plan-added', data: { ...annual, addedAt: now.toISOString() } }];
};

const yearExists = (year: number, { fromYear, untilYear, parts }: AdoptedPlan) => {
  const years = Array.from({ length: untilYear - fromYear + 1 }, (_, index) => fromYear + index);
  const yearIn = years.filter((one) => !partOf(parts, one));
  return refusePlan('PLAN_YEAR_EXISTS', { facts: { year }, ...(yearIn.length > 0 && { wouldPassIf: { yearIn } }) });
};

export const partsOverWhole = ({ year, code, budget }: PlanPart, spoken: bigint) =>
  refusePlan('PLAN_PARTS_OVER_WHOLE', {
    rule: PARTS_RULE,
    facts: { year, code: code ?? String(year), budget, parts: euros(spoken) },
    wouldPassIf: { budgetAtLeast: euros(spoken) },
  });

export const addAction = ({ now, responsible, ...action }: AddPlanAction['data'], plan: AdoptedPlan): PlanEvent[] => {
  const { year, code, budget } = action;
  requireYear(plan, year);
  requireOpenYear(plan, year);
  requireNew(plan, year, code);
  const annual = partOf(plan.parts, year);
  if (!annual) throw refusePlan('PLAN_YEAR_UNKNOWN', { facts: { year }, wouldPassIf: { annualPlanAdded: year } });
  requireWithin(plan, annual, budget);
  const data = { ...action, ...(responsible !== undefined && { responsible }), addedAt: now.toISOString() };
  return [{ type: 'governance.plan-action-added', data }];
};

export const addLine = ({ now, parent, ...line }: AddPlanLine['data'], plan: AdoptedPlan): PlanEvent[] => {
  const { year, code, budget } = line;
  requireYear(plan, year);
  requireOpenYear(plan, year);
  requireNew(plan, year, code);
  if (parent === undefined) {
    throw refusePlan('PLAN_LINE_WITHOUT_ACTION', { facts: { year, code }, wouldPassIf: { given: ['parent'] } });
  }
  const whole = partOf(plan.parts, year, parent);
  if (!whole) throw parentUnknown(year, parent, plan.parts);
  requireUnder(code, parent);
  requireWithin(plan, whole, budget);
  return [{ type: 'governance.plan-line-added', data: { ...line, parent, addedAt: now.toISOString() } }];
};

export const parentUnknown = (year: number, parent: string, parts: readonly PlanPart[]) =>
  refusePlan('PLAN_LINE_PARENT_UNKNOWN', {
    facts: { year, parent },
    wouldPassIf: { parentIn: codesIn(parts, year) },
  });

const requireUnder = (code: string, parent: string): void => {
  if (parentCode(code) === parent) return;
  throw refusePlan('PLAN_LINE_CODE_NOT_UNDER_PARENT', {
    facts: { code, parent },
    wouldPassIf: { codeBeginsWith: `${parent}.` },
  });
};
