import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

/** The six criteria of the OECD Development Assistance Committee (2019 definitions). */
export const criteria = ['relevance', 'coherence', 'effectiveness', 'efficiency', 'impact', 'sustainability'] as const;
export type Criterion = (typeof criteria)[number];

const text = (max: number) => z.string().trim().min(1).max(max);

/** Inputs lead to activities, outputs, outcomes and impact; an edge goes from what comes first to what it brings about. */
const theoryOfChange = z.strictObject({
  nodes: z
    .array(
      z.strictObject({
        id: text(40),
        kind: z.enum(['input', 'activity', 'output', 'outcome', 'impact']),
        text: text(500),
        assumption: text(500).optional(),
      }),
    )
    .max(200),
  edges: z.array(z.tuple([text(40), text(40)])).max(1000),
});

const indicator = z.strictObject({
  indicatorId: z.uuid(),
  version: z.int().min(1),
  name: text(200),
  unit: text(60),
  direction: z.enum(['increase', 'decrease']),
  source: text(300),
  frequency: z.enum(['once', 'monthly', 'half-yearly', 'yearly']),
  /** A fraction, `"442/5"`. */
  target: z
    .string()
    .max(60)
    .regex(/^-?\d+(\/[1-9]\d*)?$/)
    .optional(),
});

const design = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before-after'), participants: z.int().min(1) }),
  z.strictObject({
    kind: z.literal('comparison-group'),
    participants: z.int().min(1),
    comparison: z.int().min(1),
    selection: text(1000),
  }),
]);

export const planContent = z.strictObject({
  awardId: z.uuid(),
  initiativeId: z.uuid(),
  title: text(200),
  theoryOfChange,
  indicators: z.array(indicator).max(100),
  design,
  questions: z.array(z.strictObject({ criterion: z.enum(criteria), question: text(500) })).max(60),
});
export type PlanContent = z.infer<typeof planContent>;

const planDrafted = planContent.extend({ planId: z.uuid() });
const planLocked = z.strictObject({ planId: z.uuid(), lockedAt: z.iso.datetime() });
const planAmended = z.strictObject({
  planId: z.uuid(),
  reason: text(2000),
  change: text(4000),
  amendedAt: z.iso.datetime(),
});

export type PlanDrafted = Event<'evaluation.plan-drafted', z.infer<typeof planDrafted>>;
export type PlanLocked = Event<'evaluation.plan-locked', z.infer<typeof planLocked>>;
export type PlanAmended = Event<'evaluation.plan-amended', z.infer<typeof planAmended>>;
export type EvaluationPlanEvent = PlanDrafted | PlanLocked | PlanAmended;

export const evaluationPlanCodec = eventCodec<EvaluationPlanEvent>({
  'evaluation.plan-drafted': { schema: planDrafted },
  'evaluation.plan-locked': { schema: planLocked },
  'evaluation.plan-amended': { schema: planAmended },
});

const planId = '0198f2f0-0000-7000-8000-00000000e001';

export const evaluationPlanExamples = {
  'evaluation.plan-drafted': {
    planId,
    awardId: '0198f2f0-0000-7000-8000-00000000a001',
    initiativeId: '0198f2f0-0000-7000-8000-000000001001',
    title: 'Evaluación de Hogares en Comunidad',
    theoryOfChange: {
      nodes: [
        { id: 'homes', kind: 'input', text: 'Viviendas adaptadas' },
        {
          id: 'support',
          kind: 'activity',
          text: 'Apoyo personal en casa',
          assumption: 'Hay profesionales en la comarca',
        },
        { id: 'moved', kind: 'output', text: 'Personas que dejan la residencia' },
        { id: 'life', kind: 'outcome', text: 'Mejor calidad de vida' },
      ],
      edges: [
        ['homes', 'moved'],
        ['support', 'moved'],
        ['moved', 'life'],
      ],
    },
    indicators: [
      {
        indicatorId: '0198f2f0-0000-7000-8000-00000000d001',
        version: 1,
        name: 'Índice de calidad de vida',
        unit: 'puntos',
        direction: 'increase',
        source: 'Cuestionario',
        frequency: 'half-yearly',
        target: '95',
      },
    ],
    design: {
      kind: 'comparison-group',
      participants: 84,
      comparison: 60,
      selection: 'Lista de espera de la misma comarca',
    },
    questions: criteria.map((criterion) => ({ criterion, question: '¿En qué medida?' })),
  },
  'evaluation.plan-locked': { planId, lockedAt: '2027-04-01T09:00:00.000Z' },
  'evaluation.plan-amended': {
    planId,
    reason: 'El cuestionario cambió de versión',
    change: 'Se usa la versión 2 del cuestionario desde el mes 12',
    amendedAt: '2028-01-10T09:00:00.000Z',
  },
} satisfies { [E in EvaluationPlanEvent as E['type']]: E['data'] };
