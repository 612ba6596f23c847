import { projection } from '@ceriss/read-models';
import { awardFileCodec, type AwardFileEvent } from '../../domain/award-file/award-file.events.js';
import { evaluationPlanCodec, type EvaluationPlanEvent } from '../../domain/evaluation-plan/evaluation-plan.events.js';
import { ListedAwardFile, ListedPlan, PlanAmendment } from './plan-list.entity.js';

export const planList = projection<AwardFileEvent | EvaluationPlanEvent>({
  name: 'plan-list',
  version: 1,
  context: 'evaluation',
  tables: [ListedAwardFile, ListedPlan, PlanAmendment],
  codecs: [awardFileCodec, evaluationPlanCodec],
  on: {
    'evaluation.award-file-opened': ({ data }, rows) => rows.insert(ListedAwardFile, data),
    'evaluation.plan-drafted': ({ data, revision }, rows) => {
      const { planId, awardId, initiativeId, title, ...content } = data;
      const listed = { planId, awardId, initiativeId, title, content, revision: String(revision) };
      rows.insert(ListedPlan, { ...listed, status: 'draft', lockedAt: null, exploratory: false });
    },
    'evaluation.plan-locked': ({ data: { planId, lockedAt }, revision }, rows) =>
      rows.update(ListedPlan, { planId }, { status: 'locked', lockedAt, revision: String(revision) }),
    'evaluation.plan-amended': ({ data, revision }, rows) => {
      rows.insert(PlanAmendment, { ...data, revision: String(revision) });
      rows.update(ListedPlan, { planId: data.planId }, { exploratory: true, revision: String(revision) });
    },
  },
});
