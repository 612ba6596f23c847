import { z } from 'zod';
import { day, id, label, subject } from '../stored-shapes.js';

/** Whether the assessor said so, or the body that instructs the procedure has learnt of it. */
export const conflictOrigin = z.enum(['declared', 'found']);
export type ConflictOrigin = z.infer<typeof conflictOrigin>;

/** An assessor has a conflict with an application: the call hears of it before the application does, so that nothing is resolved past it. */
export const conflictNoted = z.object({
  callId: id,
  applicationId: id,
  assessor: subject,
  reason: label,
  origin: conflictOrigin,
  notedOn: day,
});
export type ConflictNoted = z.infer<typeof conflictNoted>;

export const conflictNotedExample: ConflictNoted = {
  callId: '01980000-0000-7000-8000-00000000f002',
  applicationId: '01980000-0000-7000-8000-00000000f005',
  assessor: 'assessor-1',
  reason: 'Partner of the applicant’s director',
  origin: 'found',
  notedOn: '2027-02-12',
};
