import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { evaluationPlanCodec, type EvaluationPlanEvent, type PlanContent } from './evaluation-plan.events.js';
import { requireCompleteDesign, type PlanRule } from './evaluation-plan.rules.js';

/** `award` is what evaluation knows of the award; absent when financing has told nothing of it. */
export type DraftPlan = Command<
  'DraftPlan',
  { planId: string; content: PlanContent; award?: { initiativeId: string } }
>;
export type LockPlan = Command<'LockPlan', { now: Date }>;
export type AmendPlan = Command<'AmendPlan', { reason: string; change: string; now: Date }>;
export type EvaluationPlanCommand = DraftPlan | LockPlan | AmendPlan;

type Known = Readonly<{ planId: string; content: PlanContent }>;
export type EvaluationPlan =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'draft' }> & Known)
  /** `exploratory` from the first amendment on: what was changed after the lock proves nothing. */
  | (Readonly<{ status: 'locked'; lockedAt: string; exploratory: boolean }> & Known);

const initialState = (): EvaluationPlan => ({ status: 'none' });

const evolve = (plan: EvaluationPlan, { type, data }: EvaluationPlanEvent): EvaluationPlan => {
  switch (type) {
    case 'evaluation.plan-drafted': {
      const { planId, ...content } = data;
      return { status: 'draft', planId, content };
    }
    case 'evaluation.plan-locked':
      return plan.status === 'draft'
        ? { ...plan, status: 'locked', lockedAt: data.lockedAt, exploratory: false }
        : plan;
    case 'evaluation.plan-amended':
      return plan.status === 'locked' ? { ...plan, exploratory: true } : plan;
  }
};

const draft = ({ planId, content, award }: DraftPlan['data'], plan: EvaluationPlan): EvaluationPlanEvent[] => {
  if (plan.status !== 'none') throw new DomainError<PlanRule>('PLAN_ALREADY_DRAFTED');
  const { awardId, initiativeId } = content;
  if (!award) {
    throw new DomainError<PlanRule>('PLAN_AWARD_UNKNOWN', { facts: { awardId }, wouldPassIf: { awardResolved: true } });
  }
  if (award.initiativeId !== initiativeId) {
    throw new DomainError<PlanRule>('PLAN_AWARD_OF_ANOTHER_INITIATIVE', {
      facts: { awardId, initiativeId },
      wouldPassIf: { initiativeId: award.initiativeId },
    });
  }
  return [{ type: 'evaluation.plan-drafted', data: { planId, ...content } }];
};

const lock = ({ now }: LockPlan['data'], plan: EvaluationPlan): EvaluationPlanEvent[] => {
  if (plan.status === 'none') throw new DomainError<PlanRule>('PLAN_NOT_FOUND');
  if (plan.status === 'locked') return [];
  requireCompleteDesign(plan.content);
  return [{ type: 'evaluation.plan-locked', data: { planId: plan.planId, lockedAt: now.toISOString() } }];
};

const amend = ({ now, ...amendment }: AmendPlan['data'], plan: EvaluationPlan): EvaluationPlanEvent[] => {
  if (plan.status === 'none') throw new DomainError<PlanRule>('PLAN_NOT_FOUND');
  if (plan.status === 'draft') {
    const { status } = plan;
    throw new DomainError<PlanRule>('PLAN_NOT_LOCKED', { facts: { status }, wouldPassIf: { status: 'locked' } });
  }
  return [
    { type: 'evaluation.plan-amended', data: { planId: plan.planId, ...amendment, amendedAt: now.toISOString() } },
  ];
};

const decide = ({ type, data }: EvaluationPlanCommand, plan: EvaluationPlan): EvaluationPlanEvent[] => {
  switch (type) {
    case 'DraftPlan':
      return draft(data, plan);
    case 'LockPlan':
      return lock(data, plan);
    case 'AmendPlan':
      return amend(data, plan);
  }
};

export const evaluationPlanAggregate: Aggregate<EvaluationPlan, EvaluationPlanCommand, EvaluationPlanEvent> = {
  decider: { initialState, evolve, decide },
  codec: evaluationPlanCodec,
  streamOf: (planId) => `evaluation.plan-${planId}`,
};
