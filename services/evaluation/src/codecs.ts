import { awardFileCodec, awardFileExamples } from './domain/award-file/award-file.events.js';
import { evaluationPlanCodec, evaluationPlanExamples } from './domain/evaluation-plan/evaluation-plan.events.js';
import { evaluationCodec, evaluationExamples } from './domain/evaluation/evaluation.events.js';
import { measurementSetCodec, measurementSetExamples } from './domain/measurement-set/measurement-set.events.js';
import { reportCodec, reportExamples } from './domain/report/report.events.js';

/** Every stored event of the context, for generators, checks and the audit. */
export const codecs = [awardFileCodec, evaluationPlanCodec, measurementSetCodec, reportCodec, evaluationCodec];

/** One fictional example per stored event type. */
export const examples = {
  ...awardFileExamples,
  ...evaluationPlanExamples,
  ...measurementSetExamples,
  ...reportExamples,
  ...evaluationExamples,
};
