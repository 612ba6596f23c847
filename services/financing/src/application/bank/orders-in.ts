import type { EventStore } from '@ceriss/event-sourcing';
import { paymentOrderAggregate } from '../../domain/payment-order/payment-order.decider.js';
import type { PaymentOrder } from '../../domain/payment-order/payment-order.state.js';
import type { Part } from '../../domain/reconciliation/bank-entry.events.js';
import { stateOf } from '../state-of.js';

/** The orders that parts of an entry name, as their streams tell them now. */
export const ordersIn = async (store: EventStore, parts: readonly Part[]): Promise<Map<string, PaymentOrder>> => {
  const orders = new Map<string, PaymentOrder>();
  for (const one of parts) {
    if (one.kind === 'order' || one.kind === 'return')
      orders.set(one.orderId, await stateOf(store, paymentOrderAggregate, one.orderId));
  }
  return orders;
};
