import type { Act } from '../load/client.js';
import { practice } from '../load/knowledge-transfer.js';
import { actor } from '../load/registry.js';
import type { Arena } from '../stage/arena.js';

/** One command that creates something in every context, with the body it needs. */
export const creations = ({ scene, next }: Arena): readonly (Act & { body: object })[] => [
  { by: 'registry-officer', to: 'registry', path: '/actors', body: actor(next()) },
  { by: 'secretary', to: 'governance', path: '/plans', body: { title: 'Plan', fromYear: 2030, untilYear: 2033 } },
  { by: 'programme-manager', to: 'financing', path: '/pools', body: { title: 'Bolsa', planLine: '3.2' } },
  {
    by: 'evaluator',
    to: 'evaluation',
    path: '/evaluations',
    body: { planId: scene.planId, evaluatorId: scene.university, territory: '16078' },
  },
  { by: 'knowledge-officer', to: 'knowledge-transfer', path: '/practices', body: practice(scene, next()) },
];
