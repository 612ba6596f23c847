import { projection } from '@ceriss/read-models';
import { evaluationCodec, type EvaluationEvent } from '../../domain/evaluation/evaluation.events.js';
import { CriterionRating, ListedEvaluation } from './evaluation-list.entity.js';

const notYet = {
  summary: null,
  manuals: [],
  evidenceLevel: null,
  evidenceRule: null,
  reasons: null,
  effects: null,
  approvedOn: null,
};

export const evaluationList = projection<EvaluationEvent>({
  name: 'evaluation-list',
  version: 1,
  context: 'evaluation',
  tables: [ListedEvaluation, CriterionRating],
  codecs: [evaluationCodec],
  on: {
    'evaluation.evaluation-opened': ({ data, revision }, rows) =>
      rows.insert(ListedEvaluation, { ...data, ...notYet, status: 'open', revision: String(revision) }),
    'evaluation.criterion-rated': ({ data, revision }, rows) => {
      rows.upsert(CriterionRating, data);
      rows.update(ListedEvaluation, { evaluationId: data.evaluationId }, { revision: String(revision) });
    },
    'evaluation.findings-submitted': ({ data: { evaluationId, summary, manuals }, revision }, rows) =>
      rows.update(
        ListedEvaluation,
        { evaluationId },
        { summary, manuals, status: 'submitted', revision: String(revision) },
      ),
    'evaluation.evaluation-approved': ({ data, revision }, rows) => {
      const { evaluationId, evidenceLevel, evidenceRule, reasons, effects, approvedOn } = data;
      const conclusion = { evidenceLevel, evidenceRule, reasons, effects, approvedOn };
      rows.update(
        ListedEvaluation,
        { evaluationId },
        { ...conclusion, status: 'approved', revision: String(revision) },
      );
    },
  },
});
