import { z } from 'zod';
import { particulars } from '../../domain/application/application-course.js';
import { aidRegime } from '../../domain/application/application.events.js';
import { code, day, fraction, id, instant, money } from '../../domain/stored-shapes.js';

const BLIND = { description: 'Not told to assessors' };

export const applicationView = z.strictObject({
  applicationId: id,
  callId: id,
  applicantId: id.meta(BLIND).optional(),
  initiativeId: id.meta(BLIND).optional(),
  title: z.string().meta(BLIND).optional(),
  participants: particulars.shape.participants.meta(BLIND).optional(),
  otherFunding: particulars.shape.otherFunding.meta(BLIND).optional(),
  cost: money,
  requested: money,
  aidRegime,
  status: z.enum([
    ...(['draft', 'submitted', 'cure-asked', 'admitted', 'inadmissible', 'assessed'] as const),
    ...(['proposed', 'waiting-list', 'refused', 'withdrawn', 'granted'] as const),
  ]),
  submittedAt: instant.nullable(),
  missing: z.array(z.string()).meta({ description: 'What the applicant was asked to complete' }),
  cureDueBy: day.nullable(),
  total: fraction.nullable().meta({ description: 'Null until the scores are frozen' }),
  points: z.record(code, fraction).nullable(),
  position: z.int().nullable(),
  territory: z.string().nullable(),
  periodFrom: day.nullable(),
  periodTo: day.nullable(),
  awardId: id.nullable(),
  revision: z.string(),
});
export const draftedView = z.strictObject({ applicationId: id, callId: id });
export const cureAskedView = z.strictObject({
  applicationId: id,
  missing: z.array(z.string()).optional(),
  askedOn: day.optional(),
  dueBy: day.meta({ description: 'The last day on which it may be completed' }).optional(),
});
export const frozenView = z.strictObject({
  applicationId: id,
  points: z.record(code, fraction).meta({ description: 'Exact means of the assessors' }).optional(),
  total: fraction.optional(),
  ruleVersion: z.string().optional(),
});
export const allegationView = z.strictObject({
  allegationId: id,
  applicationId: id,
  text: z.string(),
  filedOn: day,
  upheld: z.boolean().nullable(),
  reasons: z.string().nullable(),
  answeredOn: day.nullable(),
});
