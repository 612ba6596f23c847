import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { awardAggregate } from '../award/award.decider.js';
import { awardExamples, type AwardEvent } from '../award/award.events.js';
import { bankAccountExamples } from '../bank-account/bank-account.events.js';
import { payeeAggregate } from '../payee/payee.decider.js';
import { payeeExamples, type PayeeEvent } from '../payee/payee.events.js';
import { paymentOrderAggregate } from '../payment-order/payment-order.decider.js';
import { paymentOrderExamples, type PaymentOrderEvent } from '../payment-order/payment-order.events.js';
import { paymentBatchAggregate } from './payment-batch.decider.js';
import { paymentBatchExamples, type PaymentBatchEvent } from './payment-batch.events.js';

const given = deciderSpec(paymentBatchAggregate.decider);
const of = <T extends PaymentBatchEvent['type']>(type: T) =>
  ({ type, data: paymentBatchExamples[type] }) as PaymentBatchEvent;
const drafted = of('financing.payment-batch-drafted');
const issued = of('financing.payment-batch-issued');
const abandoned = of('financing.payment-batch-abandoned');
const { batchId, orderIds, executionDate } = paymentBatchExamples['financing.payment-batch-drafted'];

type Name = keyof typeof paymentOrderExamples extends `financing.payment-order-${infer N}` ? N : never;
const order = (...names: Name[]) =>
  names
    .map(
      (name) =>
        ({
          type: `financing.payment-order-${name}`,
          data: paymentOrderExamples[`financing.payment-order-${name}`],
        }) as PaymentOrderEvent,
    )
    .reduce(paymentOrderAggregate.decider.evolve, paymentOrderAggregate.decider.initialState());
const award = (...names: ('granted' | 'accepted' | 'ordered' | 'executed')[]) =>
  ['award-granted', 'award-accepted', 'payment-requested', ...names.map((one) => `payment-${one}`)]
    .map(
      (name) =>
        ({ type: `financing.${name}`, data: awardExamples[`financing.${name}` as AwardEvent['type']] }) as AwardEvent,
    )
    .reduce(awardAggregate.decider.evolve, awardAggregate.decider.initialState());
const payee = (...names: (keyof typeof payeeExamples)[]) =>
  names
    .map((type) => ({ type, data: payeeExamples[type] }) as PayeeEvent)
    .reduce(payeeAggregate.decider.evolve, payeeAggregate.decider.initialState());
const paid = payee('financing.payee-named', 'financing.payee-account-proposed', 'financing.payee-account-verified');
const account = { ...bankAccountExamples['financing.bank-account-opened'], bic: null };
const by = (subject: string) => ({ subject, role: 'treasurer' });

describe('Drafting a batch', () => {
  const draft = (o: object = {}) =>
    ({
      type: 'DraftBatch',
      data: {
        batchId,
        orderIds,
        executionDate,
        account,
        orders: [order('created')],
        by: by('treasurer-1'),
        today: '2027-05-10',
        ...o,
      },
    }) as const;
  it('takes orders that no other batch has, once', () => {
    given().when(draft()).then(drafted);
    given(drafted).when(draft()).thenNothing();
    given()
      .when(draft({ orders: [order('created', 'gathered', 'freed')] }))
      .then(drafted);
  });
  const free = { wouldPassIf: { orderStatus: 'created' } };
  it.each<[string, object, string, object]>([
    ['an order of another batch', { orders: [order('created', 'gathered')] }, 'PAYMENT_BATCH_ORDER_TAKEN', free],
    [
      'an order that was rejected',
      { orders: [order('created', 'gathered', 'issued', 'rejected')] },
      'PAYMENT_BATCH_ORDER_TAKEN',
      free,
    ],
    ['an unknown order', { orders: [order()] }, 'PAYMENT_ORDER_NOT_FOUND', {}],
    [
      'an order twice',
      { orderIds: [orderIds[0]!, orderIds[0]!], orders: [order('created'), order('created')] },
      'PAYMENT_BATCH_ORDER_REPEATED',
      { wouldPassIf: { orderIds: [orderIds[0]!] } },
    ],
    [
      'yesterday',
      { executionDate: '2027-05-09' },
      'PAYMENT_BATCH_DATE_PAST',
      { wouldPassIf: { executionDateFrom: '2027-05-10' } },
    ],
  ])('refuses %s', (_, change, code, said) => given().when(draft(change)).thenRefused(code, said));
});

describe('Issuing a batch', () => {
  const issue = (
    o: {
      order?: ReturnType<typeof order>;
      award?: ReturnType<typeof award>;
      payee?: typeof paid;
      by?: ReturnType<typeof by>;
      today?: string;
    } = {},
  ) =>
    ({
      type: 'IssueBatch',
      data: {
        account,
        orders: [{ order: order('created', 'gathered'), award: award('ordered'), payee: paid, ...o }],
        by: o.by ?? by('treasurer-1'),
        today: o.today ?? '2027-05-10',
        issuedAt: '2027-05-10T09:00:00.000Z',
      },
    }) as const;
  it('says everything that the bank is told, once', () => {
    given(drafted).when(issue()).then(issued);
    given(drafted, issued).when(issue()).thenNothing();
  });
  const own = { wouldPassIf: { orderStatus: 'gathered', batchId: drafted.data.batchId } };
  const unpaid = { wouldPassIf: { stage: 'ordered', endToEndId: '0198000000007000800000000000f006001' } };
  const another = { wouldPassIf: { personOtherThan: ['requester', 'approver'] } };
  it.each<[string, Parameters<typeof issue>[0], string, object]>([
    ['an order that it has not gathered yet', { order: order('created') }, 'PAYMENT_BATCH_ORDERS_NOT_GATHERED', own],
    [
      'an order that went to the bank',
      { order: order('created', 'gathered', 'issued') },
      'PAYMENT_BATCH_ORDERS_NOT_GATHERED',
      own,
    ],
    [
      'what was paid by hand meanwhile',
      { award: award('ordered', 'executed') },
      'PAYMENT_BATCH_PAID_OTHERWISE',
      unpaid,
    ],
    ['what is not ordered', { award: award() }, 'PAYMENT_BATCH_PAID_OTHERWISE', unpaid],
    [
      'whoever has no account',
      { payee: payee('financing.payee-named') },
      'PAYEE_WITHOUT_ACCOUNT',
      { wouldPassIf: { verifiedAccountsAtLeast: 1 } },
    ],
    ['the requester', { by: by('programme-manager-1') }, 'PAYMENT_BATCH_DUTIES_NOT_SEPARATED', another],
    ['an approver', { by: by('approver-2') }, 'PAYMENT_BATCH_DUTIES_NOT_SEPARATED', another],
    [
      'the day after',
      { today: '2027-05-11' },
      'PAYMENT_BATCH_DATE_PAST',
      { wouldPassIf: { executionDateFrom: '2027-05-11' } },
    ],
  ])('refuses %s', (_, change, code, said) => given(drafted).when(issue(change)).thenRefused(code, said));
  it('is impossible once given up, and giving up once issued', () => {
    const abandon = { type: 'AbandonBatch', data: { reason: 'fecha equivocada' } } as const;
    given(drafted).when(abandon).then(abandoned);
    given(drafted, abandoned).when(abandon).thenNothing();
    given(drafted, abandoned)
      .when(issue())
      .thenRefused('PAYMENT_BATCH_NOT_DRAFT', { wouldPassIf: { status: 'draft' } });
    given(drafted, issued).when(abandon).thenRefused('PAYMENT_BATCH_NOT_DRAFT');
    given().when(issue()).thenRefused('PAYMENT_BATCH_NOT_FOUND');
  });
});
