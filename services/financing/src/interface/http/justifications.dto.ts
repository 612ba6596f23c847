import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import {
  achievement,
  budgetLine,
  declaredLine,
  document,
  justificationRules,
  target,
} from '../../domain/justification/justification.events.js';
import { code, day, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const MANY = 5_000;

export const openJustificationDto = z.strictObject({
  endsOn: day,
  budget: z
    .array(z.strictObject({ ...budgetLine.shape, amount }))
    .min(1)
    .max(200),
  targets: z.array(z.strictObject(target.shape)).max(100).default([]),
  rules: z
    .strictObject(justificationRules.shape)
    .partial()
    .default({})
    .meta({ description: 'What the call says otherwise than the statutes; `version` names the call' }),
});
export const extensionDto = z.strictObject({ dueOn: day, reason: label });
const delivered = {
  document,
  auditorReport: document.optional(),
  lines: z
    .array(z.strictObject({ ...declaredLine.shape, amount }))
    .min(1)
    .max(MANY),
  achievements: z.array(z.strictObject(achievement.shape)).max(100).default([]),
};
export const deliveryDto = z.strictObject(delivered);
export const defectsDto = z.strictObject({ defects: z.array(label).min(1).max(50) });
export const verificationDto = z.strictObject({ eligible: amount, reason: label.optional() });
export const lineParam = code;
export const asOfQuery = z.strictObject({ asOf: timeQuery.asOf });
export const justificationsDto = pageQuery.extend({
  asOf: timeQuery.asOf,
  status: z.enum(['open', 'required', 'submitted', 'curing', 'closed']).optional(),
  overdueOn: day.optional().meta({ description: 'Those that were due before this day and have not come' }),
});

export type OpenJustificationDto = z.output<typeof openJustificationDto>;
export type ExtensionDto = z.output<typeof extensionDto>;
export type DeliveryDto = z.output<typeof deliveryDto>;
export type DefectsDto = z.output<typeof defectsDto>;
export type VerificationDto = z.output<typeof verificationDto>;
export type AsOfQuery = z.output<typeof asOfQuery>;
export type JustificationsDto = z.output<typeof justificationsDto>;
