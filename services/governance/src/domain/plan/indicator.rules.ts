import type { Command } from '@ceriss/event-sourcing';
import { Fraction } from '@ceriss/kernel';
import type { Direction } from './indicator-progress.js';
import type { PlanEvent } from './plan.events.js';
import { requireOpenYear } from './plan-parts.rules.js';
import { refusePlan } from './plan.refusals.js';
import { codesIn, partOf, type AdoptedPlan, type PlanIndicator } from './plan.state.js';

type Place = Readonly<{ year: number; line: string; code: string }>;
export type DefineIndicator = Command<
  'DefineIndicator',
  Place & {
    name: string;
    unit: string;
    direction: Direction;
    baseline: string;
    target: string;
    source: string;
    now: Date;
  }
>;
/** `today` is the day in Madrid. */
export type ReportIndicator = Command<
  'ReportIndicator',
  Place & {
    value: string;
    on: string;
    evidence: readonly string[];
    corrects?: string | undefined;
    today: string;
    now: Date;
  }
>;

const indicatorAt = ({ indicators }: AdoptedPlan, { year, line, code }: Place): PlanIndicator | undefined =>
  indicators.find((one) => one.year === year && one.line === line && one.code === code);

const codesOn = ({ indicators }: AdoptedPlan, { year, line }: Omit<Place, 'code'>): string[] =>
  indicators.filter((one) => one.year === year && one.line === line).map(({ code }) => code);

export const defineIndicator = ({ now, ...indicator }: DefineIndicator['data'], plan: AdoptedPlan): PlanEvent[] => {
  const { year, line, code, direction, baseline, target } = indicator;
  if (!partOf(plan.parts, year, line)) {
    const lineIn = codesIn(plan.parts, year);
    throw refusePlan('PLAN_LINE_UNKNOWN', { facts: { year, line }, wouldPassIf: { lineIn } });
  }
  requireOpenYear(plan, year);
  if (indicatorAt(plan, indicator)) {
    const codeNotIn = codesOn(plan, indicator);
    throw refusePlan('PLAN_INDICATOR_EXISTS', { facts: { year, line, code }, wouldPassIf: { codeNotIn } });
  }
  requireAhead(direction, baseline, target);
  return [{ type: 'governance.plan-indicator-defined', data: { ...indicator, definedAt: now.toISOString() } }];
};

/* A target that equals its baseline, or lies behind it, could not be come nearer to. */
const requireAhead = (direction: Direction, baseline: string, target: string): void => {
  const way = Fraction.fromDecimal(target).compare(Fraction.fromDecimal(baseline));
  if (direction === 'increase' ? way > 0 : way < 0) return;
  throw refusePlan('PLAN_INDICATOR_TARGET_MISSED_DIRECTION', {
    rule: 'indicator-target@1',
    facts: { direction, baseline, target },
    wouldPassIf: direction === 'increase' ? { targetAbove: baseline } : { targetBelow: baseline },
  });
};

export const reportIndicator = (
  { now, today, corrects, ...report }: ReportIndicator['data'],
  plan: AdoptedPlan,
): PlanEvent[] => {
  const { year, line, code, value, on } = report;
  const indicator = indicatorAt(plan, report);
  if (!indicator) {
    const codeIn = codesOn(plan, report);
    throw refusePlan('PLAN_INDICATOR_UNKNOWN', { facts: { year, line, code }, wouldPassIf: { codeIn } });
  }
  if (on > today) {
    throw refusePlan('PLAN_INDICATOR_DAY_TO_COME', { facts: { on, today }, wouldPassIf: { onAtMost: today } });
  }
  const before = indicator.values.get(on);
  if (before === value) return [];
  requireCorrection(before, { on, corrects });
  const corrected = before !== undefined && corrects !== undefined && { corrects };
  const data = { ...report, evidence: [...report.evidence], ...corrected, reportedAt: now.toISOString() };
  return [{ type: 'governance.plan-indicator-reported', data }];
};

const requireCorrection = (
  before: string | undefined,
  { on, corrects }: Readonly<{ on: string; corrects: string | undefined }>,
): void => {
  if (before === undefined || corrects !== undefined) return;
  throw refusePlan('PLAN_INDICATOR_DAY_REPORTED', {
    facts: { on, value: before },
    wouldPassIf: { given: ['corrects'] },
  });
};
