import type { ActorRef } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents } from '@ceriss/kernel';
import type { Award } from '../award/award.state.js';
import type { OwnAccount } from '../bank-account/bank-account.decider.js';
import { payeeOn, type Payee } from '../payee/payee.decider.js';
import { knownOrder } from '../payment-order/payment-order.decider.js';
import { requirePower } from '../powers/powers.rules.js';
import type { KnownOrder, PaymentOrder } from '../payment-order/payment-order.state.js';
import type { DraftedBatch } from './payment-batch.state.js';
import type { PaymentBatchIssued } from './payment-batch.events.js';

/** An order with what else must be known of it before it goes to the bank. */
export type OrderToIssue = Readonly<{ order: PaymentOrder; award: Award; payee: Payee }>;
export type IssueRefusal =
  'PAYMENT_BATCH_ORDERS_NOT_GATHERED' | 'PAYMENT_BATCH_PAID_OTHERWISE' | 'PAYMENT_BATCH_DUTIES_NOT_SEPARATED';

/* Only the batch that an order says holds it may send it: two batches with one order cannot both go out. */
const requireGathered = (batchId: string, orders: readonly KnownOrder[]): void => {
  const missing = orders.filter((one) => one.status !== 'gathered' || one.batchId !== batchId);
  if (missing.length === 0) return;
  throw new DomainError<IssueRefusal>('PAYMENT_BATCH_ORDERS_NOT_GATHERED', {
    rule: 'one-batch-an-order@1',
    facts: { orders: missing.map(({ orderId, status, batchId: by }) => ({ orderId, status, batchId: by ?? null })) },
    wouldPassIf: { orderStatus: 'gathered', batchId },
  });
};

/* Whoever recorded the payment by hand meanwhile has paid it: it must not be sent as well. */
const requireUnpaid = (order: KnownOrder, award: Award): void => {
  const payment =
    award.status === 'none' ? undefined : award.instalments.find(({ number }) => number === order.instalment)?.payment;
  if (payment?.stage === 'ordered' && payment.endToEndId === order.endToEndId) return;
  throw new DomainError<IssueRefusal>('PAYMENT_BATCH_PAID_OTHERWISE', {
    facts: { orderId: order.orderId, stage: payment?.stage ?? null },
    wouldPassIf: { stage: 'ordered', endToEndId: order.endToEndId },
  });
};

/* A batch may hold orders of several calls: each has its own paying agent. */
const requirePayingAgent = (by: ActorRef, award: Award): void => {
  if (award.status !== 'none') requirePower('payingAgent', award.parties, by);
};

const requireOther = ({ subject }: ActorRef, { orderId, requestedBy, approvedBy }: KnownOrder): void => {
  const already = requestedBy === subject ? 'requester' : approvedBy.includes(subject) ? 'approver' : undefined;
  if (already === undefined) return;
  throw new DomainError<IssueRefusal>('PAYMENT_BATCH_DUTIES_NOT_SEPARATED', {
    rule: 'separation-of-duties@1',
    facts: { orderId, already, wanted: 'payer' },
    wouldPassIf: { personOtherThan: ['requester', 'approver'] },
  });
};

/** What the creditor reads: the award's first digits and the instalment. */
const remittanceOf = ({ awardId, instalment }: KnownOrder): string =>
  `Subvencion ${awardId.slice(0, 8)} pago ${instalment}`;

/** Everything that the file for the bank will say. Throws the refusals of this file, and PAYEE_WITHOUT_ACCOUNT. */
export const issuedBatch = (
  { batchId, executionDate }: DraftedBatch,
  {
    account,
    orders,
    by,
    issuedAt,
  }: { account: OwnAccount; orders: readonly OrderToIssue[]; by: ActorRef; issuedAt: string },
): PaymentBatchIssued['data'] => {
  const known = orders.map(({ order }) => knownOrder(order));
  requireGathered(batchId, known);
  const issued = known.map((order, index) => {
    const { award, payee } = orders[index]!;
    requireUnpaid(order, award);
    requireOther(by, order);
    requirePayingAgent(by, award);
    const { orderId, awardId, instalment, beneficiaryId, amount, endToEndId } = order;
    const told = { orderId, awardId, instalment, beneficiaryId, amount, endToEndId };
    return { ...told, ...payeeOn(payee, beneficiaryId, executionDate), remittance: remittanceOf(order) };
  });
  const { accountId, code: accountCode, iban, bic, holder } = account;
  return {
    ...{ batchId, messageId: batchId.replaceAll('-', ''), accountId, accountCode, iban, bic, holder, executionDate },
    orders: issued,
    total: euros(sumCents(issued.map(({ amount }) => centsOf(amount)))),
    issuedBy: by.subject,
    issuedAt,
  };
};
