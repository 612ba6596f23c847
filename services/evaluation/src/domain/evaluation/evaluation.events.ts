import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { criteria } from '../evaluation-plan/evaluation-plan.events.js';

const text = z.string().trim().min(1).max(8000);
const evaluationId = z.uuid();

const evaluationOpened = z.strictObject({
  evaluationId,
  planId: z.uuid(),
  awardId: z.uuid(),
  initiativeId: z.uuid(),
  /** The organisation that evaluates; never one that benefits. */
  evaluatorId: z.uuid(),
  territory: z.string(),
});
const criterionRated = z.strictObject({
  evaluationId,
  criterion: z.enum(criteria),
  /** 1 not met, 2 partly, 3 mostly, 4 fully met: the rubric's words stand in the rationale. */
  rating: z.int().min(1).max(4),
  rationale: text,
  evidence: z.array(text).min(1).max(50),
});
const findingsSubmitted = z.strictObject({
  evaluationId,
  summary: text,
  /** Where the manuals and systems for consistent replication are to be found; empty when there are none. */
  manuals: z.array(text).max(50),
  submittedBy: z.string(),
});

/** The change of one indicator; with a comparison group the effect is the difference in differences. Exact fractions. */
export const effect = z.strictObject({
  indicatorId: z.uuid(),
  from: z.string(),
  to: z.string(),
  change: z.string(),
  comparisonChange: z.string().optional(),
  effect: z.string().optional(),
});
export type Effect = z.infer<typeof effect>;

/** One step of the evidence level, met or not; `why` is its name. */
export const evidenceReason = z.strictObject({ level: z.int().min(1).max(5), met: z.boolean(), why: z.string() });

const evaluationApproved = z.strictObject({
  evaluationId,
  initiativeId: z.uuid(),
  awardId: z.uuid(),
  evidenceLevel: z.int().min(0).max(5),
  evidenceRule: z.string(),
  reasons: z.array(evidenceReason),
  effects: z.array(effect),
  approvedOn: z.iso.date(),
});

export type EvaluationOpened = Event<'evaluation.evaluation-opened', z.infer<typeof evaluationOpened>>;
export type CriterionRated = Event<'evaluation.criterion-rated', z.infer<typeof criterionRated>>;
export type FindingsSubmitted = Event<'evaluation.findings-submitted', z.infer<typeof findingsSubmitted>>;
export type EvaluationApproved = Event<'evaluation.evaluation-approved', z.infer<typeof evaluationApproved>>;
export type EvaluationEvent = EvaluationOpened | CriterionRated | FindingsSubmitted | EvaluationApproved;

export const evaluationCodec = eventCodec<EvaluationEvent>({
  'evaluation.evaluation-opened': { schema: evaluationOpened },
  'evaluation.criterion-rated': { schema: criterionRated },
  'evaluation.findings-submitted': { schema: findingsSubmitted },
  'evaluation.evaluation-approved': { schema: evaluationApproved },
});

const id = '0198f2f0-0000-7000-8000-0000000ea001';
const initiativeId = '0198f2f0-0000-7000-8000-000000001001';
const awardId = '0198f2f0-0000-7000-8000-00000000a001';

export const evaluationExamples = {
  'evaluation.evaluation-opened': {
    evaluationId: id,
    planId: '0198f2f0-0000-7000-8000-00000000e001',
    awardId,
    initiativeId,
    evaluatorId: '0198f2f0-0000-7000-8000-00000000b009',
    territory: '16078',
  },
  'evaluation.criterion-rated': {
    evaluationId: id,
    criterion: 'effectiveness',
    rating: 3,
    rationale: '61 de 84 personas viven en un hogar elegido',
    evidence: ['Mediciones del mes 24'],
  },
  'evaluation.findings-submitted': {
    evaluationId: id,
    summary: 'Mejora clara frente al grupo de comparación',
    manuals: [],
    submittedBy: '6f0c2f4e-evaluadora',
  },
  'evaluation.evaluation-approved': {
    evaluationId: id,
    initiativeId,
    awardId,
    evidenceLevel: 3,
    evidenceRule: 'evidence-level@1',
    reasons: [{ level: 3, met: true, why: 'comparison-locked-before-data' }],
    effects: [
      {
        indicatorId: '0198f2f0-0000-7000-8000-00000000d001',
        from: '442/5',
        to: '971/10',
        change: '87/10',
        comparisonChange: '6/5',
        effect: '15/2',
      },
    ],
    approvedOn: '2029-12-10',
  },
} satisfies { [E in EvaluationEvent as E['type']]: E['data'] };
