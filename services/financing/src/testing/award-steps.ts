import { euros, type MoneyJson } from '@ceriss/kernel';
import { AcceptAwardHandler } from '../application/award/accept-award.handler.js';
import { ApprovePaymentHandler } from '../application/award/approve-payment.handler.js';
import { OrderPaymentHandler } from '../application/award/order-payment.handler.js';
import { RecordPaymentHandler } from '../application/award/record-payment.handler.js';
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
import { bankSteps } from './award-bank-steps.js';
import { costSteps } from './award-cost-steps.js';
import { debtSteps } from './award-debt-steps.js';
import { clock, today, type Act, type Step } from './award-service.js';
import { accountId, awardId } from './award-world.js';

const approval =
  (n: number): Act =>
  ({ store }, context) =>
    new ApprovePaymentHandler(store).execute(awardId, n, context);

type Items = readonly Readonly<{ instalment: number; amount: MoneyJson }>[];
const askBack =
  (cause: 'breach-of-conditions' | 'ineligible-cost', items: Items): Act =>
  ({ store }, context) =>
    new OpenReimbursementHandler(store, clock).execute(
      { awardId, cause, items, rules: exampleReimbursementRules },
      context,
    );

type Opened = Readonly<{ reimbursementId: string }>;
type Closed = Readonly<{ result: Readonly<{ toReimburse: Items }> }>;

/** What may happen to the award; the number is an instalment, or tells one of several apart. */
export const steps: Readonly<Record<string, Step>> = {
  ...bankSteps,
  ...costSteps,
  ...debtSteps,
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
        const order = world.of<{ orderId: string }>('payment-order-created').at(-1);
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
        const batch = world.of<{ batchId: string }>('payment-batch-drafted').at(-1);
        if (batch) await new AbandonBatchHandler(store).execute(batch.batchId, 'x', context);
      },
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
  askBack: {
    who: 'ministry',
    act: (n) => askBack('breach-of-conditions', [{ instalment: n, amount: euros(100_00n) }]),
  },
  askBackRefused: {
    who: 'ministry',
    act: () => async (service, context, world) => {
      const closed = world.of<Closed>('justification-closed').at(-1);
      if (closed) await askBack('ineligible-cost', closed.result.toReimburse)(service, context, world);
    },
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
      async ({ store }, context, world) => {
        const opened = world.of<Opened>('reimbursement-opened').at(-1);
        if (opened) await new AgreeReimbursementHandler(store, clock).execute(opened.reimbursementId, {}, context);
      },
  },
  offset: {
    who: 'treasurer',
    act:
      (n) =>
      async ({ store }, context, world) => {
        const agreed = world.of<Opened>('reimbursement-agreed').at(-1);
        if (agreed) await new OrderOffsetHandler(store, clock).execute(agreed.reimbursementId, n, context);
      },
  },
};
