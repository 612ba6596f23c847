import { projection } from '@ceriss/read-models';
import { applicantCodec, type ApplicantEvent } from '../../domain/applicant/applicant.events.js';
import { ApplicantRow, EligibilityBlockRow } from './applicants.entity.js';

export const applicants = projection<ApplicantEvent>({
  name: 'applicants',
  version: 1,
  context: 'financing',
  tables: [ApplicantRow, EligibilityBlockRow],
  codecs: [applicantCodec],
  on: {
    'financing.applicant-recorded': ({ data: { actorId } }, rows) =>
      rows.upsert(ApplicantRow, { actorId, standing: 'verified' }),
    'financing.applicant-suspended': ({ data: { actorId } }, rows) =>
      rows.upsert(ApplicantRow, { actorId, standing: 'suspended' }),
    'financing.applicant-reinstated': ({ data: { actorId, standing } }, rows) =>
      rows.upsert(ApplicantRow, { actorId, standing }),
    'financing.eligibility-block-opened': ({ data }, rows) =>
      rows.insert(EligibilityBlockRow, { ...data, liftedBecause: null }),
    'financing.eligibility-block-lifted': ({ data: { blockId, reason } }, rows) =>
      rows.update(EligibilityBlockRow, { blockId }, { liftedBecause: reason }),
  },
});
