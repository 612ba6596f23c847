import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { id, instant, line, money, paragraphs } from '../voting/values.js';
import { direction, quantity } from './indicator-progress.js';

export const year = z.number().int().min(2000).max(2200);

/** The number of a line in its annual plan: `3`, `3.2`, `3.2.1`. */
export const lineCode = z.string().regex(/^[1-9]\d?(\.[1-9]\d?){0,3}$/);
/** The number of an action: the first of its lines' numbers. */
export const actionCode = z.string().regex(/^[1-9]\d?$/);
/** The short name of an indicator in its line. */
export const indicatorCode = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What an amendment says about the annual plan of a year (no code), an action or a line: new, or other than before. */
export const planChange = z.object({
  year,
  code: lineCode.optional(),
  title: line.optional(),
  budget: money.optional(),
});
export type PlanChange = z.infer<typeof planChange>;
/** With what it was before; nothing when it is new. */
const changeMade = planChange.extend({ was: z.object({ title: line, budget: money }).optional() });

const place = { year, line: lineCode, code: indicatorCode };
const schemas = {
  adopted: z.object({ title: line, fromYear: year, untilYear: year, adoptedAt: instant }),
  lineAdded: z.object({
    year,
    code: lineCode,
    /** The line or action it is a part of. */
    parent: lineCode.optional(),
    title: line,
    budget: money,
    addedAt: instant,
  }),
  budgetSet: z.object({ budget: money, setAt: instant }),
  annualAdded: z.object({ year, title: line, budget: money, addedAt: instant }),
  actionAdded: z.object({
    year,
    code: actionCode,
    title: line,
    budget: money,
    /** The actor that answers for it. */
    responsible: id.optional(),
    addedAt: instant,
  }),
  indicatorDefined: z.object({
    ...place,
    name: line,
    unit: line,
    direction,
    baseline: quantity,
    target: quantity,
    source: line,
    definedAt: instant,
  }),
  indicatorReported: z.object({
    ...place,
    value: quantity,
    /** The day that the value is about. */
    on: z.iso.date(),
    evidence: z.array(line),
    /** Why the value of that day is another one than was said before. */
    corrects: paragraphs.optional(),
    reportedAt: instant,
  }),
  callLinked: z.object({ year, line: lineCode, callId: id, title: z.string(), budget: money, linkedAt: instant }),
  callUnlinked: z.object({ year, line: lineCode, callId: id, reasons: paragraphs, unlinkedAt: instant }),
  /** Without a year: the strategic plan itself. */
  approved: z.object({ year: year.optional(), resolutionId: id, approvedAt: instant }),
  amended: z.object({
    /** Of the plan: 1 before the first amendment. */
    version: z.number().int().min(2),
    resolutionId: id,
    reasons: paragraphs,
    changes: z.array(changeMade).min(1),
    amendedAt: instant,
  }),
};
type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export type PlanAdopted = Event<'governance.plan-adopted', Data['adopted']>;
export type PlanLineAdded = Event<'governance.plan-line-added', Data['lineAdded']>;
export type PlanBudgetSet = Event<'governance.plan-budget-set', Data['budgetSet']>;
export type AnnualPlanAdded = Event<'governance.annual-plan-added', Data['annualAdded']>;
export type PlanActionAdded = Event<'governance.plan-action-added', Data['actionAdded']>;
export type PlanIndicatorDefined = Event<'governance.plan-indicator-defined', Data['indicatorDefined']>;
export type PlanIndicatorReported = Event<'governance.plan-indicator-reported', Data['indicatorReported']>;
export type PlanCallLinked = Event<'governance.plan-call-linked', Data['callLinked']>;
export type PlanCallUnlinked = Event<'governance.plan-call-unlinked', Data['callUnlinked']>;
export type PlanApproved = Event<'governance.plan-approved', Data['approved']>;
export type PlanAmended = Event<'governance.plan-amended', Data['amended']>;
export type PlanEvent =
  | PlanAdopted
  | PlanLineAdded
  | PlanBudgetSet
  | AnnualPlanAdded
  | PlanActionAdded
  | PlanIndicatorDefined
  | PlanIndicatorReported
  | PlanCallLinked
  | PlanCallUnlinked
  | PlanApproved
  | PlanAmended;

export const planCodec = eventCodec<PlanEvent>({
  'governance.plan-adopted': { schema: schemas.adopted },
  'governance.plan-line-added': { schema: schemas.lineAdded },
  'governance.plan-budget-set': { schema: schemas.budgetSet },
  'governance.annual-plan-added': { schema: schemas.annualAdded },
  'governance.plan-action-added': { schema: schemas.actionAdded },
  'governance.plan-indicator-defined': { schema: schemas.indicatorDefined },
  'governance.plan-indicator-reported': { schema: schemas.indicatorReported },
  'governance.plan-call-linked': { schema: schemas.callLinked },
  'governance.plan-call-unlinked': { schema: schemas.callUnlinked },
  'governance.plan-approved': { schema: schemas.approved },
  'governance.plan-amended': { schema: schemas.amended },
});
