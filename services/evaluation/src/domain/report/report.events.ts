import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const text = z.string().trim().min(1).max(8000);

const reportRequested = z.strictObject({
  reportId: z.uuid(),
  awardId: z.uuid(),
  /** Who reports: the award's beneficiary, as financing published it. */
  beneficiaryId: z.uuid(),
  kind: z.enum(['progress', 'mid-term', 'final']),
  dueOn: z.iso.date(),
});
const reportSubmitted = z.strictObject({
  reportId: z.uuid(),
  summary: text,
  /** Digest of the document as handed in, `sha256:<hex>`. */
  document: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  submittedBy: z.string(),
  submittedOn: z.iso.date(),
  daysLate: z.int().min(0),
});
const changesRequested = z.strictObject({ reportId: z.uuid(), changes: z.array(text).min(1).max(50) });
const reportApproved = z.strictObject({
  reportId: z.uuid(),
  awardId: z.uuid(),
  kind: reportRequested.shape.kind,
  approvedOn: z.iso.date(),
});

export type ReportRequested = Event<'evaluation.report-requested', z.infer<typeof reportRequested>>;
export type ReportSubmitted = Event<'evaluation.report-submitted', z.infer<typeof reportSubmitted>>;
export type ReportChangesRequested = Event<'evaluation.report-changes-requested', z.infer<typeof changesRequested>>;
export type ReportApproved = Event<'evaluation.report-approved', z.infer<typeof reportApproved>>;
export type ReportEvent = ReportRequested | ReportSubmitted | ReportChangesRequested | ReportApproved;

export const reportCodec = eventCodec<ReportEvent>({
  'evaluation.report-requested': { schema: reportRequested },
  'evaluation.report-submitted': { schema: reportSubmitted },
  'evaluation.report-changes-requested': { schema: changesRequested },
  'evaluation.report-approved': { schema: reportApproved },
});

const reportId = '0198f2f0-0000-7000-8000-00000000f001';
const awardId = '0198f2f0-0000-7000-8000-00000000a001';
const beneficiaryId = '0198f2f0-0000-7000-8000-00000000b001';

export const reportExamples = {
  'evaluation.report-requested': { reportId, awardId, beneficiaryId, kind: 'mid-term', dueOn: '2028-05-15' },
  'evaluation.report-submitted': {
    reportId,
    summary: 'Doce meses de pilotaje',
    document: `sha256:${'0f'.repeat(32)}`,
    submittedBy: '6f0c2f4e-promotora',
    submittedOn: '2028-05-16',
    daysLate: 1,
  },
  'evaluation.report-changes-requested': { reportId, changes: ['Falta el gasto por persona'] },
  'evaluation.report-approved': { reportId, awardId, kind: 'mid-term', approvedOn: '2028-06-10' },
} satisfies { [E in ReportEvent as E['type']]: E['data'] };
