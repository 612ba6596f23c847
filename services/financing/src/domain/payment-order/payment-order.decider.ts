import type { ActorRef, Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import { paymentOrderCodec, type PaymentOrderCreated, type PaymentOrderEvent } from './payment-order.events.js';
import { evolveOrder, initialOrder, type KnownOrder, type PaymentOrder } from './payment-order.state.js';
import {
  executeOrder,
  returnOrder,
  undoExecution,
  type ExecuteOrder,
  type ReturnOrder,
  type UndoExecution,
} from './settlement.decisions.js';

/** An instalment was ordered: from here on the order has a life of its own. */
export type CreateOrder = Command<'CreateOrder', PaymentOrderCreated['data']>;
type OfBatch = Readonly<{ orderId: string; batchId: string }>;
/** A batch was drafted with it. */
export type GatherOrder = Command<'GatherOrder', OfBatch>;
/** That batch was given up. */
export type FreeOrder = Command<'FreeOrder', OfBatch>;
/** That batch went to the bank. */
export type MarkIssued = Command<'MarkIssued', OfBatch & { iban: string; accountCode: string }>;
/** The bank refused it before booking. */
export type RejectOrder = Command<
  'RejectOrder',
  { reasonCode: string; rejectedOn: string; by: ActorRef; today: string }
>;
export type PaymentOrderCommand =
  CreateOrder | GatherOrder | FreeOrder | MarkIssued | RejectOrder | ExecuteOrder | ReturnOrder | UndoExecution;
export type PaymentOrderRefusal =
  'PAYMENT_ORDER_NOT_FOUND' | 'PAYMENT_ORDER_NOT_ISSUED' | 'PAYMENT_ORDER_REJECTED_IN_FUTURE';

/** The order, or the refusal PAYMENT_ORDER_NOT_FOUND. */
export const knownOrder = (order: PaymentOrder, orderId?: string): KnownOrder => {
  if (order.status !== 'none') return order;
  throw new DomainError<PaymentOrderRefusal>('PAYMENT_ORDER_NOT_FOUND', {
    ...(orderId !== undefined && { facts: { orderId } }),
  });
};

const createOrder = (data: CreateOrder['data'], order: PaymentOrder): PaymentOrderEvent[] =>
  order.status === 'none' ? [{ type: 'financing.payment-order-created', data }] : [];

/** The first batch has it; another finds it gone, and is not issued with it. */
const gatherOrder = (data: GatherOrder['data'], order: PaymentOrder): PaymentOrderEvent[] =>
  order.status === 'created' ? [{ type: 'financing.payment-order-gathered', data }] : [];

const heldBy = (order: PaymentOrder, batchId: string): boolean =>
  order.status === 'gathered' && order.batchId === batchId;

const freeOrder = (data: FreeOrder['data'], order: PaymentOrder): PaymentOrderEvent[] =>
  heldBy(order, data.batchId) ? [{ type: 'financing.payment-order-freed', data }] : [];

const markIssued = (data: MarkIssued['data'], order: PaymentOrder): PaymentOrderEvent[] =>
  heldBy(order, data.batchId) ? [{ type: 'financing.payment-order-issued', data }] : [];

const rejectOrder = (data: RejectOrder['data'], state: PaymentOrder): PaymentOrderEvent[] => {
  const { reasonCode, rejectedOn, by, today } = data;
  const { orderId, awardId, instalment, amount, endToEndId, status } = knownOrder(state);
  if (status === 'rejected') return [];
  if (status !== 'issued') {
    throw new DomainError<PaymentOrderRefusal>('PAYMENT_ORDER_NOT_ISSUED', {
      facts: { orderId, status },
      wouldPassIf: { status: 'issued' },
    });
  }
  if (rejectedOn > today) {
    throw new DomainError<PaymentOrderRefusal>('PAYMENT_ORDER_REJECTED_IN_FUTURE', {
      facts: { rejectedOn, today },
      wouldPassIf: { rejectedOnAtMost: today },
    });
  }
  const told = { orderId, awardId, instalment, amount, endToEndId, reasonCode, rejectedOn, recordedBy: by.subject };
  return [{ type: 'financing.payment-order-rejected', data: told }];
};

export const paymentOrderAggregate: Aggregate<PaymentOrder, PaymentOrderCommand, PaymentOrderEvent> = {
  decider: {
    initialState: initialOrder,
    evolve: evolveOrder,
    decide: decidedBy<PaymentOrder, PaymentOrderCommand, PaymentOrderEvent>({
      CreateOrder: createOrder,
      GatherOrder: gatherOrder,
      FreeOrder: freeOrder,
      MarkIssued: markIssued,
      RejectOrder: rejectOrder,
      ExecuteOrder: executeOrder,
      ReturnOrder: returnOrder,
      UndoExecution: undoExecution,
    }),
  },
  codec: paymentOrderCodec,
  streamOf: (orderId) => `financing.payment-order-${orderId}`,
};
