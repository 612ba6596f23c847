import type { Scenario } from './scenario.js';

const evaluator = { by: 'evaluator', to: 'evaluation' } as const;
const CRITERIA = ['relevance', 'coherence', 'effectiveness', 'efficiency', 'impact', 'sustainability'];

/** An evaluation from opening to approval: knowledge-transfer learns of the evidence. */
export const evaluate: Scenario = async (post, { planId, university }) => {
  const opening = { planId, evaluatorId: university, territory: '16078' };
  const { evaluationId } = await post({ ...evaluator, path: '/evaluations', body: opening });
  const path = `/evaluations/${evaluationId}`;
  for (const criterion of CRITERIA) {
    const body = { criterion, rating: 3, rationale: 'Según rúbrica', evidence: ['Entrevistas'] };
    await post({ ...evaluator, path: `${path}/ratings`, body });
  }
  await post({ ...evaluator, path: `${path}/findings`, body: { summary: 'Funciona', manuals: [] } });
  await post({ by: 'evaluator-2', to: 'evaluation', path: `${path}/approval` });
};
