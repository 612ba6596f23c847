import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, id, money } from '../stored-shapes.js';
import * as course from './award-course.js';
import {
  ofInstalment,
  paymentRules,
  paymentRequested,
  paymentApproved,
  paymentOrdered,
  paymentExecuted,
  paymentRejected,
  paymentReturned,
  paymentUndone,
  guaranteeRequired,
  guaranteeLodged,
  instalmentReduced,
  reductionRefused,
  type RequestedV1,
  type ExecutedV1,
} from './payment.shapes.js';

export type { ApprovalRules, PaymentRules } from './payment.shapes.js';

/** What must have happened before an instalment may be requested. */
export const condition = z.union([
  z.object({ kind: z.literal('acceptance') }),
  z.object({ kind: z.literal('report-approved'), report: z.enum(['progress', 'mid-term', 'final']) }),
]);
export type Condition = z.infer<typeof condition>;
export const instalment = z.object({ number: z.int().min(1), amount: money, conditions: z.array(condition) });
export type Instalment = z.infer<typeof instalment>;

const awardGranted = z.object({
  awardId: id,
  callId: id,
  poolId: id,
  applicationId: id,
  beneficiaryId: id,
  initiativeId: id,
  amount: money,
  grantDate: day,
  acceptBy: day,
  resolutionId: id,
  instalments: z.array(instalment),
  paymentRules,
});
const parties = { awardId: id, beneficiaryId: id, initiativeId: id };
const awardAccepted = z.object({ ...parties, acceptedOn: day });
const awardLapsed = z.object({ awardId: id, callId: id, amount: money, acceptBy: day, lapsedOn: day });
const conditionFulfilled = z.object({ ...ofInstalment, condition, reportId: id });
export type AwardEvent =
  | Event<'financing.award-granted', z.infer<typeof awardGranted>>
  | Event<'financing.award-accepted', z.infer<typeof awardAccepted>>
  | Event<'financing.award-lapsed', z.infer<typeof awardLapsed>>
  | Event<'financing.award-terms-fixed', z.infer<typeof course.termsFixed>>
  | Event<'financing.award-renounced', z.infer<typeof course.renounced>>
  | Event<'financing.award-modified', z.infer<typeof course.modified>>
  | Event<'financing.instalment-condition-fulfilled', z.infer<typeof conditionFulfilled>>
  | Event<'financing.payment-requested', z.infer<typeof paymentRequested>>
  | Event<'financing.payment-approved', z.infer<typeof paymentApproved>>
  | Event<'financing.payment-ordered', z.infer<typeof paymentOrdered>>
  | Event<'financing.payment-executed', z.infer<typeof paymentExecuted>>
  | Event<'financing.instalment-reduced', z.infer<typeof instalmentReduced>>
  | Event<'financing.instalment-reduction-refused', z.infer<typeof reductionRefused>>
  | Event<'financing.payment-rejected', z.infer<typeof paymentRejected>>
  | Event<'financing.payment-returned', z.infer<typeof paymentReturned>>
  | Event<'financing.payment-undone', z.infer<typeof paymentUndone>>
  | Event<'financing.guarantee-required', z.infer<typeof guaranteeRequired>>
  | Event<'financing.guarantee-lodged', z.infer<typeof guaranteeLodged>>;

export const awardCodec = eventCodec<AwardEvent>({
  'financing.award-granted': { schema: awardGranted },
  'financing.award-accepted': { schema: awardAccepted },
  'financing.award-lapsed': { schema: awardLapsed },
  'financing.award-terms-fixed': { schema: course.termsFixed },
  'financing.award-renounced': { schema: course.renounced },
  'financing.award-modified': { schema: course.modified },
  'financing.instalment-condition-fulfilled': { schema: conditionFulfilled },
  'financing.payment-requested': {
    schema: paymentRequested,
    upcasts: { 1: (old: RequestedV1) => ({ ...old, rules: null }) },
  },
  'financing.payment-approved': { schema: paymentApproved },
  'financing.payment-ordered': { schema: paymentOrdered },
  'financing.payment-executed': {
    schema: paymentExecuted,
    upcasts: { 1: (old: ExecutedV1) => ({ ...old, bankAccount: null }) },
  },
  'financing.payment-rejected': { schema: paymentRejected },
  'financing.payment-returned': { schema: paymentReturned },
  'financing.payment-undone': { schema: paymentUndone },
  'financing.guarantee-required': { schema: guaranteeRequired },
  'financing.guarantee-lodged': { schema: guaranteeLodged },
  'financing.instalment-reduced': { schema: instalmentReduced },
  'financing.instalment-reduction-refused': { schema: reductionRefused },
});

const awardId = '01980000-0000-7000-8000-00000000f006';
const callId = '01980000-0000-7000-8000-00000000f002';
const beneficiaryId = '01980000-0000-7000-8000-00000000a002';
const initiativeId = '01980000-0000-7000-8000-00000000a003';
const advance = { cents: '52500000', currency: 'EUR' } as const;
const amount = { cents: '105000000', currency: 'EUR' } as const;
const endToEnd = '0198000000007000800000000000f006001';
const ordered = { awardId, instalment: 1, beneficiaryId, amount: advance, endToEndId: endToEnd };
const midTerm: Condition = { kind: 'report-approved', report: 'mid-term' };

export const awardExamples: ExamplesOf<AwardEvent> = {
  ...course.courseExamples,
  'financing.award-granted': {
    awardId,
    callId,
    poolId: '01980000-0000-7000-8000-00000000f001',
    applicationId: '01980000-0000-7000-8000-00000000f005',
    beneficiaryId,
    initiativeId,
    amount,
    grantDate: '2027-03-15',
    acceptBy: '2027-03-30',
    resolutionId: '01980000-0000-7000-8000-00000000b001',
    instalments: [
      { number: 1, amount: advance, conditions: [{ kind: 'acceptance' }] },
      { number: 2, amount: advance, conditions: [{ kind: 'acceptance' }, midTerm] },
    ],
    paymentRules: { version: 'payments@1', approvalsRequired: 2, approverRoles: ['approver'] },
  },
  'financing.award-accepted': { awardId, beneficiaryId, initiativeId, acceptedOn: '2027-03-18' },
  'financing.award-lapsed': { awardId, callId, amount, acceptBy: '2027-03-30', lapsedOn: '2027-03-31' },
  'financing.instalment-condition-fulfilled': {
    awardId,
    instalment: 2,
    condition: midTerm,
    reportId: '01980000-0000-7000-8000-00000000e001',
  },
  'financing.payment-requested': {
    awardId,
    instalment: 1,
    amount: advance,
    requestedBy: 'programme-manager-1',
    rules: {
      version: 'payments@2',
      approvalsRequired: 2,
      approverRoles: ['approver', 'treasurer', 'programme-manager'],
      atLeast: [{ role: 'approver', approvals: 1 }],
    },
  },
  'financing.payment-approved': { awardId, instalment: 1, approvedBy: 'approver-1', role: 'approver' },
  'financing.payment-ordered': { ...ordered, orderedBy: 'treasurer-1', orderedOn: '2027-05-10' },
  'financing.payment-executed': {
    ...ordered,
    bankReference: 'BANK-2027-0510-1',
    executedOn: '2027-05-10',
    bankAccount: null,
  },
  'financing.payment-rejected': { ...ordered, reasonCode: 'AC04', rejectedOn: '2027-05-11' },
  'financing.payment-returned': { ...ordered, reasonCode: 'AC04', returnedOn: '2027-05-13', bankAccount: 'main' },
  'financing.payment-undone': { ...ordered, undoneOn: '2027-05-11', bankAccount: 'main' },
  'financing.guarantee-required': { awardId, instalment: 1, amount: advance, requiredOn: '2027-03-20' },
  'financing.guarantee-lodged': {
    awardId,
    instalment: 1,
    amount: advance,
    reference: 'aval 2027/118',
    lodgedOn: '2027-04-30',
  },
  'financing.instalment-reduced': {
    awardId,
    callId,
    beneficiaryId,
    instalment: 2,
    amount: { cents: '2019195', currency: 'EUR' },
    because: 'offset',
    reference: '01980000-0000-5000-8000-00000000f411',
    orderedBy: '01980000-0000-5000-8000-00000000f410',
    reducedOn: '2029-10-02',
  },
  'financing.instalment-reduction-refused': {
    awardId,
    amount: { cents: '2019195', currency: 'EUR' },
    reference: '01980000-0000-5000-8000-00000000f411',
    orderedBy: '01980000-0000-5000-8000-00000000f410',
    because: 'payment-requested',
  },
};
