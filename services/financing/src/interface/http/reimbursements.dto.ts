import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { document } from '../../domain/justification/justification.events.js';
import { cause, closings, reimbursementRules } from '../../domain/reimbursement/reimbursement.events.js';
import { percent } from '../../domain/interest/interest.rules.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const instalment = z.int().min(1).max(999);
const part = z.strictObject({ instalment, amount });

export const openReimbursementDto = z.strictObject({
  awardId: id,
  cause,
  items: z.array(part).min(1).max(50).meta({ description: 'How much of which payment is to come back' }),
  rules: z.strictObject(reimbursementRules.shape).partial().default({}),
});
export const allegationsDto = z.strictObject({ document });
export const agreementDto = z.strictObject({
  remaining: z
    .array(part)
    .max(50)
    .optional()
    .meta({ description: 'What remains after what was alleged; all of it when absent' }),
  answer: document.optional(),
});
export const closingDto = z.strictObject({ reason: z.enum(closings) });
export const interruptionDto = z.strictObject({ act: label });
export const receiptDto = z.strictObject({ amount, receivedOn: day, bankReference: label });
export const deferralDto = z.strictObject({
  plan: z
    .array(z.strictObject({ dueOn: day, amount }))
    .min(1)
    .max(60),
});
export const offsetDto = z.strictObject({ instalment });
export const enforcementDto = z.strictObject({ to: label });
export const reimbursementsDto = pageQuery.extend({
  asOf: timeQuery.asOf,
  awardId: id.optional(),
  beneficiaryId: id.optional(),
  status: z.enum(['opened', 'agreed', 'settled', 'closed']).optional(),
});
export const rateDto = z.strictObject({ validFrom: day, percent, reference: label });
export const rateCorrectionDto = rateDto.extend({ reason: label });

export type OpenReimbursementDto = z.output<typeof openReimbursementDto>;
export type AllegationsDto = z.output<typeof allegationsDto>;
export type AgreementDto = z.output<typeof agreementDto>;
export type ClosingDto = z.output<typeof closingDto>;
export type InterruptionDto = z.output<typeof interruptionDto>;
export type ReceiptDto = z.output<typeof receiptDto>;
export type DeferralDto = z.output<typeof deferralDto>;
export type OffsetDto = z.output<typeof offsetDto>;
export type EnforcementDto = z.output<typeof enforcementDto>;
export type ReimbursementsDto = z.output<typeof reimbursementsDto>;
export type RateDto = z.output<typeof rateDto>;
export type RateCorrectionDto = z.output<typeof rateCorrectionDto>;
