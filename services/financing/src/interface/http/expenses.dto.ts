import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { period } from '../../domain/invoice/invoice.events.js';
import { code, day, fraction, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const invoice = z.strictObject({
  issuerNif: z.string().min(1).max(20),
  number: z.string().trim().min(1).max(60),
  issuedOn: day,
  net: amount,
  vat: amount,
  vatRecoverable: z.boolean().meta({ description: 'Whether the beneficiary gets the tax back' }),
});
const wanted = z.union([z.strictObject({ amount }), z.strictObject({ share: fraction })]);

export const chargeInvoiceDto = z.strictObject({
  invoice,
  charge: wanted.meta({ description: 'An amount, or an exact part of what is eligible' }).default({ share: '1' }),
  purpose: code,
  incurredOn: day,
});
export const withdrawExpenseDto = z.strictObject({ invoiceId: id, reason: label });
export const creditNoteDto = z.strictObject({
  number: z.string().trim().min(1).max(60),
  issuedOn: day,
  net: amount,
  vat: amount,
});
export const eligiblePeriodDto = z.strictObject({ ...period.shape, reason: label });
export const expensesQueryDto = pageQuery.extend(timeQuery);
export const atQueryDto = z.strictObject(timeQuery);

export type ChargeInvoiceDto = z.output<typeof chargeInvoiceDto>;
export type WithdrawExpenseDto = z.output<typeof withdrawExpenseDto>;
export type CreditNoteDto = z.output<typeof creditNoteDto>;
export type EligiblePeriodDto = z.output<typeof eligiblePeriodDto>;
export type ExpensesQueryDto = z.output<typeof expensesQueryDto>;
export type AtQueryDto = z.output<typeof atQueryDto>;

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Euros' });
const share = z.strictObject({ sourceId: id, amount: money });
export const chargedView = z.strictObject({
  expenseId: id,
  invoiceId: id,
  awardId: id,
  amount: money,
  share: z.string(),
});
export const expenseView = z.strictObject({
  expenseId: id,
  awardId: id,
  invoiceId: id.nullable(),
  invoice: z.string(),
  status: z.enum(['charged', 'apportioned', 'refused', 'released']),
  reason: z.string().nullable(),
  amount: money,
  share: z.string().nullable(),
  purpose: z.string(),
  incurredOn: day,
  shares: z.array(share),
});
export const borneView = z.strictObject({ awardId: id, sources: z.array(share) });
export const invoiceView = z.strictObject({
  invoiceId: id,
  issuerNif: z.string().nullable(),
  number: z.string(),
  issuedOn: day,
  net: money,
  vat: money,
  vatRecoverable: z.boolean(),
  eligible: money,
  charged: money,
  available: money,
  rulesVersion: z.string(),
  revision: z.string(),
  charges: z.array(
    z.strictObject({ expenseId: id, awardId: id, status: z.string(), share: z.string().nullable(), amount: money }),
  ),
  creditNotes: z.array(z.strictObject({ creditNoteId: id, number: z.string(), issuedOn: day, net: money, vat: money })),
});
