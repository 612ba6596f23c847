import { sumCents, centsOf, type MoneyJson } from '@ceriss/kernel';
import type { PlanChange, PlanEvent } from './plan.events.js';

/** An annual plan (no code), an action or a line; a line of old may stand for itself, without action and annual plan. */
export type PlanPart = Readonly<{ year: number; code?: string; parent?: string; title: string; budget: MoneyJson }>;
export type LinkedCall = Readonly<{ year: number; line: string; callId: string; budget: MoneyJson }>;
export type PlanIndicator = Readonly<{ year: number; line: string; code: string; values: ReadonlyMap<string, string> }>;

export type AdoptedPlan = Readonly<{
  status: 'adopted';
  fromYear: number;
  untilYear: number;
  budget?: MoneyJson;
  version: number;
  parts: readonly PlanPart[];
  indicators: readonly PlanIndicator[];
  calls: readonly LinkedCall[];
  /** Years whose annual plan a resolution has approved; `strategy` when the plan itself was. */
  approved: readonly (number | 'strategy')[];
  /** The last resolution that approved any of it. */
  approvedBy?: string;
  /** The resolutions that have amended it: each does so once. */
  amendedBy: readonly string[];
}>;
export type Plan = Readonly<{ status: 'none' }> | AdoptedPlan;

export const initialPlan = (): Plan => ({ status: 'none' });

export const partOf = (parts: readonly PlanPart[], year: number, code?: string): PlanPart | undefined =>
  parts.find((part) => part.year === year && part.code === code);

/** The codes of the actions and lines of a year. */
export const codesIn = (parts: readonly PlanPart[], year: number): string[] =>
  parts.flatMap((part) => (part.year === year ? (part.code ?? []) : []));

/** The parts directly under one: the actions of a year, the lines of an action. */
export const partsUnder = (parts: readonly PlanPart[], whole: PlanPart): PlanPart[] =>
  parts.filter(({ year, code, parent }) => year === whole.year && code !== undefined && parent === whole.code);

/** What is spoken for of a part: the parts under it, and the calls that carry it out. */
export const spokenFor = ({ parts, calls }: Pick<AdoptedPlan, 'parts' | 'calls'>, whole: PlanPart): bigint => {
  const linked = calls.filter(({ year, line }) => year === whole.year && line === whole.code);
  return sumCents([...partsUnder(parts, whole), ...linked].map(({ budget }) => centsOf(budget)));
};

/** The code of what a part of that code stands under: `3` for `3.2`, nothing for an action. */
export const parentCode = (code: string): string | undefined =>
  code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined;

/** The parts after an amendment: those that are there change, the others are new. */
export const amendedParts = (parts: readonly PlanPart[], changes: readonly PlanChange[]): PlanPart[] => {
  const after = [...parts];
  for (const change of changes) {
    const at = after.findIndex(({ year, code }) => year === change.year && code === change.code);
    if (at >= 0) after[at] = changed(after[at]!, change);
    else after.push(newPart(change));
  }
  return after;
};

const changed = (part: PlanPart, { title = part.title, budget = part.budget }: PlanChange): PlanPart => ({
  ...part,
  title,
  budget,
});

const newPart = ({ year, code, title = '', budget = { cents: '0', currency: 'EUR' } }: PlanChange): PlanPart => {
  const parent = code === undefined ? undefined : parentCode(code);
  return { year, title, budget, ...(code !== undefined && { code }), ...(parent !== undefined && { parent }) };
};

const withPart = (plan: AdoptedPlan, part: PlanPart): AdoptedPlan => ({ ...plan, parts: [...plan.parts, part] });

const reported = (plan: AdoptedPlan, { data }: Extract<PlanEvent, { type: 'governance.plan-indicator-reported' }>) => ({
  ...plan,
  indicators: plan.indicators.map((one) =>
    one.year === data.year && one.line === data.line && one.code === data.code
      ? { ...one, values: new Map(one.values).set(data.on, data.value) }
      : one,
  ),
});

type Later = Exclude<PlanEvent, { type: 'governance.plan-adopted' }>;
type Evolutions = {
  readonly [T in Later['type']]: (plan: AdoptedPlan, event: Extract<Later, { type: T }>) => AdoptedPlan;
};

const evolutions: Evolutions = {
  'governance.plan-budget-set': (plan, { data: { budget } }) => ({ ...plan, budget }),
  'governance.annual-plan-added': (plan, { data: { year, title, budget } }) => withPart(plan, { year, title, budget }),
  'governance.plan-action-added': (plan, { data: { year, code, title, budget } }) =>
    withPart(plan, { year, code, title, budget }),
  'governance.plan-line-added': (plan, { data: { addedAt: _, ...line } }) => withPart(plan, line),
  'governance.plan-indicator-defined': (plan, { data: { year, line, code } }) => ({
    ...plan,
    indicators: [...plan.indicators, { year, line, code, values: new Map<string, string>() }],
  }),
  'governance.plan-indicator-reported': reported,
  'governance.plan-call-linked': (plan, { data: { year, line, callId, budget } }) => ({
    ...plan,
    calls: [...plan.calls, { year, line, callId, budget }],
  }),
  'governance.plan-call-unlinked': (plan, { data: { callId } }) => ({
    ...plan,
    calls: plan.calls.filter((call) => call.callId !== callId),
  }),
  'governance.plan-approved': (plan, { data: { year, resolutionId } }) => ({
    ...plan,
    approved: [...plan.approved, year ?? 'strategy'],
    approvedBy: resolutionId,
  }),
  'governance.plan-amended': (plan, { data: { version, changes, resolutionId } }) => ({
    ...plan,
    version,
    parts: amendedParts(plan.parts, changes),
    amendedBy: [...plan.amendedBy, resolutionId],
  }),
};

export const evolvePlan = (plan: Plan, event: PlanEvent): Plan => {
  if (event.type === 'governance.plan-adopted') {
    const { fromYear, untilYear } = event.data;
    const nothing = { parts: [], indicators: [], calls: [], approved: [], amendedBy: [] };
    return { status: 'adopted', fromYear, untilYear, version: 1, ...nothing };
  }
  if (plan.status === 'none') return plan;
  const evolution = evolutions[event.type] as (plan: AdoptedPlan, event: Later) => AdoptedPlan;
  return evolution(plan, event);
};
