import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { awardShare } from '../../domain/award/award-course.js';
import { condition } from '../../domain/award/award.events.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const instalmentPlan = z.strictObject({
  percent: z.int().min(1).max(100),
  conditions: z
    .array(condition)
    .max(5)
    .default([{ kind: 'acceptance' }]),
});
export const grantAwardDto = z.strictObject({
  applicationId: id,
  resolutionId: id,
  amount,
  instalments: z.array(instalmentPlan).min(1).max(50),
  /** Who gets what of it, where that differs from what was applied for. */
  shares: z
    .array(z.strictObject({ ...awardShare.shape, amount }))
    .min(1)
    .max(50)
    .optional(),
});
export const renounceAwardDto = z.strictObject({ amount: amount.optional(), from: id.optional(), reason: label });
export const modifyAwardDto = z.strictObject({
  resolutionId: id,
  endsOn: day.optional(),
  eligibleCost: amount.optional(),
  reason: label,
});
export const paymentDto = z.strictObject({ bankReference: label, executedOn: day });
export const instalmentParam = z.coerce.number().int().min(1).max(999);
export const awardsQueryDto = pageQuery.extend({
  ...timeQuery,
  callId: id.optional(),
  beneficiaryId: id.optional(),
  initiativeId: id.optional(),
});

export type GrantAwardDto = z.output<typeof grantAwardDto>;
export type RenounceAwardDto = z.output<typeof renounceAwardDto>;
export type ModifyAwardDto = z.output<typeof modifyAwardDto>;
export type PaymentDto = z.output<typeof paymentDto>;
export type AwardsQueryDto = z.output<typeof awardsQueryDto>;
