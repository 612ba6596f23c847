import type { Scenario, Scene } from './scenario.js';

const to = 'knowledge-transfer';
const officer = { by: 'knowledge-officer', to } as const;

/** A transfer from the request to the agreement: the register learns of it, all on the stream of one initiative. */
export const agreeTransfer: Scenario = async (post, { practiceId }) => {
  const request = { practiceId, practiceVersion: '1.0', territory: '44216' };
  const { transferId } = await post({ by: 'promoter-2', to, path: '/transfers', body: request });
  const path = `/transfers/${transferId}`;
  await post({ ...officer, path: `${path}/readiness`, body: { score: 80, gaps: [] } });
  const adaptations = [{ component: 'adaptable-1', change: 'Vivienda compartida' }];
  await post({ by: 'promoter-2', to, path: `${path}/adaptation-plan`, body: { adaptations } });
  await post({ by: 'promoter-2', to, path: `${path}/consents` });
  await post({ by: 'promoter', to, path: `${path}/consents` });
};

/** A new practice; the body of its draft. */
export const practice = ({ initiativeId, hogares, evaluationId }: Scene, number: number) => ({
  title: `Práctica ${number}`,
  initiativeId,
  donorActorId: hogares,
  problem: 'Falta apoyo',
  population: 'Mayores de 65 años',
  coreComponents: [{ id: 'core-1', text: 'La persona elige' }],
  adaptableComponents: [{ id: 'adaptable-1', text: 'Transporte' }],
  failures: ['El primer registro'],
  costPerPerson: { cents: '1250000', currency: 'EUR' },
  licence: 'CC-BY-4.0',
  plainLanguageSummary: 'Ayudamos a vivir en casa.',
  evaluationIds: [evaluationId],
  claimedEvidenceLevel: 3,
});

/** A practice from the draft to its publication. */
export const publishPractice: Scenario = async (post, scene, number) => {
  const { practiceId } = await post({ ...officer, path: '/practices', body: practice(scene, number) });
  const path = `/practices/${practiceId}/versions/1.0`;
  const review = { recommendation: 'publish', comments: 'Clara' };
  await post({ by: 'evaluator', to, path: `${path}/reviews`, body: review });
  await post({ ...officer, path: `${path}/publication` });
};
