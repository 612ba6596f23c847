import { evaluationApproved, reportApproved } from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import { evaluationCodec, type EvaluationEvent } from '../../domain/evaluation/evaluation.events.js';
import { reportCodec, type ReportEvent } from '../../domain/report/report.events.js';

/** What evaluation tells the other contexts. */
export const evaluationPublisher = publisher<ReportEvent | EvaluationEvent>({
  context: 'evaluation',
  codecs: [reportCodec, evaluationCodec],
  on: {
    'evaluation.report-approved': ({ aggregateId, data }) => ({ event: reportApproved, aggregateId, data }),
    'evaluation.evaluation-approved': ({ aggregateId, data }) => ({ event: evaluationApproved, aggregateId, data }),
  },
});
