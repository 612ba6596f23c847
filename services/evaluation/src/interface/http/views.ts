import { z } from 'zod';
import { criteria, planContent } from '../../domain/evaluation-plan/evaluation-plan.events.js';
import { effect, evidenceReason } from '../../domain/evaluation/evaluation.events.js';
import { measurement } from '../../domain/measurement-set/measurement-set.events.js';

/* What the API answers. The specs of the API hold every answer against these. */

const id = z.uuid();
const date = z.iso.date();
const instant = z.iso.datetime();
const text = z.string();
const fraction = z.string().meta({ description: 'An exact fraction', examples: ['442/5'] });
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });
const count = z.int().nullable().meta({ description: 'null from 1 to 4, and where it would give such a count away' });

export const awardFileView = z.strictObject({
  awardId: id,
  callId: id,
  initiativeId: id,
  beneficiaryId: id,
  grantDate: date,
});

export const listedPlanView = z.strictObject({
  planId: id,
  awardId: id,
  initiativeId: id,
  title: text,
  status: z.enum(['draft', 'locked']),
  lockedAt: instant.nullable(),
  exploratory: z.boolean().meta({ description: 'The design was amended after its lock' }),
  content: planContent.omit({ awardId: true, initiativeId: true, title: true }),
  revision,
});

export const planView = listedPlanView.extend({
  amendments: z.array(z.strictObject({ revision, reason: text, change: text, amendedAt: instant })),
});

export const measuredAnswer = z.strictObject({ planId: id, indicatorId: id, value: fraction });

export const statementView = z.strictObject({
  indicatorId: id,
  indicatorVersion: z.int(),
  group: measurement.shape.group,
  period: text,
  observedOn: date,
  value: fraction.nullable().meta({ description: 'null where it would tell of fewer than five persons' }),
  decimal: text.nullable(),
  ratio: measurement.shape.ratio.unwrap().nullable(),
  cases: count,
  disaggregation: z.strictObject({ dimension: text, cells: z.record(text, count) }).nullable(),
  exploratory: z.boolean(),
  restated: z.array(z.strictObject({ value: fraction.nullable(), recordedAt: instant, replacedBecause: text })),
});

export const reportView = z.strictObject({
  reportId: id,
  awardId: id,
  beneficiaryId: id,
  kind: z.enum(['progress', 'mid-term', 'final']),
  dueOn: date,
  status: z.enum(['requested', 'submitted', 'changes-requested', 'approved']),
  summary: text.nullable(),
  document: text.nullable(),
  submittedOn: date.nullable(),
  daysLate: z.int().nullable(),
  changes: z.array(text),
  approvedOn: date.nullable(),
  revision,
});

export const listedEvaluationView = z.strictObject({
  evaluationId: id,
  planId: id,
  awardId: id,
  initiativeId: id,
  evaluatorId: id,
  territory: text,
  status: z.enum(['open', 'submitted', 'approved']),
  summary: text.nullable(),
  manuals: z.array(text),
  evidenceLevel: z.int().nullable(),
  evidenceRule: text.nullable(),
  reasons: z.array(evidenceReason).nullable(),
  effects: z.array(effect).nullable(),
  approvedOn: date.nullable(),
  revision,
});

export const evaluationView = listedEvaluationView.extend({
  ratings: z.array(
    z.strictObject({ criterion: z.enum(criteria), rating: z.int(), rationale: text, evidence: z.array(text) }),
  ),
});
