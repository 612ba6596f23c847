import { z } from 'zod';
import { justificationResult } from '../../domain/justification/justification.events.js';
import { code, day, fraction, id, money } from '../../domain/stored-shapes.js';

const summary = {
  awardId: id,
  beneficiaryId: id,
  status: z.enum(['open', 'required', 'submitted', 'curing', 'closed']),
  account: z.enum(['simplified', 'full']),
  granted: money,
  endsOn: day,
  dueOn: day,
  respondBy: day.nullable(),
  cureBy: day.nullable(),
  submittedOn: day.nullable(),
  late: z.boolean().nullable(),
  closedOn: day.nullable(),
  defaulted: z.boolean(),
  document: z.string().nullable(),
  auditorReport: z.string().nullable(),
  result: justificationResult.nullable(),
  revision: z.string(),
};
export const listedJustificationView = z.strictObject(summary);
export const justificationView = z.strictObject({
  ...summary,
  budget: z.array(z.looseObject({ line: code, amount: money })),
  targets: z.array(z.looseObject({ indicator: code, planned: z.int() })),
  rules: z.looseObject({ version: z.string(), coverage: fraction }),
  lines: z.array(
    z.strictObject({
      lineId: code,
      budgetLine: code,
      instalment: z.int(),
      invoice: z.string(),
      expenseId: id.nullable(),
      amount: money,
      outcome: z.enum(['accepted', 'partly', 'rejected']).nullable(),
      eligible: money.nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
