import { fold, type EventStore } from '@ceriss/event-sourcing';
import { DomainError, namedId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { awardFileAggregate, type AwardFile } from '../domain/award-file/award-file.decider.js';
import { evaluationPlanAggregate, type EvaluationPlan } from '../domain/evaluation-plan/evaluation-plan.decider.js';
import type { PlanRule } from '../domain/evaluation-plan/evaluation-plan.rules.js';
import {
  measurementSetAggregate,
  type MeasurementSet,
  type PlanFacts,
} from '../domain/measurement-set/measurement-set.decider.js';

/** What financing has told of an award, from our own record of it. */
export const awardFileOf = async (store: EventStore, awardId: string): Promise<AwardFile> =>
  fold(awardFileAggregate, await store.readStream(awardFileAggregate.streamOf(awardId)));

/** A plan as it stands now. */
export const planOf = async (store: EventStore, planId: string): Promise<EvaluationPlan> =>
  fold(evaluationPlanAggregate, await store.readStream(evaluationPlanAggregate.streamOf(planId)));

/** The stream of an indicator's measurements is named by its plan and itself. */
export const measurementSetIdOf = (planId: string, indicatorId: string): string => namedId(planId, indicatorId);

export const measurementSetOf = async (
  store: EventStore,
  planId: string,
  indicatorId: string,
): Promise<MeasurementSet> => {
  const stream = measurementSetAggregate.streamOf(measurementSetIdOf(planId, indicatorId));
  return fold(measurementSetAggregate, await store.readStream(stream));
};

/** What of a plan decides whether an indicator can be measured. Throws DomainError when there is no such plan. */
export const planFactsOf = async (store: EventStore, planId: string, indicatorId: string): Promise<PlanFacts> => {
  const plan = await planOf(store, planId);
  if (plan.status === 'none') throw new DomainError<PlanRule>('PLAN_NOT_FOUND', { facts: { planId } });
  const indicator = plan.content.indicators.find((candidate) => candidate.indicatorId === indicatorId);
  const known = { planId, ...(indicator && { indicatorVersion: indicator.version }) };
  if (plan.status === 'draft') return { ...known, exploratory: false };
  return { ...known, exploratory: plan.exploratory, lockedOn: madridDate(new Date(plan.lockedAt)) };
};
