import { euros } from '@ceriss/kernel';
import type { ExamplesOf } from '../examples.js';
import type { JustificationEvent, JustificationRules } from './justification.events.js';

const awardId = '01980000-0000-7000-8000-00000000f006';
const beneficiaryId = '01980000-0000-7000-8000-00000000a002';
const sourceId = '01980000-0000-7000-8000-00000000f011';

const rules: JustificationRules = {
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
  ],
  recovery: 'by-instalment',
  euShareAtMost: '17/20',
};
const delivered = {
  awardId,
  document: `sha256:${'3c'.repeat(32)}`,
  auditorReport: `sha256:${'4d'.repeat(32)}`,
  lines: [
    { lineId: 'l-1', budgetLine: 'support', amount: euros(506_600_00n), invoice: 'Relación 1', instalment: 1 },
    { lineId: 'l-2', budgetLine: 'support', amount: euros(18_400_00n), invoice: 'F-2027-090', instalment: 1 },
    { lineId: 'l-3', budgetLine: 'housing', amount: euros(525_000_00n), invoice: 'Relación 2', instalment: 2 },
  ],
  achievements: [{ indicator: 'chosen-home', achieved: 61 }],
};
const result = {
  declared: euros(1_050_000_00n),
  rejected: euros(18_400_00n),
  overBudget: [],
  eligible: euros(1_031_600_00n),
  achievement: '1',
  reduction: '0',
  finalGrant: euros(1_031_600_00n),
  paid: euros(525_000_00n),
  lossOfRight: euros(0n),
  toReimburse: [{ instalment: 1, paidOn: '2027-05-10', amount: euros(18_400_00n) }],
  sources: [{ sourceId, kind: 'state', amount: euros(1_031_600_00n) }],
};

export const justificationExamples: ExamplesOf<JustificationEvent> = {
  'financing.justification-opened': {
    awardId,
    beneficiaryId,
    granted: euros(1_050_000_00n),
    endsOn: '2029-04-30',
    dueOn: '2029-07-31',
    account: 'full',
    budget: [
      { line: 'support', amount: euros(525_000_00n) },
      { line: 'housing', amount: euros(525_000_00n) },
    ],
    targets: [{ indicator: 'chosen-home', planned: 60 }],
    rules,
  },
  'financing.justification-extended': { awardId, dueOn: '2029-09-15', grantedOn: '2029-07-20', reason: 'Obras' },
  'financing.justification-required': { awardId, requiredOn: '2029-08-01', respondBy: '2029-08-23' },
  'financing.justification-submitted': { ...delivered, submittedOn: '2029-07-31', late: false },
  'financing.justification-cure-asked': { awardId, defects: ['Falta un justificante'], cureBy: '2029-08-17' },
  'financing.justification-cured': { ...delivered, curedOn: '2029-08-17' },
  'financing.justification-line-verified': {
    awardId,
    lineId: 'l-2',
    outcome: 'rejected',
    eligible: euros(0n),
    reason: 'Fuera del objeto',
    verifiedBy: 'programme-manager-1',
  },
  'financing.justification-closed': { awardId, beneficiaryId, closedOn: '2029-09-03', result },
  'financing.justification-defaulted': {
    awardId,
    beneficiaryId,
    respondBy: '2029-08-23',
    closedOn: '2029-08-24',
    result: {
      ...result,
      declared: euros(0n),
      rejected: euros(0n),
      eligible: euros(0n),
      finalGrant: euros(0n),
      lossOfRight: euros(525_000_00n),
      toReimburse: [{ instalment: 1, paidOn: '2027-05-10', amount: euros(525_000_00n) }],
      sources: [],
    },
  },
};
