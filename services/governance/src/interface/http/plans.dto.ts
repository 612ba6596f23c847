import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { direction, quantity } from '../../domain/plan/indicator-progress.js';
import { actionCode, indicatorCode, lineCode, planChange, year } from '../../domain/plan/plan.events.js';
import { id, line, money, paragraphs } from '../../domain/voting/values.js';

/** For a GET of what has no validity of its own. */
export const asOfQuery = z.strictObject({ asOf: timeQuery.asOf });
export type AsOfQuery = z.output<typeof asOfQuery>;
export const plansQuery = pageQuery.extend({ asOf: timeQuery.asOf });
export type PlansPage = z.output<typeof plansQuery>;

export const adoptPlan = z
  .strictObject({ title: line, fromYear: year, untilYear: year, budget: money.optional() })
  .meta({ id: 'AdoptPlan' });
export type AdoptPlan = z.output<typeof adoptPlan>;

export const addAnnualPlan = z.strictObject({ year, title: line, budget: money }).meta({ id: 'AddAnnualPlan' });
export type AddAnnualPlan = z.output<typeof addAnnualPlan>;

export const addPlanAction = z
  .strictObject({
    year,
    code: actionCode,
    title: line,
    budget: money,
    responsible: id.optional().meta({ description: 'The actor that answers for it' }),
  })
  .meta({ id: 'AddPlanAction' });
export type AddPlanAction = z.output<typeof addPlanAction>;

export const addPlanLine = z
  .strictObject({
    year,
    code: lineCode,
    parent: lineCode.optional().meta({ description: 'The action or line it is a part of' }),
    title: line,
    budget: money,
  })
  .meta({ id: 'AddPlanLine' });
export type AddPlanLine = z.output<typeof addPlanLine>;

export const defineIndicator = z
  .strictObject({
    year,
    line: lineCode,
    code: indicatorCode,
    name: line,
    unit: line,
    direction,
    baseline: quantity,
    target: quantity,
    source: line,
  })
  .meta({ id: 'DefinePlanIndicator' });
export type DefineIndicator = z.output<typeof defineIndicator>;

export const reportIndicator = z
  .strictObject({
    year,
    line: lineCode,
    code: indicatorCode,
    value: quantity,
    on: z.iso.date().meta({ description: 'The day that the value is about' }),
    evidence: z.array(line).min(1).max(20),
    corrects: paragraphs.optional().meta({ description: 'Why a value of that day is replaced' }),
  })
  .meta({ id: 'ReportPlanIndicator' });
export type ReportIndicator = z.output<typeof reportIndicator>;

export const linkCall = z.strictObject({ year, line: lineCode, callId: id }).meta({ id: 'LinkCall' });
export type LinkCall = z.output<typeof linkCall>;
export const unlinkCall = linkCall.extend({ reasons: paragraphs }).meta({ id: 'UnlinkCall' });
export type UnlinkCall = z.output<typeof unlinkCall>;

export const approvePlan = z
  .strictObject({
    resolutionId: id,
    year: year.optional().meta({ description: 'Whose annual plan; the strategic plan when absent' }),
  })
  .meta({ id: 'ApprovePlan' });
export type ApprovePlan = z.output<typeof approvePlan>;

export const amendPlan = z
  .strictObject({ resolutionId: id, reasons: paragraphs, changes: z.array(planChange).min(1).max(200) })
  .meta({ id: 'AmendPlan' });
export type AmendPlan = z.output<typeof amendPlan>;

export const valuesQuery = z.strictObject({
  asOf: timeQuery.asOf,
  year: z.coerce.number().pipe(year),
  line: lineCode,
  code: indicatorCode,
});
export type ValuesQuery = z.output<typeof valuesQuery>;
