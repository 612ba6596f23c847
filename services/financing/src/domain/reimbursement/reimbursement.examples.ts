import { euros } from '@ceriss/kernel';
import type { ExamplesOf } from '../examples.js';
import type { ReimbursementEvent } from './reimbursement.events.js';

const ids = {
  reimbursementId: '01980000-0000-5000-8000-00000000f410',
  awardId: '01980000-0000-7000-8000-00000000f006',
  beneficiaryId: '01980000-0000-7000-8000-00000000a002',
};
const callId = '01980000-0000-7000-8000-00000000f002';
const poolId = '01980000-0000-7000-8000-00000000f001';
const authority = {
  actorId: '01980000-0000-7000-8000-00000000a001',
  amount: euros(300_000_00n),
  rule: 'largest-financing-share@1',
};
const item = { instalment: 1, paidOn: '2027-05-10', amount: euros(18_400_00n) };
const offset = {
  ...ids,
  offsetId: '01980000-0000-5000-8000-00000000f411',
  instalment: 3,
  amount: euros(20_191_95n),
};

export const reimbursementExamples: ExamplesOf<ReimbursementEvent> = {
  'financing.reimbursement-opened': {
    ...ids,
    callId,
    poolId,
    cause: 'ineligible-cost',
    items: [item],
    authority,
    openedOn: '2029-09-03',
    hearingEndsOn: '2029-09-24',
    limitationFrom: '2029-07-31',
    rules: {
      version: 'example-statutes@1',
      hearingWithin: 15,
      dayCount: 'actual/365',
      limitationYears: 4,
      payWithinDays: 45,
    },
  },
  'financing.reimbursement-alleged': { ...ids, allegedOn: '2029-09-17', document: `sha256:${'5e'.repeat(32)}` },
  'financing.reimbursement-agreed': {
    ...ids,
    callId,
    poolId,
    agreedOn: '2029-10-01',
    authority,
    items: [
      {
        ...item,
        segments: [{ from: '2027-05-10', to: '2029-10-01', days: 875, percent: '4.0625', yearDays: 365 }],
      },
    ],
    principal: euros(18_400_00n),
    interest: euros(1_791_95n),
    total: euros(20_191_95n),
    answer: `sha256:${'6f'.repeat(32)}`,
    payBy: '2029-11-15',
  },
  'financing.reimbursement-closed': {
    ...ids,
    callId,
    closedOn: '2029-10-01',
    reason: 'allegations-upheld',
    writtenOff: euros(0n),
  },
  'financing.reimbursement-limitation-interrupted': { ...ids, interruptedOn: '2033-07-31', act: 'Requerimiento' },
  'financing.reimbursement-deferred': {
    ...ids,
    poolId,
    deferredOn: '2029-11-02',
    interest: euros(102_59n),
    plan: [
      { dueOn: '2029-12-15', principal: euros(10_000_00n), interest: euros(33_39n) },
      { dueOn: '2030-01-15', principal: euros(10_191_95n), interest: euros(69_20n) },
    ],
  },
  'financing.reimbursement-received': {
    ...ids,
    amount: euros(20_191_95n),
    receivedOn: '2029-11-15',
    bankReference: 'BANK-2029-1115-7',
  },
  'financing.reimbursement-offset-ordered': { ...offset, orderedOn: '2029-10-02' },
  'financing.reimbursement-offset-made': { ...offset, madeOn: '2029-10-02' },
  'financing.reimbursement-offset-released': { ...offset, because: 'payment-requested' },
  'financing.reimbursement-handed-over': {
    ...ids,
    handedOverOn: '2029-11-16',
    to: 'Órgano de recaudación',
    outstanding: euros(20_191_95n),
  },
  'financing.reimbursement-settled': { ...ids, settledOn: '2029-10-02' },
};
