import type { Command } from '@ceriss/event-sourcing';
import { centsOf, euros, sumCents } from '@ceriss/kernel';
import type { Matter } from '../voting/matter.js';
import type { PlanChange, PlanEvent } from './plan.events.js';
import { parentUnknown, partsOverWhole, yearOutside } from './plan-parts.rules.js';
import { refusePlan } from './plan.refusals.js';
import { amendedParts, parentCode, partOf, spokenFor, type AdoptedPlan, type PlanPart } from './plan.state.js';

/** A resolution as it stands when a plan rests on it. */
export type ResolutionFact = Readonly<{ resolutionId: string; status: string; matter?: Matter | undefined }>;

export type ApprovePlan = Command<
  'ApprovePlan',
  { planId: string; year?: number | undefined; resolution: ResolutionFact; now: Date }
>;
export type AmendPlan = Command<
  'AmendPlan',
  { planId: string; resolution: ResolutionFact; reasons: string; changes: readonly PlanChange[]; now: Date }
>;

const RESOLUTION_RULE = 'plan-by-resolution@1';

/** Only a resolution in force that is about this very plan approves or amends it. */
const requireResolution = ({ resolutionId, status, matter }: ResolutionFact, planId: string): void => {
  if (matter && (matter.kind !== 'plan' || matter.reference !== planId)) {
    throw refusePlan('PLAN_RESOLUTION_OF_ANOTHER_MATTER', {
      rule: RESOLUTION_RULE,
      facts: { resolutionId, kind: matter.kind, reference: matter.reference ?? null },
      wouldPassIf: { kind: 'plan', reference: planId },
    });
  }
  if (status === 'in-force') return;
  throw refusePlan('PLAN_RESOLUTION_NOT_IN_FORCE', {
    rule: RESOLUTION_RULE,
    facts: { resolutionId, status },
    wouldPassIf: { status: 'in-force' },
  });
};

export const approvePlan = ({ planId, year, resolution, now }: ApprovePlan['data'], plan: AdoptedPlan): PlanEvent[] => {
  if (plan.approved.includes(year ?? 'strategy')) return [];
  if (year !== undefined && !partOf(plan.parts, year)) throw yearUnknown(year, plan.parts);
  requireResolution(resolution, planId);
  const { resolutionId } = resolution;
  const data = { ...(year !== undefined && { year }), resolutionId, approvedAt: now.toISOString() };
  return [{ type: 'governance.plan-approved', data }];
};

const yearUnknown = (year: number, parts: readonly PlanPart[]) => {
  const yearIn = parts.filter(({ code }) => code === undefined).map((annual) => annual.year);
  return refusePlan('PLAN_YEAR_UNKNOWN', { facts: { year }, wouldPassIf: { yearIn } });
};

export const amendPlan = (command: AmendPlan['data'], plan: AdoptedPlan): PlanEvent[] => {
  const { planId, resolution, reasons, changes, now } = command;
  const { resolutionId } = resolution;
  requireResolution(resolution, planId);
  if (plan.amendedBy.includes(resolutionId)) {
    const wouldPassIf = { resolutionNotIn: [...plan.amendedBy] };
    throw refusePlan('PLAN_RESOLUTION_USED', { rule: RESOLUTION_RULE, facts: { resolutionId }, wouldPassIf });
  }
  for (const change of changes) requireComplete(change, plan);
  const parts = amendedParts(plan.parts, changes);
  for (const change of changes) requirePlaced(change, plan.parts, parts);
  requireSound({ ...plan, parts });
  const made = changes.map((change) => withFormer(change, plan.parts));
  const data = {
    version: plan.version + 1,
    resolutionId,
    reasons,
    changes: made,
    amendedAt: now.toISOString(),
  };
  return [{ type: 'governance.plan-amended', data }];
};

const requireComplete = ({ year, code, title, budget }: PlanChange, plan: AdoptedPlan): void => {
  const { fromYear, untilYear, parts } = plan;
  const place = { year, code: code ?? String(year) };
  if (year < fromYear || year > untilYear) {
    throw yearOutside(year, { fromYear, untilYear });
  }
  const before = partOf(parts, year, code);
  if (!before) {
    if (title !== undefined && budget !== undefined) return;
    throw refusePlan('PLAN_CHANGE_INCOMPLETE', { facts: place, wouldPassIf: { given: ['title', 'budget'] } });
  }
  if (differs(before, { title, budget })) return;
  const otherThan = { title: before.title, budget: before.budget };
  throw refusePlan('PLAN_CHANGES_NOTHING', { facts: place, wouldPassIf: { otherThan } });
};

const differs = (before: PlanPart, { title, budget }: Pick<PlanChange, 'title' | 'budget'>): boolean =>
  (title !== undefined && title !== before.title) || (budget !== undefined && budget.cents !== before.budget.cents);

/* The whole tree again: a change of one part can break the sum of another. */
const requireSound = (plan: AdoptedPlan): void => {
  for (const part of plan.parts) {
    const spoken = spokenFor(plan, part);
    if (spoken > centsOf(part.budget)) throw partsOverWhole(part, spoken);
  }
  const years = sumCents(plan.parts.filter(({ code }) => code === undefined).map(({ budget }) => centsOf(budget)));
  if (!plan.budget || years <= centsOf(plan.budget)) return;
  throw refusePlan('PLAN_YEARS_OVER_PLAN', {
    rule: 'plan-parts-within-whole@1',
    facts: { planBudget: plan.budget, asked: euros(years), free: euros(0n) },
    wouldPassIf: { yearsAtMost: plan.budget },
  });
};

/* What is new stands under something that is there: a line under its action, an action in its annual plan. */
const requirePlaced = ({ year, code }: PlanChange, before: readonly PlanPart[], after: readonly PlanPart[]): void => {
  if (code === undefined || partOf(before, year, code)) return;
  const parent = parentCode(code);
  if (partOf(after, year, parent)) return;
  throw parent === undefined ? yearUnknown(year, after) : parentUnknown(year, parent, after);
};

const withFormer = (change: PlanChange, parts: readonly PlanPart[]) => {
  const before = partOf(parts, change.year, change.code);
  return before ? { ...change, was: { title: before.title, budget: before.budget } } : change;
};
