import { z } from 'zod';
import { percent } from '../../domain/interest/interest.rules.js';
import { causes } from '../../domain/reimbursement/reimbursement.events.js';
import { day, id, money } from '../../domain/stored-shapes.js';

export const reimbursementView = z.strictObject({
  reimbursementId: id,
  awardId: id,
  callId: id,
  poolId: id,
  beneficiaryId: id,
  authorityId: id,
  cause: z.enum(causes),
  status: z.enum(['opened', 'agreed', 'settled', 'closed']),
  openedOn: day,
  hearingEndsOn: day,
  allegedOn: day.nullable(),
  agreedOn: day.nullable(),
  payBy: day.nullable(),
  endedOn: day.nullable(),
  endedBecause: z.string().nullable(),
  limitationFrom: day,
  items: z.array(z.looseObject({ instalment: z.int(), paidOn: day, amount: money })),
  plan: z.array(z.looseObject({ dueOn: day, principal: money, interest: money })).nullable(),
  principal: money.nullable(),
  interest: money.nullable(),
  owed: money.nullable(),
  received: money,
  offset: money,
  outstanding: money.nullable(),
  enforcedBy: z.string().nullable(),
  revision: z.string(),
});
export const rateView = z.strictObject({ validFrom: day, percent, reference: z.string() });
