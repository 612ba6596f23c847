import { euros } from '@ceriss/kernel';
import { AcceptAwardHandler } from '../application/award/accept-award.handler.js';
import { ApprovePaymentHandler } from '../application/award/approve-payment.handler.js';
import { OrderPaymentHandler } from '../application/award/order-payment.handler.js';
import { RecordPaymentHandler } from '../application/award/record-payment.handler.js';
import { ReduceInstalmentsHandler } from '../application/award/reduce-instalments.handler.js';
import { RenounceAwardHandler } from '../application/award/renounce-award.handler.js';
import { RequestPaymentHandler } from '../application/award/request-payment.handler.js';
import { AbandonBatchHandler } from '../application/payment/abandon-batch.handler.js';
import { DraftBatchHandler } from '../application/payment/draft-batch.handler.js';
import { IssueBatchHandler } from '../application/payment/issue-batch.handler.js';
import { AgreeReimbursementHandler } from '../application/reimbursement/agree-reimbursement.handler.js';
import { OpenReimbursementHandler } from '../application/reimbursement/open-reimbursement.handler.js';
import { OrderOffsetHandler } from '../application/reimbursement/order-offset.handler.js';
import { exampleApprovalRules } from '../financing.config.js';
import { exampleReimbursementRules } from '../recovery.config.js';
import {
  awardId,
  reimbursementId,
  clock,
  people,
  type Act,
  accountId,
  lastOf,
  today,
  type Order,
  toOrder,
  entryOf,
} from './award-world.js';

const approval =
  (n: number): Act =>
  ({ store }, context) =>
    new ApprovePaymentHandler(store).execute(awardId, n, context);

type Step = Readonly<{ who: keyof typeof people; act: (n: number) => Act }>;
/** What may happen to the award; the number is an instalment, or tells one of several apart. */
export const steps: Readonly<Record<string, Step>> = {
  accept: {
    who: 'beneficiary',
    act:
      () =>
      ({ store }, context) =>
        new AcceptAwardHandler(store, clock).execute(awardId, context),
  },
  request: {
    who: 'manager',
    act:
      (n) =>
      ({ store }, context) =>
        new RequestPaymentHandler(store).execute(awardId, { instalment: n, rules: exampleApprovalRules }, context),
  },
  approve: { who: 'approver', act: approval },
  approveToo: { who: 'other', act: approval },
  order: {
    who: 'treasurer',
    act:
      (n) =>
      ({ store }, context) =>
        new OrderPaymentHandler(store, clock).execute(awardId, n, context),
  },
  byHand: {
    who: 'treasurer',
    act:
      (n) =>
      ({ store }, context) =>
        new RecordPaymentHandler(store, clock).execute(
          awardId,
          { instalment: n, bankReference: `H-${n}`, executedOn: today() },
          context,
        ),
  },
  draft: {
    who: 'treasurer',
    act:
      () =>
      async ({ store }, context, world) => {
        const order = lastOf(world.of<Order>('payment-order-created'));
        if (!order) return;
        const batch = { accountId, executionDate: today(), orderIds: [order.orderId] };
        await new DraftBatchHandler(store, clock).execute(batch, context);
      },
  },
  issue: {
    who: 'treasurer',
    act:
      (n) =>
      async ({ store }, context, world) => {
        const batch = world.of<{ batchId: string }>('payment-batch-drafted').at(-n);
        if (batch) await new IssueBatchHandler(store, clock).execute(batch.batchId, context);
      },
  },
  abandon: {
    who: 'treasurer',
    act:
      () =>
      async ({ store }, context, world) => {
        const batch = lastOf(world.of<{ batchId: string }>('payment-batch-drafted'));
        if (batch) await new AbandonBatchHandler(store).execute(batch.batchId, 'x', context);
      },
  },
  booked: {
    who: 'treasurer',
    act: (n) => (service, context, world) =>
      toOrder(world, {
        type: 'ExecuteOrder',
        data: { entryId: entryOf(world, n), accountCode: 'main', bankReference: 'B', executedOn: today() },
      })(service, context, world),
  },
  rejected: {
    who: 'treasurer',
    act: () => (service, context, world) =>
      toOrder(world, {
        type: 'RejectOrder',
        data: { reasonCode: 'AC04', rejectedOn: today(), by: people.treasurer, today: today() },
      })(service, context, world),
  },
  cameBack: {
    who: 'treasurer',
    act: (n) => (service, context, world) =>
      toOrder(world, {
        type: 'ReturnOrder',
        data: { entryId: entryOf(world, n + 3), accountCode: 'main', reasonCode: 'AC04', returnedOn: today() },
      })(service, context, world),
  },
  unmatched: {
    who: 'treasurer',
    act: (n) => (service, context, world) =>
      toOrder(world, {
        type: 'UndoExecution',
        data: { entryId: entryOf(world, n), accountCode: 'main', bookedOn: today(), reason: 'x' },
      })(service, context, world),
  },
  renounce: {
    who: 'beneficiary',
    act:
      (n) =>
      ({ store }, context) =>
        new RenounceAwardHandler(store, clock).execute(
          awardId,
          { amount: euros(BigInt(n) * 7_77n), reason: 'x' },
          context,
        ),
  },
  lose: {
    who: 'manager',
    act:
      (n) =>
      ({ store }, context) => {
        const reference = `01980000-0000-5000-8000-0000000000${n}0`;
        const reduction = {
          amount: euros(BigInt(n) * 5_55n),
          because: 'loss-of-right',
          reference,
          orderedBy: awardId,
        } as const;
        return new ReduceInstalmentsHandler(store, clock).execute(awardId, reduction, context);
      },
  },
  askBack: {
    who: 'ministry',
    act:
      (n) =>
      ({ store }, context) =>
        new OpenReimbursementHandler(store, clock).execute(
          {
            awardId,
            cause: 'breach-of-conditions',
            items: [{ instalment: n, amount: euros(100_00n) }],
            rules: exampleReimbursementRules,
          },
          context,
        ),
  },
  weeksPass: {
    who: 'manager',
    act: () => () => {
      clock.set(new Date(clock.now().getTime() + 26 * 86_400_000).toISOString());
      return Promise.resolve();
    },
  },
  agree: {
    who: 'ministry',
    act:
      () =>
      ({ store }, context) =>
        new AgreeReimbursementHandler(store, clock).execute(reimbursementId, {}, context),
  },
  offset: {
    who: 'treasurer',
    act:
      (n) =>
      ({ store }, context) =>
        new OrderOffsetHandler(store, clock).execute(reimbursementId, n, context),
  },
};
