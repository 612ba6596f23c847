import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { dayCount, percent } from '../../domain/interest/interest.rules.js';
import { loanSource } from '../../domain/repayment/repayment.events.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const MOST_INSTALMENTS = 360;
const MOST_RATES = 60;

const wanted = z
  .array(z.strictObject({ dueOn: day, principal: amount }))
  .min(1)
  .max(MOST_INSTALMENTS);
const rates = z.array(z.strictObject({ validFrom: day, percent })).max(MOST_RATES);

export const agreeRepaymentDto = z.strictObject({
  source: loanSource,
  reference: label.meta({ description: 'The contract of the loan' }),
  instalments: wanted.meta({ description: 'They come to what came in of the source, to the cent' }),
  interest: z
    .strictObject({ dayCount: dayCount.default('actual/365'), rates: rates.min(1) })
    .nullable()
    .default(null)
    .meta({ description: 'Rates by their first days; null where it bears none' }),
});
export const rescheduleDto = z.strictObject({
  reference: label,
  reason: label,
  instalments: wanted.meta({ description: 'They come to what is owed still, to the cent' }),
  rates: rates.default([]).meta({ description: 'Rates from today on; none where nothing changes' }),
});
export const repaidDto = z.strictObject({ amount, paidOn: day, bankReference: label });
export const undoRepaymentDto = z.strictObject({ reason: label });
export const repaymentsQueryDto = pageQuery.extend(timeQuery);
export const repaymentQueryDto = z.strictObject(timeQuery);
export const overdueRepaymentsDto = z.strictObject({ ...timeQuery, limit: pageQuery.shape.limit });

export type AgreeRepaymentDto = z.output<typeof agreeRepaymentDto>;
export type RescheduleDto = z.output<typeof rescheduleDto>;
export type RepaidDto = z.output<typeof repaidDto>;
export type UndoRepaymentDto = z.output<typeof undoRepaymentDto>;
export type RepaymentsQueryDto = z.output<typeof repaymentsQueryDto>;
export type RepaymentQueryDto = z.output<typeof repaymentQueryDto>;
export type OverdueRepaymentsDto = z.output<typeof overdueRepaymentsDto>;

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Euros' });
const loanFields = {
  loanId: id.meta({ description: 'The id of the source, or of the pledge' }),
  poolId: id.nullable(),
  pledgeId: id.nullable(),
  lenderId: id.nullable(),
  publicFund: z.string().nullable(),
  agreedOn: day,
  revision: z.string(),
};
export const loanInList = z.strictObject(loanFields);
export const repaymentView = z.strictObject({
  ...loanFields,
  day: day.meta({ description: 'The day as of which it stands so' }),
  version: z.int(),
  dayCount,
  rates: z.array(z.strictObject({ validFrom: day, percent: z.string() })),
  principal: money,
  unscheduled: money.meta({ description: 'Came in after the terms were agreed, and is in no instalment' }),
  repaid: money,
  outstanding: money,
  interestPaid: money,
  interestDue: money,
  instalments: z.array(
    z.strictObject({
      ...{ number: z.int(), dueOn: day, principal: money, repaid: money, open: money },
      status: z.enum(['expected', 'due', 'overdue', 'repaid']),
    }),
  ),
  payments: z.array(
    z.strictObject({
      ...{ paymentId: id, paidOn: day, amount: money, interest: money, principal: money },
      ...{ bankReference: z.string(), bankAccount: z.string().nullable() },
    }),
  ),
  versions: z.array(
    z.strictObject({ version: z.int(), reference: z.string(), reason: z.string().nullable(), agreedOn: day }),
  ),
});
export const overdueRepaymentView = z.strictObject({ loanId: id, number: z.int(), dueOn: day, open: money });
export const paidView = z.strictObject({ loanId: id, paymentId: id });
