import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { accountCode } from '../../domain/bank-account/bank-account.events.js';
import { matchRules } from '../../domain/match-fund/match-fund.events.js';
import { funder, purposes, sourceKind } from '../../domain/pool/pool.events.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const banked = {
  bankReference: label,
  bankAccount: accountCode
    .nullable()
    .default(null)
    .meta({ description: 'The own account whose statement has told of it; its money is in suspense' }),
};
export const openMatchFundDto = z.strictObject({
  title: label,
  poolId: id,
  kind: sourceKind,
  funder,
  purposes: purposes.default([]),
  rules: matchRules.strict(),
  from: day,
  to: day,
});
export const matchGiftDto = z.strictObject({
  donorId: id,
  amount,
  receivedAt: z.iso.datetime({ offset: true }),
  ...banked,
});
export const giftReturnDto = z.strictObject({ returnedOn: day, ...banked });
export const confirmMatchesDto = z.strictObject({
  through: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'Gifts received up to this instant; now when absent' }),
});
export const matchMoneyDto = z.strictObject({ amount, receivedOn: day, ...banked });
export const matchFundQuery = z.strictObject({ asOf: timeQuery.asOf });
export const matchFundsQuery = pageQuery.extend({ asOf: timeQuery.asOf });

export type OpenMatchFundDto = z.output<typeof openMatchFundDto>;
export type MatchGiftDto = z.output<typeof matchGiftDto>;
export type GiftReturnDto = z.output<typeof giftReturnDto>;
export type ConfirmMatchesDto = z.output<typeof confirmMatchesDto>;
export type MatchMoneyDto = z.output<typeof matchMoneyDto>;
export type MatchFundQuery = z.output<typeof matchFundQuery>;
export type MatchFundsQueryDto = z.output<typeof matchFundsQuery>;

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') });
export const matchFundView = z.strictObject({
  fundId: id,
  poolId: id,
  title: z.string(),
  kind: z.string(),
  funderId: id.nullable(),
  publicFund: z.string().nullable(),
  rules: matchRules,
  from: day,
  to: day,
  gifts: z.int(),
  given: money,
  matched: money,
  received: money,
  room: money.meta({ description: 'What may still be matched' }),
  committed: money,
  revision: z.string(),
});
export const matchGiftView = z.strictObject({
  giftId: id,
  fundId: id,
  donorId: id,
  amount: money,
  receivedAt: z.iso.datetime(),
  receivedOn: day,
  status: z.enum(['received', 'confirmed', 'returned']),
  matched: money.nullable(),
  returnedOn: day.nullable(),
});
