import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode, holder, iban } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { endToEndId } from '../payment-order/payment-order.events.js';
import { day, id, instant, label, money, subject } from '../stored-shapes.js';

const drafted = z.object({
  batchId: id,
  accountId: id,
  accountCode,
  executionDate: day,
  orderIds: z.array(id).min(1).max(1_000),
  draftedBy: subject,
});
/** One order as it goes to the bank: everything that the file says of it. */
export const issuedOrder = z.object({
  orderId: id,
  awardId: id,
  instalment: z.int().min(1),
  beneficiaryId: id,
  amount: money,
  endToEndId,
  name: label,
  town: label,
  country: z.string().length(2),
  iban,
  remittance: label,
});
/** The file for the bank is a function of this one event. */
const issued = z.object({
  batchId: id,
  messageId: z.string().regex(/^[0-9a-f]{32}$/),
  accountId: id,
  accountCode,
  iban,
  bic: z.string().nullable(),
  holder,
  executionDate: day,
  orders: z.array(issuedOrder).min(1),
  total: money,
  issuedBy: subject,
  issuedAt: instant,
});
const abandoned = z.object({ batchId: id, orderIds: z.array(id), reason: label });

export type PaymentBatchDrafted = Event<'financing.payment-batch-drafted', z.infer<typeof drafted>>;
export type PaymentBatchIssued = Event<'financing.payment-batch-issued', z.infer<typeof issued>>;
export type PaymentBatchEvent =
  PaymentBatchDrafted | PaymentBatchIssued | Event<'financing.payment-batch-abandoned', z.infer<typeof abandoned>>;

export const paymentBatchCodec = eventCodec<PaymentBatchEvent>({
  'financing.payment-batch-drafted': { schema: drafted },
  'financing.payment-batch-issued': { schema: issued },
  'financing.payment-batch-abandoned': { schema: abandoned },
});

const batchId = '01980000-0000-7000-8000-00000000c004';
const orderId = '01980000-0000-5000-8000-00000000c003';
const account = { accountId: '01980000-0000-7000-8000-00000000c001', accountCode: 'main' };
const amount = { cents: '52500000', currency: 'EUR' } as const;

export const paymentBatchExamples: ExamplesOf<PaymentBatchEvent> = {
  'financing.payment-batch-drafted': {
    batchId,
    ...account,
    executionDate: '2027-05-10',
    orderIds: [orderId],
    draftedBy: 'treasurer-1',
  },
  'financing.payment-batch-issued': {
    batchId,
    messageId: '0198000000007000800000000000c004',
    ...account,
    iban: 'ES9121000418450200051332',
    bic: null,
    holder: { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' },
    executionDate: '2027-05-10',
    orders: [
      {
        orderId,
        awardId: '01980000-0000-7000-8000-00000000f006',
        instalment: 1,
        beneficiaryId: '01980000-0000-7000-8000-00000000a002',
        amount,
        endToEndId: '0198000000007000800000000000f006001',
        name: 'Asociación Hogares',
        town: 'Cuenca',
        country: 'ES',
        iban: 'ES7921000813610123456789',
        remittance: 'Subvencion 01980000 pago 1',
      },
    ],
    total: amount,
    issuedBy: 'treasurer-1',
    issuedAt: '2027-05-10T09:00:00.000Z',
  },
  'financing.payment-batch-abandoned': { batchId, orderIds: [orderId], reason: 'fecha equivocada' },
};
