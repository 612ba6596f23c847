import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { code, day, fraction, id, label, money, subject } from '../stored-shapes.js';

/** A document by its digest: what was handed in can be told from anything else, and is not kept here. */
export const document = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** What a call says about justification. Data, copied into the justification that it governs. */
export const justificationRules = z.object({
  version: label,
  dueMonths: z.int().min(1),
  /** A grant below this amount takes the simplified account. */
  simplifiedBelow: money,
  auditorReport: z.boolean(),
  /** Working days to deliver after being required to, and to cure. */
  requiredWithin: z.int().min(1),
  cureWithin: z.int().min(1),
  /** Largest extension as a part of the term. */
  extensionAtMost: fraction,
  /** The part of the eligible cost that the grant pays. */
  coverage: fraction,
  /** How far a budget line may pass what was approved, as a part of it. */
  deviation: fraction,
  /** The part of the declared cost that must be verified in a simplified account. */
  sample: fraction,
  /** What an achievement below one costs; below the lowest step nothing is kept. */
  proportionality: z.array(z.object({ achievedAtLeast: fraction, reduction: fraction })).min(1),
  /** Whether what is lost is taken from what is unpaid first, or from the payment that bore the cost. */
  recovery: z.enum(['unpaid-first', 'by-instalment']),
  /** Largest part of the eligible cost that the European Union pays. */
  euShareAtMost: fraction,
});
export type JustificationRules = z.infer<typeof justificationRules>;

export const budgetLine = z.object({ line: code, amount: money });
export const target = z.object({ indicator: code, planned: z.int().min(1) });
export const achievement = z.object({ indicator: code, achieved: z.int().min(0) });
/** A cost charged to the award, and the instalment that bore it. */
export const declaredLine = z.object({
  lineId: code,
  budgetLine: code,
  amount: money,
  invoice: label,
  instalment: z.int().min(1),
  expenseId: id.optional(),
});
export type BudgetLine = z.infer<typeof budgetLine>;
export type Target = z.infer<typeof target>;
export type Achievement = z.infer<typeof achievement>;
export type DeclaredLine = z.infer<typeof declaredLine>;

const recovered = z.object({ instalment: z.int().min(1), paidOn: day, amount: money });
export type Recovered = z.infer<typeof recovered>;
export const justificationResult = z.object({
  declared: money,
  rejected: money,
  overBudget: z.array(z.object({ line: code, excess: money })),
  eligible: money,
  achievement: fraction,
  reduction: fraction,
  finalGrant: money,
  paid: money,
  lossOfRight: money,
  toReimburse: z.array(recovered),
  sources: z.array(z.object({ sourceId: id, kind: label, amount: money })),
});
export type JustificationResult = z.infer<typeof justificationResult>;

const opened = z.object({
  awardId: id,
  beneficiaryId: id,
  granted: money,
  endsOn: day,
  dueOn: day,
  account: z.enum(['simplified', 'full']),
  budget: z.array(budgetLine).min(1),
  targets: z.array(target),
  rules: justificationRules,
});
const extended = z.object({ awardId: id, dueOn: day, grantedOn: day, reason: label });
const required = z.object({ awardId: id, requiredOn: day, respondBy: day });
const delivered = {
  awardId: id,
  document,
  auditorReport: document.optional(),
  lines: z.array(declaredLine).min(1),
  achievements: z.array(achievement),
};
const submitted = z.object({ ...delivered, submittedOn: day, late: z.boolean() });
const cureAsked = z.object({ awardId: id, defects: z.array(label).min(1), cureBy: day });
const cured = z.object({ ...delivered, curedOn: day });
const lineVerified = z.object({
  awardId: id,
  lineId: code,
  outcome: z.enum(['accepted', 'partly', 'rejected']),
  eligible: money,
  reason: label.optional(),
  verifiedBy: subject,
});
const closed = z.object({ awardId: id, beneficiaryId: id, closedOn: day, result: justificationResult });
const defaulted = closed.extend({ respondBy: day });

export type JustificationEvent =
  | Event<'financing.justification-opened', z.infer<typeof opened>>
  | Event<'financing.justification-extended', z.infer<typeof extended>>
  | Event<'financing.justification-required', z.infer<typeof required>>
  | Event<'financing.justification-submitted', z.infer<typeof submitted>>
  | Event<'financing.justification-cure-asked', z.infer<typeof cureAsked>>
  | Event<'financing.justification-cured', z.infer<typeof cured>>
  | Event<'financing.justification-line-verified', z.infer<typeof lineVerified>>
  | Event<'financing.justification-closed', z.infer<typeof closed>>
  | Event<'financing.justification-defaulted', z.infer<typeof defaulted>>;

export const justificationCodec = eventCodec<JustificationEvent>({
  'financing.justification-opened': { schema: opened },
  'financing.justification-extended': { schema: extended },
  'financing.justification-required': { schema: required },
  'financing.justification-submitted': { schema: submitted },
  'financing.justification-cure-asked': { schema: cureAsked },
  'financing.justification-cured': { schema: cured },
  'financing.justification-line-verified': { schema: lineVerified },
  'financing.justification-closed': { schema: closed },
  'financing.justification-defaulted': { schema: defaulted },
});
