import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { endToEndId, reasonCode } from '../payment-order/payment-order.events.js';
import { day, id, label, money, subject } from '../stored-shapes.js';
import * as course from './award-course.js';

/** What must have happened before an instalment may be requested. */
export const condition = z.union([
  z.object({ kind: z.literal('acceptance') }),
  z.object({ kind: z.literal('report-approved'), report: z.enum(['progress', 'mid-term', 'final']) }),
]);
export type Condition = z.infer<typeof condition>;
export const instalment = z.object({ number: z.int().min(1), amount: money, conditions: z.array(condition) });
export type Instalment = z.infer<typeof instalment>;

/** Who signs a payment: so many distinct persons, each acting in one of the roles. */
export const paymentRules = z.object({
  version: label,
  approvalsRequired: z.int().min(1),
  approverRoles: z.array(label),
});
export type PaymentRules = z.infer<typeof paymentRules>;

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
const ofInstalment = { awardId: id, instalment: z.int().min(1) };
const conditionFulfilled = z.object({ ...ofInstalment, condition, reportId: id });
/** How many distinct persons approve a payment, in which roles, and in which of them at least how many. */
export const approvalRules = paymentRules.extend({
  atLeast: z.array(z.object({ role: label, approvals: z.int().min(1) })),
});
export type ApprovalRules = z.infer<typeof approvalRules>;
/** The rules stand with the request; where there are none, those of the award do. */
const paymentRequested = z.object({
  ...ofInstalment,
  amount: money,
  requestedBy: subject,
  rules: approvalRules.nullable(),
});
const paymentApproved = z.object({ ...ofInstalment, approvedBy: subject, role: label });
const payment = { ...ofInstalment, beneficiaryId: id, amount: money };
const paymentOrdered = z.object({ ...payment, endToEndId, orderedBy: subject, orderedOn: day });
/** The account whose statement says so; none where a person recorded it. */
const bankAccount = accountCode.nullable();
const paymentExecuted = z.object({ ...payment, endToEndId, bankReference: label, executedOn: day, bankAccount });
const paymentRejected = z.object({ ...payment, endToEndId, reasonCode, rejectedOn: day });
const paymentReturned = z.object({ ...payment, endToEndId, reasonCode, returnedOn: day, bankAccount: accountCode });
const paymentUndone = z.object({ ...payment, endToEndId, undoneOn: day, bankAccount: accountCode });
const guaranteeRequired = z.object({ ...ofInstalment, amount: money, requiredOn: day });
const guaranteeLodged = z.object({ ...ofInstalment, amount: money, reference: label, lodgedOn: day });
/**
 * What an instalment no longer pays: an offset against what is owed, or a right that was lost. `reference` is what says
 * so, once; `orderedBy` the reimbursement or justification that it belongs to.
 */
const reduction = { ...ofInstalment, callId: id, beneficiaryId: id, amount: money, reference: id, orderedBy: id };
const reductionCause = z.enum(['offset', 'loss-of-right']);
const instalmentReduced = z.object({ ...reduction, because: reductionCause, reducedOn: day });
const reductionRefused = z.object({ awardId: id, amount: money, reference: id, orderedBy: id, because: label });

type RequestedV1 = Omit<z.infer<typeof paymentRequested>, 'rules'>;
type ExecutedV1 = Omit<z.infer<typeof paymentExecuted>, 'bankAccount'>;

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
