import { awardFileAggregate } from './domain/award-file/award-file.decider.js';
import { evaluationPlanAggregate } from './domain/evaluation-plan/evaluation-plan.decider.js';
import { evaluationAggregate } from './domain/evaluation/evaluation.decider.js';
import { measurementSetAggregate } from './domain/measurement-set/measurement-set.decider.js';
import { reportAggregate } from './domain/report/report.decider.js';

/** Every aggregate of the context by the name in its streams, for replay. */
export const aggregates = {
  'award-file': awardFileAggregate,
  plan: evaluationPlanAggregate,
  'measurement-set': measurementSetAggregate,
  report: reportAggregate,
  evaluation: evaluationAggregate,
};
