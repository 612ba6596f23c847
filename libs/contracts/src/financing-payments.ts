import { z } from 'zod';
import { entryTarget } from './financing-sources.js';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
const accountCode = z.string();
const instalment = {
  awardId: z.uuid(),
  beneficiaryId: z.uuid(),
  instalment: z.int().min(1),
  amount,
  endToEndId: z.string().max(35),
};

export const paymentRejected = publishedEvent({
  context,
  name: 'payment-rejected',
  version: 1,
  description: 'The bank refused to pay an instalment, before booking it; it can be ordered anew under another id.',
  schema: z.object({ ...instalment, reasonCode: z.string(), rejectedOn: z.iso.date() }),
});

export const paymentReturned = publishedEvent({
  context,
  name: 'payment-returned',
  version: 1,
  description: 'The payment of an instalment came back after it was booked; it can be ordered anew under another id.',
  schema: z.object({ ...instalment, reasonCode: z.string(), returnedOn: z.iso.date(), bankAccount: accountCode }),
});

export const paymentUndone = publishedEvent({
  context,
  name: 'payment-undone',
  version: 1,
  description:
    'The entry of the bank that had settled an instalment was taken away from it: it is ordered, and not paid.',
  schema: z.object({ ...instalment, undoneOn: z.iso.date(), bankAccount: accountCode }),
});

export const bankAccountOpened = publishedEvent({
  context,
  name: 'bank-account-opened',
  version: 1,
  description: 'An account of the house is used from a day on, with what it held.',
  schema: z.object({ accountId: z.uuid(), code: accountCode, opening: amount, openedOn: z.iso.date() }),
});

const batch = { batchId: z.uuid(), accountCode };

export const paymentBatchDrafted = publishedEvent({
  context,
  name: 'payment-batch-drafted',
  version: 1,
  description: 'Payment orders are to go to the bank together.',
  schema: z.object({ ...batch, orderIds: z.array(z.uuid()), executionDate: z.iso.date() }),
});

export const paymentBatchIssued = publishedEvent({
  context,
  name: 'payment-batch-issued',
  version: 1,
  description: 'Payment orders went to the bank, each under its end-to-end id.',
  schema: z.object({
    ...batch,
    messageId: z.string().max(35),
    executionDate: z.iso.date(),
    orders: z.array(
      z.object({
        orderId: z.uuid(),
        awardId: z.uuid(),
        instalment: z.int(),
        amount,
        endToEndId: z.string(),
        iban: z.string(),
      }),
    ),
    total: amount,
  }),
});

export const paymentBatchAbandoned = publishedEvent({
  context,
  name: 'payment-batch-abandoned',
  version: 1,
  description: 'A batch of payment orders was given up before it went to the bank.',
  schema: z.object({ batchId: z.uuid(), orderIds: z.array(z.uuid()) }),
});

const order = {
  orderId: z.uuid(),
  awardId: z.uuid(),
  instalment: z.int().min(1),
  amount,
  endToEndId: z.string().max(35),
};
const entry = { entryId: z.uuid(), accountCode };

export const paymentOrderExecuted = publishedEvent({
  context,
  name: 'payment-order-executed',
  version: 1,
  description: 'An entry of a bank statement settled a payment order.',
  schema: z.object({ ...order, ...entry, bankReference: z.string(), executedOn: z.iso.date() }),
});

export const paymentOrderExecutionUndone = publishedEvent({
  context,
  name: 'payment-order-execution-undone',
  version: 1,
  description: 'The entry that had settled a payment order was taken away from it.',
  schema: z.object({ ...order, ...entry, bookedOn: z.iso.date() }),
});

export const paymentOrderRejected = publishedEvent({
  context,
  name: 'payment-order-rejected',
  version: 1,
  description: 'The bank refused a payment order; it is never paid again under its id.',
  schema: z.object({ ...order, reasonCode: z.string(), rejectedOn: z.iso.date() }),
});

export const paymentOrderReturned = publishedEvent({
  context,
  name: 'payment-order-returned',
  version: 1,
  description: 'The money of a payment order came back; it is never paid again under its id.',
  schema: z.object({ ...order, ...entry, reasonCode: z.string(), returnedOn: z.iso.date() }),
});

export const paymentOrderClaimRefused = publishedEvent({
  context,
  name: 'payment-order-claim-refused',
  version: 1,
  description: 'An entry was matched with a payment order that another had settled: the entry is open again.',
  schema: z.object({ orderId: z.uuid(), entryId: z.uuid() }),
});

export const bankStatementAccepted = publishedEvent({
  context,
  name: 'bank-statement-accepted',
  version: 1,
  description: 'A statement of an own account was read whole: opening and entries make its closing balance.',
  schema: z.object({
    statementId: z.uuid(),
    accountCode,
    opening: z.object({ amount, on: z.iso.date() }),
    closing: z.object({ amount, on: z.iso.date() }),
    days: z.array(z.object({ bookedOn: z.iso.date(), amount })),
  }),
});

const part = z.object({
  kind: z.enum(['order', 'return', 'account']),
  amount,
  ...entryTarget,
  account: z.string().optional(),
  reasonCode: z.string().optional(),
});
const reconciled = {
  entryId: z.uuid(),
  statementId: z.uuid(),
  accountCode,
  amount,
  bookedOn: z.iso.date(),
  parts: z.array(part),
};

export const bankEntryMatched = publishedEvent({
  context,
  name: 'bank-entry-matched',
  version: 1,
  description:
    'An entry of a bank statement was reconciled. Amounts have the sign of the bank: what went out is negative.',
  schema: z.object({ ...reconciled, bankReference: z.string() }),
});

export const bankEntryUnmatched = publishedEvent({
  context,
  name: 'bank-entry-unmatched',
  version: 1,
  description: 'An entry of a bank statement is open again.',
  schema: z.object(reconciled),
});

export type PaymentRejected = z.infer<typeof paymentRejected.schema>;
export type PaymentReturned = z.infer<typeof paymentReturned.schema>;
export type PaymentUndone = z.infer<typeof paymentUndone.schema>;
export type BankAccountOpened = z.infer<typeof bankAccountOpened.schema>;
export type PaymentBatchDrafted = z.infer<typeof paymentBatchDrafted.schema>;
export type PaymentBatchIssued = z.infer<typeof paymentBatchIssued.schema>;
export type PaymentBatchAbandoned = z.infer<typeof paymentBatchAbandoned.schema>;
export type PaymentOrderExecuted = z.infer<typeof paymentOrderExecuted.schema>;
export type PaymentOrderExecutionUndone = z.infer<typeof paymentOrderExecutionUndone.schema>;
export type PaymentOrderRejected = z.infer<typeof paymentOrderRejected.schema>;
export type PaymentOrderReturned = z.infer<typeof paymentOrderReturned.schema>;
export type PaymentOrderClaimRefused = z.infer<typeof paymentOrderClaimRefused.schema>;
export type BankStatementAccepted = z.infer<typeof bankStatementAccepted.schema>;
export type BankEntryMatched = z.infer<typeof bankEntryMatched.schema>;
export type BankEntryUnmatched = z.infer<typeof bankEntryUnmatched.schema>;
