import type { AwardGranted } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { evaluationPlanExamples, type PlanContent } from '../domain/evaluation-plan/evaluation-plan.events.js';
import type { EvaluationClient } from './running-evaluation.js';

/** What a plan on an award says, with an indicator of its own. */
export const planOn = ({ awardId, initiativeId }: Pick<AwardGranted, 'awardId' | 'initiativeId'>): PlanContent => {
  const { planId: _, ...content } = evaluationPlanExamples['evaluation.plan-drafted'] as PlanContent & {
    planId: string;
  };
  const indicators = content.indicators.map((indicator) => ({ ...indicator, indicatorId: newId() }));
  return { ...content, awardId, initiativeId, indicators };
};

export type PlanUnderWay = Readonly<{ planId: string; indicatorId: string; lockedOn: string }>;

/** A plan that is drafted and locked. */
export const lockedPlan = async (client: EvaluationClient, award: AwardGranted): Promise<PlanUnderWay> => {
  const content = planOn(award);
  const { body } = await client.must('/plans', content);
  const planId = String(body['planId']);
  const locked = await client.must(`/plans/${planId}/lock`);
  const { body: plan } = await client.get(`/plans/${planId}`, locked);
  return {
    planId,
    indicatorId: content.indicators[0]!.indicatorId,
    lockedOn: madridDate(new Date(String(plan['lockedAt']))),
  };
};

/** A measurement as it is sent, on the day of the lock. */
export const measured = ({ indicatorId, lockedOn }: PlanUnderWay, change: object = {}) => ({
  ...{ indicatorId, group: 'participants', period: 'baseline', observedOn: lockedOn, cases: 84, value: '88.4' },
  ...change,
});
