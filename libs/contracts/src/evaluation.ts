import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'evaluation';

/** A report on an award has been approved: financing may take it for an instalment's condition. */
export const reportApproved = publishedEvent({
  context,
  name: 'report-approved',
  version: 1,
  description: 'A report on an award was approved; an approval can be the condition of an instalment.',
  schema: z.object({
    reportId: z.uuid(),
    awardId: z.uuid(),
    kind: z.enum(['progress', 'mid-term', 'final']),
    approvedOn: z.iso.date(),
  }),
});

/** An evaluation has been approved: its evidence level bounds what a practice may claim. */
export const evaluationApproved = publishedEvent({
  context,
  name: 'evaluation-approved',
  version: 1,
  description: 'An evaluation of an initiative was approved, with the evidence level computed from registered facts.',
  schema: z.object({
    evaluationId: z.uuid(),
    initiativeId: z.uuid(),
    awardId: z.uuid(),
    evidenceLevel: z.int().min(0).max(5),
    evidenceRule: z.string(),
    approvedOn: z.iso.date(),
  }),
});

export type ReportApproved = z.infer<typeof reportApproved.schema>;
export type EvaluationApproved = z.infer<typeof evaluationApproved.schema>;

export const evaluationEvents = { reportApproved, evaluationApproved } as const;
