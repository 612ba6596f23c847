import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, id, label } from '../stored-shapes.js';

export const blockKind = z.enum(['unresolved-reimbursement', 'tax-debt', 'social-security-debt', 'exclusion']);
export type BlockKind = z.infer<typeof blockKind>;

const applicantRecorded = z.object({ actorId: id });
const applicantSuspended = z.object({ actorId: id });
const applicantReinstated = z.object({ actorId: id, standing: z.enum(['registered', 'verified']) });
const blockOpened = z.object({ actorId: id, blockId: id, kind: blockKind, reference: label });
/** In which days a block holds, both included, where that is not from now on: what was found out later, or ends by itself. */
const blockDated = z.object({ actorId: id, blockId: id, validFrom: day, validTo: day.optional() });
const blockLifted = z.object({ actorId: id, blockId: id, reason: code });

export type ApplicantEvent =
  | Event<'financing.applicant-recorded', z.infer<typeof applicantRecorded>>
  | Event<'financing.applicant-suspended', z.infer<typeof applicantSuspended>>
  | Event<'financing.applicant-reinstated', z.infer<typeof applicantReinstated>>
  | Event<'financing.eligibility-block-opened', z.infer<typeof blockOpened>>
  | Event<'financing.eligibility-block-dated', z.infer<typeof blockDated>>
  | Event<'financing.eligibility-block-lifted', z.infer<typeof blockLifted>>;

export const applicantCodec = eventCodec<ApplicantEvent>({
  'financing.applicant-recorded': { schema: applicantRecorded },
  'financing.applicant-suspended': { schema: applicantSuspended },
  'financing.applicant-reinstated': { schema: applicantReinstated },
  'financing.eligibility-block-opened': { schema: blockOpened },
  'financing.eligibility-block-dated': { schema: blockDated },
  'financing.eligibility-block-lifted': { schema: blockLifted },
});

const actorId = '01980000-0000-7000-8000-00000000a002';
const blockId = '01980000-0000-7000-8000-00000000f004';

export const applicantExamples: ExamplesOf<ApplicantEvent> = {
  'financing.applicant-recorded': { actorId },
  'financing.applicant-suspended': { actorId },
  'financing.applicant-reinstated': { actorId, standing: 'verified' },
  'financing.eligibility-block-opened': {
    actorId,
    blockId,
    kind: 'unresolved-reimbursement',
    reference: 'RE-2025-014',
  },
  'financing.eligibility-block-dated': { actorId, blockId, validFrom: '2027-01-01', validTo: '2027-06-30' },
  'financing.eligibility-block-lifted': { actorId, blockId, reason: 'reimbursed' },
};
