import { projection } from '@ceriss/read-models';
import { applicantCodec, type ApplicantEvent } from '../../domain/applicant/applicant.events.js';
import { ApplicantRow, EligibilityBlockRow } from './applicants.entity.js';

export const applicants = projection<ApplicantEvent>({
  name: 'applicants',
  version: 2,
  context: 'financing',
  tables: [ApplicantRow, EligibilityBlockRow],
  history: [ApplicantRow, EligibilityBlockRow],
  codecs: [applicantCodec],
  on: {
    'financing.applicant-recorded': ({ data: { actorId } }, rows) =>
      rows.upsert(ApplicantRow, { actorId, standing: 'verified' }),
    'financing.applicant-suspended': ({ data: { actorId } }, rows) =>
      rows.upsert(ApplicantRow, { actorId, standing: 'suspended' }),
    'financing.applicant-reinstated': ({ data: { actorId, standing } }, rows) =>
      rows.upsert(ApplicantRow, { actorId, standing }),
    'financing.eligibility-block-opened': ({ data }, rows) =>
      rows.insert(EligibilityBlockRow, { ...data, validFrom: null, validTo: null, liftedBecause: null }),
    'financing.eligibility-block-dated': ({ data: { blockId, validFrom, validTo = null } }, rows) =>
      rows.update(EligibilityBlockRow, { blockId }, { validFrom, validTo }),
    'financing.eligibility-block-lifted': ({ data: { blockId, reason } }, rows) =>
      rows.update(EligibilityBlockRow, { blockId }, { liftedBecause: reason }),
  },
});
