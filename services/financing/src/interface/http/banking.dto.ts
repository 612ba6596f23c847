import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { accountCode, holder } from '../../domain/bank-account/bank-account.events.js';
import { reasonCode } from '../../domain/payment-order/payment-order.events.js';
import { part } from '../../domain/reconciliation/bank-entry.events.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const written = z.string().min(1).max(50);

export const openBankAccountDto = z.strictObject({
  code: accountCode.meta({ description: 'Its name in the ledger: bank:<code>', example: 'main' }),
  iban: written,
  bic: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
    .nullable()
    .default(null),
  holder,
  opening: amount.meta({ description: 'What it held when statements begin' }),
});
export const reasonTextDto = z.strictObject({ reason: label });
export const proposeAccountDto = z.strictObject({
  iban: written,
  evidence: label.meta({ description: 'The document that says whose account it is' }),
});
export const rejectOrderDto = z.strictObject({ reasonCode, rejectedOn: day });
export const draftBatchDto = z.strictObject({
  accountId: id,
  executionDate: day,
  orderIds: z.array(id).min(1).max(1_000),
});
export const matchEntryDto = z.strictObject({
  basis: z.enum(['proposal', 'manual']),
  parts: z.array(part).min(1).max(1_000).meta({ description: 'What it is for, with the sign of the bank' }),
});
export const guaranteeDto = z.strictObject({ amount });
export const lodgeGuaranteeDto = z.strictObject({ amount, reference: label, lodgedOn: day });

export const atQuery = z.strictObject({ asOf: timeQuery.asOf });
export const pageAtQuery = pageQuery.extend({ asOf: timeQuery.asOf });
export const ordersQuery = pageAtQuery.extend({
  status: z.enum(['created', 'gathered', 'issued', 'executed', 'rejected', 'returned']).optional(),
  awardId: id.optional(),
  batchId: id.optional(),
});
export const statementsQuery = pageAtQuery.extend({ accountId: id.optional() });
export const entriesQuery = pageAtQuery.extend({
  status: z.enum(['open', 'matched']).optional(),
  account: accountCode.optional(),
  statementId: id.optional(),
});

export type OpenBankAccountDto = z.output<typeof openBankAccountDto>;
export type ReasonTextDto = z.output<typeof reasonTextDto>;
export type ProposeAccountDto = z.output<typeof proposeAccountDto>;
export type RejectOrderDto = z.output<typeof rejectOrderDto>;
export type DraftBatchDto = z.output<typeof draftBatchDto>;
export type MatchEntryDto = z.output<typeof matchEntryDto>;
export type GuaranteeDto = z.output<typeof guaranteeDto>;
export type LodgeGuaranteeDto = z.output<typeof lodgeGuaranteeDto>;
export type AtQuery = z.output<typeof atQuery>;
export type PageAtQuery = z.output<typeof pageAtQuery>;
export type OrdersQuery = z.output<typeof ordersQuery>;
export type StatementsQuery = z.output<typeof statementsQuery>;
export type EntriesQuery = z.output<typeof entriesQuery>;
