import { z } from 'zod';
import { awardShare } from '../../domain/award/award-course.js';
import { condition } from '../../domain/award/award.events.js';
import { ofInstalment, paymentExecuted, paymentOrdered } from '../../domain/award/payment.shapes.js';
import { parties } from '../../domain/powers/powers.rules.js';
import { day, id, money } from '../../domain/stored-shapes.js';

export const listedAwardView = z.strictObject({
  awardId: id,
  callId: id,
  poolId: id,
  applicationId: id,
  beneficiaryId: id,
  initiativeId: id,
  resolutionId: id,
  amount: money,
  paid: money,
  renounced: money,
  grantDate: day,
  acceptBy: day,
  acceptedOn: day.nullable(),
  status: z.enum(['granted', 'accepted', 'lapsed', 'renounced']),
  shares: z.array(awardShare),
  eligibleCost: money.nullable(),
  periodFrom: day.nullable(),
  periodTo: day.nullable(),
  parties: parties.nullable(),
  revision: z.string(),
});
const instalment = z.strictObject({
  number: z.int(),
  amount: money,
  conditions: z.array(condition),
  open: z.array(condition).meta({ description: 'What it still waits for' }),
  stage: z.enum(['waiting', 'requested', 'ordered', 'executed']),
  approvals: z.int(),
  endToEndId: z.string().nullable(),
  bankReference: z.string().nullable(),
  orderedOn: day.nullable(),
  executedOn: day.nullable(),
});
export const awardView = listedAwardView.extend({ instalments: z.array(instalment) });
export const grantedView = z.strictObject({ awardId: id, applicationId: id });
export const ofInstalmentView = z.strictObject(ofInstalment);
export const orderedView = z.strictObject({ ...paymentOrdered.partial().shape, ...ofInstalment });
export const executedView = z.strictObject({ ...paymentExecuted.partial().shape, ...ofInstalment });
export const renouncedView = z.strictObject({
  awardId: id,
  amount: money.optional(),
  left: money.meta({ description: 'What remains of the award' }).optional(),
});
