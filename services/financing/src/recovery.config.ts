import { euros } from '@ceriss/kernel';
import type { JustificationRules } from './domain/justification/justification.events.js';
import type { ReimbursementRules } from './domain/reimbursement/reimbursement.events.js';

/** "Example statutes v1" on justification. A call says otherwise where it must; what held is copied into each justification. */
export const exampleJustificationRules: JustificationRules = {
  version: 'example-statutes@1',
  dueMonths: 3,
  simplifiedBelow: euros(60_000_00n),
  auditorReport: true,
  requiredWithin: 15,
  cureWithin: 10,
  extensionAtMost: '1/2',
  coverage: '1',
  deviation: '1/10',
  sample: '1/4',
  proportionality: [
    { achievedAtLeast: '9/10', reduction: '0' },
    { achievedAtLeast: '3/5', reduction: '1/5' },
    { achievedAtLeast: '2/5', reduction: '1/2' },
  ],
  recovery: 'unpaid-first',
  euShareAtMost: '17/20',
};

export const exampleReimbursementRules: ReimbursementRules = {
  version: 'example-statutes@1',
  hearingWithin: 15,
  dayCount: 'actual/365',
  limitationYears: 4,
  payWithinDays: 45,
};
