import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import { endToEndId, reasonCode } from '../payment-order/payment-order.events.js';
import { day, id, label, money, subject } from '../stored-shapes.js';

/** Who signs a payment: so many distinct persons, each acting in one of the roles. */
export const paymentRules = z.object({
  version: label,
  approvalsRequired: z.int().min(1),
  approverRoles: z.array(label),
});
export type PaymentRules = z.infer<typeof paymentRules>;
export const ofInstalment = { awardId: id, instalment: z.int().min(1) };

/** How many distinct persons approve a payment, in which roles, and in which of them at least how many. */
export const approvalRules = paymentRules.extend({
  atLeast: z.array(z.object({ role: label, approvals: z.int().min(1) })),
});
export type ApprovalRules = z.infer<typeof approvalRules>;
/** The rules stand with the request; where there are none, those of the award do. */
export const paymentRequested = z.object({
  ...ofInstalment,
  amount: money,
  requestedBy: subject,
  rules: approvalRules.nullable(),
});
export const paymentApproved = z.object({ ...ofInstalment, approvedBy: subject, role: label });
export const payment = { ...ofInstalment, beneficiaryId: id, amount: money };
export const paymentOrdered = z.object({ ...payment, endToEndId, orderedBy: subject, orderedOn: day });
/** The account whose statement says so; none where a person recorded it. */
export const bankAccount = accountCode.nullable();
export const paymentExecuted = z.object({ ...payment, endToEndId, bankReference: label, executedOn: day, bankAccount });
export const paymentRejected = z.object({ ...payment, endToEndId, reasonCode, rejectedOn: day });
export const paymentReturned = z.object({
  ...payment,
  endToEndId,
  reasonCode,
  returnedOn: day,
  bankAccount: accountCode,
});
export const paymentUndone = z.object({ ...payment, endToEndId, undoneOn: day, bankAccount: accountCode });
export const guaranteeRequired = z.object({ ...ofInstalment, amount: money, requiredOn: day });
export const guaranteeLodged = z.object({ ...ofInstalment, amount: money, reference: label, lodgedOn: day });
/**
 * What an instalment no longer pays: an offset against what is owed, or a right that was lost. `reference` is what says
 * so, once; `orderedBy` the reimbursement or justification that it belongs to.
 */
export const reduction = {
  ...ofInstalment,
  callId: id,
  beneficiaryId: id,
  amount: money,
  reference: id,
  orderedBy: id,
};
const reductionCause = z.enum(['offset', 'loss-of-right']);
export const instalmentReduced = z.object({ ...reduction, because: reductionCause, reducedOn: day });
export const reductionRefused = z.object({ awardId: id, amount: money, reference: id, orderedBy: id, because: label });

export type RequestedV1 = Omit<z.infer<typeof paymentRequested>, 'rules'>;
export type ExecutedV1 = Omit<z.infer<typeof paymentExecuted>, 'bankAccount'>;
