import type { Command } from '@ceriss/event-sourcing';
import type { PaymentOrderEvent } from './payment-order.events.js';
import type { KnownOrder, PaymentOrder } from './payment-order.state.js';

type OfEntry = Readonly<{ orderId: string; entryId: string; accountCode: string }>;
/** An entry of the bank was reconciled with it. */
export type ExecuteOrder = Command<'ExecuteOrder', OfEntry & { bankReference: string; executedOn: string }>;
/** The money came back. */
export type ReturnOrder = Command<'ReturnOrder', OfEntry & { reasonCode: string; returnedOn: string }>;
/** The entry was taken away from it again. */
export type UndoExecution = Command<'UndoExecution', OfEntry & { bookedOn: string; reason: string }>;

const instalmentOf = ({ orderId, awardId, instalment, amount, endToEndId }: KnownOrder) => ({
  orderId,
  awardId,
  instalment,
  amount,
  endToEndId,
});

/* Two entries may claim one order at the same time; each has its own stream, so it is the order that says which one came first. */
const refused = ({ orderId, entryId }: OfEntry, status: string, heldBy: string | undefined): PaymentOrderEvent[] => [
  { type: 'financing.payment-order-claim-refused', data: { orderId, entryId, status, heldBy: heldBy ?? null } },
];

export const executeOrder = (data: ExecuteOrder['data'], order: PaymentOrder): PaymentOrderEvent[] => {
  if (order.status === 'none') return refused(data, order.status, undefined);
  if (order.entryId === data.entryId) return [];
  if (order.status !== 'issued') return refused(data, order.status, order.entryId);
  const { entryId, accountCode, bankReference, executedOn } = data;
  const executed = { ...instalmentOf(order), entryId, accountCode, bankReference, executedOn };
  return [{ type: 'financing.payment-order-executed', data: executed }];
};

export const returnOrder = (data: ReturnOrder['data'], order: PaymentOrder): PaymentOrderEvent[] => {
  if (order.status === 'none') return refused(data, order.status, undefined);
  if (order.returnedBy === data.entryId) return [];
  if (order.status !== 'executed') return refused(data, order.status, order.returnedBy);
  const { entryId, accountCode, reasonCode, returnedOn } = data;
  const returned = { ...instalmentOf(order), entryId, accountCode, reasonCode, returnedOn };
  return [{ type: 'financing.payment-order-returned', data: returned }];
};

export const undoExecution = (data: UndoExecution['data'], order: PaymentOrder): PaymentOrderEvent[] => {
  if (order.status !== 'executed' || order.entryId !== data.entryId) return [];
  const { orderId: _, ...told } = data;
  return [{ type: 'financing.payment-order-execution-undone', data: { ...instalmentOf(order), ...told } }];
};
