import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { payeeCodec, type PayeeEvent } from '../../domain/payee/payee.events.js';
import { paymentBatchCodec, type PaymentBatchEvent } from '../../domain/payment-batch/payment-batch.events.js';
import { paymentOrderCodec, type PaymentOrderEvent } from '../../domain/payment-order/payment-order.events.js';
import { PayeeAccountRow, PayeeRow, PaymentBatchRow, PaymentOrderRow } from './payments.entity.js';

const order = (
  { data: { orderId }, revision }: Projected<PaymentOrderEvent>,
  rows: Rows,
  changed: Partial<PaymentOrderRow> = {},
): void => rows.update(PaymentOrderRow, { orderId }, { ...changed, revision });

const nothingYet = { batchId: null, accountCode: null, entryId: null, executedOn: null, reasonCode: null };

export const payments = projection<PayeeEvent | PaymentOrderEvent | PaymentBatchEvent>({
  name: 'payments',
  version: 1,
  context: 'financing',
  tables: [PayeeRow, PayeeAccountRow, PaymentOrderRow, PaymentBatchRow],
  history: [PayeeRow, PayeeAccountRow, PaymentOrderRow, PaymentBatchRow],
  codecs: [payeeCodec, paymentOrderCodec, paymentBatchCodec],
  on: {
    'financing.payee-named': ({ data }, rows) => rows.upsert(PayeeRow, data),
    'financing.payee-account-proposed': ({ data }, rows) => {
      const { actorId, accountId, iban, evidence, proposedOn } = data;
      const account = { actorId, accountId, iban, evidence, proposedOn, status: 'proposed' as const };
      rows.insert(PayeeAccountRow, { ...account, verifiedOn: null, usableFrom: null });
    },
    'financing.payee-account-verified': ({ data: { accountId, verifiedOn, usableFrom } }, rows) =>
      rows.update(PayeeAccountRow, { accountId }, { status: 'verified', verifiedOn, usableFrom }),
    'financing.payee-account-withdrawn': ({ data: { accountId } }, rows) =>
      rows.update(PayeeAccountRow, { accountId }, { status: 'withdrawn' }),

    'financing.payment-order-created': ({ data, revision }, rows) => {
      const { amount, requestedBy: _, approvedBy: __, ...told } = data;
      rows.insert(PaymentOrderRow, { ...told, ...nothingYet, cents: centsOf(amount), status: 'created', revision });
    },
    'financing.payment-order-gathered': (event, rows) =>
      order(event, rows, { status: 'gathered', batchId: event.data.batchId }),
    'financing.payment-order-freed': (event, rows) => order(event, rows, { status: 'created', batchId: null }),
    'financing.payment-order-issued': (event, rows) =>
      order(event, rows, { status: 'issued', accountCode: event.data.accountCode }),
    'financing.payment-order-executed': (event, rows) => {
      const { entryId, executedOn } = event.data;
      order(event, rows, { status: 'executed', entryId, executedOn });
    },
    'financing.payment-order-execution-undone': (event, rows) =>
      order(event, rows, { status: 'issued', entryId: null, executedOn: null }),
    'financing.payment-order-rejected': (event, rows) =>
      order(event, rows, { status: 'rejected', reasonCode: event.data.reasonCode }),
    'financing.payment-order-returned': (event, rows) =>
      order(event, rows, { status: 'returned', reasonCode: event.data.reasonCode }),
    'financing.payment-order-claim-refused': (event, rows) => order(event, rows),

    'financing.payment-batch-drafted': ({ data, revision }, rows) => {
      const { draftedBy: _, ...told } = data;
      rows.insert(PaymentBatchRow, { ...told, status: 'draft', messageId: null, totalCents: null, revision });
    },
    'financing.payment-batch-issued': ({ data: { batchId, messageId, total }, revision }, rows) =>
      rows.update(PaymentBatchRow, { batchId }, { status: 'issued', messageId, totalCents: centsOf(total), revision }),
    'financing.payment-batch-abandoned': ({ data: { batchId }, revision }, rows) =>
      rows.update(PaymentBatchRow, { batchId }, { status: 'abandoned', revision }),
  },
});
