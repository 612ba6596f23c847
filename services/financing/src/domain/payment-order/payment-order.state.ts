import { changedBy } from '../tables.js';
import type { PaymentOrderCreated, PaymentOrderEvent } from './payment-order.events.js';

/** `gathered`: one batch holds it, and no other can. `rejected` and `returned` are ends: it is never paid again under this id. */
export type OrderStatus = 'created' | 'gathered' | 'issued' | 'executed' | 'rejected' | 'returned';
export type KnownOrder = PaymentOrderCreated['data'] &
  Readonly<{ status: OrderStatus; batchId?: string; accountCode?: string; entryId?: string; returnedBy?: string }>;
export type PaymentOrder = Readonly<{ status: 'none' }> | KnownOrder;

export const initialOrder = (): PaymentOrder => ({ status: 'none' });

type Later = Exclude<PaymentOrderEvent, PaymentOrderCreated>;

const without = <K extends keyof KnownOrder>(order: KnownOrder, key: K): Omit<KnownOrder, K> => {
  const { [key]: _, ...rest } = order;
  return rest;
};

const change = changedBy<KnownOrder, Later>({
  'financing.payment-order-gathered': (order, { batchId }) => ({ ...order, status: 'gathered', batchId }),
  'financing.payment-order-freed': (order) => ({ ...without(order, 'batchId'), status: 'created' }),
  'financing.payment-order-issued': (order, { accountCode }) => ({ ...order, status: 'issued', accountCode }),
  'financing.payment-order-executed': (order, { entryId }) => ({ ...order, status: 'executed', entryId }),
  'financing.payment-order-execution-undone': (order) => ({ ...without(order, 'entryId'), status: 'issued' }),
  'financing.payment-order-rejected': (order) => ({ ...order, status: 'rejected' }),
  'financing.payment-order-returned': (order, { entryId }) => ({ ...order, status: 'returned', returnedBy: entryId }),
  'financing.payment-order-claim-refused': (order) => order,
});

export const evolveOrder = (order: PaymentOrder, event: PaymentOrderEvent): PaymentOrder => {
  if (event.type === 'financing.payment-order-created') return { ...event.data, status: 'created' };
  return order.status === 'none' ? order : change(order, event);
};
