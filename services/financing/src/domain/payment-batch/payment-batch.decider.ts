import type { ActorRef, Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { OwnAccount } from '../bank-account/bank-account.decider.js';
import { knownOrder } from '../payment-order/payment-order.decider.js';
import type { PaymentOrder } from '../payment-order/payment-order.state.js';
import { decidedBy } from '../tables.js';
import { issuedBatch, type IssueRefusal, type OrderToIssue } from './issue.rules.js';
import { paymentBatchCodec, type PaymentBatchDrafted, type PaymentBatchEvent } from './payment-batch.events.js';
import { evolveBatch, knownBatch, type DraftedBatch, type PaymentBatch } from './payment-batch.state.js';

type Told = Omit<PaymentBatchDrafted['data'], 'draftedBy' | 'accountCode' | 'accountId'>;

export type DraftBatch = Command<
  'DraftBatch',
  Told & { account: OwnAccount; orders: readonly PaymentOrder[]; by: ActorRef; today: string }
>;
/** Sends it to the bank: what is known of account, orders, awards and payees comes with the command. */
export type IssueBatch = Command<
  'IssueBatch',
  { account: OwnAccount; orders: readonly OrderToIssue[]; by: ActorRef; today: string; issuedAt: string }
>;
export type AbandonBatch = Command<'AbandonBatch', { reason: string }>;
export type PaymentBatchCommand = DraftBatch | IssueBatch | AbandonBatch;
export type PaymentBatchRefusal =
  | 'PAYMENT_BATCH_NOT_FOUND'
  | 'PAYMENT_BATCH_NOT_ISSUED'
  | IssueRefusal
  | 'PAYMENT_BATCH_NOT_DRAFT'
  | 'PAYMENT_BATCH_DATE_PAST'
  | 'PAYMENT_BATCH_ORDER_TAKEN'
  | 'PAYMENT_BATCH_ORDER_REPEATED';

const requireDay = (executionDate: string, today: string): void => {
  if (executionDate >= today) return;
  throw new DomainError<PaymentBatchRefusal>('PAYMENT_BATCH_DATE_PAST', {
    facts: { executionDate, today },
    wouldPassIf: { executionDateFrom: today },
  });
};

const requireFree = (orderIds: readonly string[], orders: readonly PaymentOrder[]): void => {
  const each = [...new Set(orderIds)];
  if (each.length < orderIds.length) {
    const facts = { orders: orderIds.length, distinct: each.length };
    throw new DomainError<PaymentBatchRefusal>('PAYMENT_BATCH_ORDER_REPEATED', {
      facts,
      wouldPassIf: { orderIds: each },
    });
  }
  orderIds.forEach((orderId, index) => {
    const { status, batchId } = knownOrder(orders[index]!, orderId);
    if (status === 'created') return;
    throw new DomainError<PaymentBatchRefusal>('PAYMENT_BATCH_ORDER_TAKEN', {
      rule: 'one-batch-an-order@1',
      facts: { orderId, status, batchId: batchId ?? null },
      wouldPassIf: { orderStatus: 'created' },
    });
  });
};

const draft = (data: DraftBatch['data'], batch: PaymentBatch): PaymentBatchEvent[] => {
  if (batch.status !== 'none') return [];
  const { account, orders, by, today, ...told } = data;
  requireDay(told.executionDate, today);
  requireFree(told.orderIds, orders);
  const { accountId, code: accountCode } = account;
  return [
    { type: 'financing.payment-batch-drafted', data: { ...told, accountId, accountCode, draftedBy: by.subject } },
  ];
};

const requireDraft = (batch: DraftedBatch): void => {
  if (batch.status === 'draft') return;
  const { batchId, status } = batch;
  throw new DomainError<PaymentBatchRefusal>('PAYMENT_BATCH_NOT_DRAFT', {
    facts: { batchId, status },
    wouldPassIf: { status: 'draft' },
  });
};

const issue = ({ today, ...data }: IssueBatch['data'], state: PaymentBatch): PaymentBatchEvent[] => {
  const batch = knownBatch(state);
  if (batch.status === 'issued') return [];
  requireDraft(batch);
  requireDay(batch.executionDate, today);
  return [{ type: 'financing.payment-batch-issued', data: issuedBatch(batch, data) }];
};

const abandon = ({ reason }: AbandonBatch['data'], state: PaymentBatch): PaymentBatchEvent[] => {
  const batch = knownBatch(state);
  if (batch.status === 'abandoned') return [];
  requireDraft(batch);
  const { batchId, orderIds } = batch;
  return [{ type: 'financing.payment-batch-abandoned', data: { batchId, orderIds, reason } }];
};

export const paymentBatchAggregate: Aggregate<PaymentBatch, PaymentBatchCommand, PaymentBatchEvent> = {
  decider: {
    initialState: () => ({ status: 'none' }),
    evolve: evolveBatch,
    decide: decidedBy<PaymentBatch, PaymentBatchCommand, PaymentBatchEvent>({
      DraftBatch: draft,
      IssueBatch: issue,
      AbandonBatch: abandon,
    }),
  },
  codec: paymentBatchCodec,
  streamOf: (batchId) => `financing.payment-batch-${batchId}`,
};
