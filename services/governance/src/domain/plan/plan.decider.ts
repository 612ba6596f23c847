import type { Aggregate } from '@ceriss/event-sourcing';
import { defineIndicator, reportIndicator, type DefineIndicator, type ReportIndicator } from './indicator.rules.js';
import { amendPlan, approvePlan, type AmendPlan, type ApprovePlan } from './plan-amendment.rules.js';
import { linkCall, unlinkCall, type LinkCall, type UnlinkCall } from './plan-call.rules.js';
import {
  addAction,
  addAnnualPlan,
  addLine,
  adoptPlan,
  type AddAnnualPlan,
  type AddPlanAction,
  type AddPlanLine,
  type AdoptPlan,
} from './plan-parts.rules.js';
import { planCodec, type PlanEvent } from './plan.events.js';
import { refusePlan } from './plan.refusals.js';
import { evolvePlan, initialPlan, type AdoptedPlan, type Plan } from './plan.state.js';

type LaterCommand =
  | AddAnnualPlan
  | AddPlanAction
  | AddPlanLine
  | DefineIndicator
  | ReportIndicator
  | LinkCall
  | UnlinkCall
  | ApprovePlan
  | AmendPlan;
export type PlanCommand = AdoptPlan | LaterCommand;

type Rules = {
  readonly [T in LaterCommand['type']]: (
    data: Extract<LaterCommand, { type: T }>['data'],
    plan: AdoptedPlan,
  ) => PlanEvent[];
};

const rules: Rules = {
  AddAnnualPlan: addAnnualPlan,
  AddPlanAction: addAction,
  AddPlanLine: addLine,
  DefineIndicator: defineIndicator,
  ReportIndicator: reportIndicator,
  LinkCall: linkCall,
  UnlinkCall: unlinkCall,
  ApprovePlan: approvePlan,
  AmendPlan: amendPlan,
};

const decide = (command: PlanCommand, plan: Plan): PlanEvent[] => {
  if (command.type === 'AdoptPlan') return adoptPlan(command.data, plan);
  if (plan.status === 'none') throw refusePlan('PLAN_NOT_FOUND');
  const rule = rules[command.type] as (data: LaterCommand['data'], plan: AdoptedPlan) => PlanEvent[];
  return rule(command.data, plan);
};

export const planAggregate: Aggregate<Plan, PlanCommand, PlanEvent> = {
  decider: { initialState: initialPlan, evolve: evolvePlan, decide },
  codec: planCodec,
  streamOf: (id) => `governance.plan-${id}`,
};
