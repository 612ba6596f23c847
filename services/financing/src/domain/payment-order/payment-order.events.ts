import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode, iban } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { day, id, label, money, subject } from '../stored-shapes.js';

export const endToEndId = z.string().regex(/^[0-9a-f]{35}$/);
/** External reason codes of ISO 20022: `AC04` is a closed account. */
export const reasonCode = z.string().regex(/^[A-Z0-9]{4}$/);

const ofInstalment = { orderId: id, awardId: id, instalment: z.int().min(1), amount: money, endToEndId };
const created = z.object({
  ...ofInstalment,
  beneficiaryId: id,
  /** Who has acted on it already: none of them may pay it. */
  requestedBy: subject,
  approvedBy: z.array(subject),
  orderedOn: day,
});
const ofBatch = z.object({ orderId: id, batchId: id });
const issued = ofBatch.extend({ iban, accountCode });
const ofEntry = { entryId: id, accountCode };
const executed = z.object({ ...ofInstalment, ...ofEntry, bankReference: label, executedOn: day });
const undone = z.object({ ...ofInstalment, ...ofEntry, bookedOn: day, reason: label });
const rejected = z.object({ ...ofInstalment, reasonCode, rejectedOn: day, recordedBy: subject });
const returned = z.object({ ...ofInstalment, ...ofEntry, reasonCode, returnedOn: day });
/** An entry of the bank claims what another has settled already. */
const claimRefused = z.object({ orderId: id, entryId: id, status: label, heldBy: id.nullable() });

type E<Name extends string, S extends z.ZodType> = Event<`financing.payment-order-${Name}`, z.infer<S> & object>;
export type PaymentOrderCreated = E<'created', typeof created>;
export type PaymentOrderEvent =
  | PaymentOrderCreated
  | E<'gathered', typeof ofBatch>
  | E<'freed', typeof ofBatch>
  | E<'issued', typeof issued>
  | E<'executed', typeof executed>
  | E<'execution-undone', typeof undone>
  | E<'rejected', typeof rejected>
  | E<'returned', typeof returned>
  | E<'claim-refused', typeof claimRefused>;

export const paymentOrderCodec = eventCodec<PaymentOrderEvent>({
  'financing.payment-order-created': { schema: created },
  'financing.payment-order-gathered': { schema: ofBatch },
  'financing.payment-order-freed': { schema: ofBatch },
  'financing.payment-order-issued': { schema: issued },
  'financing.payment-order-executed': { schema: executed },
  'financing.payment-order-execution-undone': { schema: undone },
  'financing.payment-order-rejected': { schema: rejected },
  'financing.payment-order-returned': { schema: returned },
  'financing.payment-order-claim-refused': { schema: claimRefused },
});

const orderId = '01980000-0000-5000-8000-00000000c003';
const instalment = {
  orderId,
  awardId: '01980000-0000-7000-8000-00000000f006',
  instalment: 1,
  amount: { cents: '52500000', currency: 'EUR' as const },
  endToEndId: '0198000000007000800000000000f006001',
};
const batch = { orderId, batchId: '01980000-0000-7000-8000-00000000c004' };
const entryId = '01980000-0000-5000-8000-00000000c005';
const entry = { entryId, accountCode: 'main' };

export const paymentOrderExamples: ExamplesOf<PaymentOrderEvent> = {
  'financing.payment-order-created': {
    ...instalment,
    beneficiaryId: '01980000-0000-7000-8000-00000000a002',
    requestedBy: 'programme-manager-1',
    approvedBy: ['approver-1', 'approver-2'],
    orderedOn: '2027-05-10',
  },
  'financing.payment-order-gathered': batch,
  'financing.payment-order-freed': batch,
  'financing.payment-order-issued': { ...batch, iban: 'ES7921000813610123456789', accountCode: 'main' },
  'financing.payment-order-executed': {
    ...instalment,
    ...entry,
    bankReference: 'BANK-2027-0510-1',
    executedOn: '2027-05-11',
  },
  'financing.payment-order-execution-undone': {
    ...instalment,
    ...entry,
    bookedOn: '2027-05-11',
    reason: 'otra orden del mismo importe',
  },
  'financing.payment-order-rejected': {
    ...instalment,
    reasonCode: 'AC04',
    rejectedOn: '2027-05-11',
    recordedBy: 'treasurer-1',
  },
  'financing.payment-order-returned': { ...instalment, ...entry, reasonCode: 'AC04', returnedOn: '2027-05-13' },
  'financing.payment-order-claim-refused': { orderId, entryId, status: 'executed', heldBy: entryId },
};
