import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { bankAccountExamples } from '../bank-account/bank-account.events.js';
import { payeeAggregate } from '../payee/payee.decider.js';
import { payeeExamples, type PayeeEvent } from '../payee/payee.events.js';
import { issuedBatch } from '../payment-batch/issue.rules.js';
import { paymentBatchExamples } from '../payment-batch/payment-batch.events.js';
import { paymentOrderAggregate } from '../payment-order/payment-order.decider.js';
import { paymentOrderExamples, type PaymentOrderEvent } from '../payment-order/payment-order.events.js';
import { awardAggregate } from './award.decider.js';
import { awardExamples, type AwardEvent } from './award.events.js';

const given = deciderSpec(awardAggregate.decider);
const event = <T extends AwardEvent['type']>(type: T, more: object = {}) =>
  ({ type, data: { ...awardExamples[type], ...more } }) as AwardEvent;
const terms = awardExamples['financing.award-terms-fixed'];
const parties = terms.parties!;
const history = [
  event('financing.award-granted'),
  event('financing.award-terms-fixed'),
  event('financing.award-accepted'),
  event('financing.payment-requested'),
  event('financing.payment-approved'),
  event('financing.payment-approved', { approvedBy: 'approver-2' }),
];
const ordered = event('financing.payment-ordered');
const by = (organisation?: string) => ({
  ...{ subject: 'treasurer-1', role: 'treasurer' },
  ...(organisation !== undefined && { organisation }),
});
const order = (organisation?: string) =>
  ({ type: 'OrderPayment', data: { instalment: 1, by: by(organisation), orderedOn: '2027-05-10' } }) as const;
const record = (organisation?: string, more: object = {}) =>
  ({
    type: 'RecordPayment',
    data: {
      ...{ instalment: 1, bankReference: 'BANK-2027-0510-1', executedOn: '2027-05-10', today: '2027-05-10' },
      ...{ by: by(organisation), ...more },
    },
  }) as const;
const others = [parties.grantingAuthority, parties.instructingBody, undefined];

describe('A payment of a call that names its paying agent', () => {
  it('is ordered by it', () =>
    given(...history)
      .when(order(parties.payingAgent))
      .then(ordered));
  it.each(others)('is not ordered by %s', (other) =>
    given(...history)
      .when(order(other))
      .thenRefused('POWER_NOT_HELD', { rule: 'powers@1', wouldPassIf: { organisation: parties.payingAgent } }),
  );
  it('is recorded by it, and by nobody else', () => {
    given(...history, ordered)
      .when(record(parties.payingAgent))
      .then(event('financing.payment-executed'));
    for (const other of others)
      given(...history, ordered)
        .when(record(other))
        .thenRefused('POWER_NOT_HELD');
  });
  it('is settled by a statement of the bank whoever read it', () => {
    const { endToEndId } = awardExamples['financing.payment-ordered'];
    given(...history, ordered)
      .when(record(undefined, { statement: { bankAccount: 'main', endToEndId } }))
      .then(event('financing.payment-executed', { bankAccount: 'main' }));
  });
  it('is ordered by whoever has the role where no parties were named', () => {
    const [granted, , ...rest] = history;
    given(granted!, ...rest)
      .when(order())
      .then(ordered);
  });
});

describe('A batch for the bank', () => {
  const orderOf = (...names: ('created' | 'gathered')[]) =>
    names
      .map((one) => `financing.payment-order-${one}` as const)
      .map((type) => ({ type, data: paymentOrderExamples[type] }) as PaymentOrderEvent)
      .reduce(paymentOrderAggregate.decider.evolve, paymentOrderAggregate.decider.initialState());
  const payee = (
    ['financing.payee-named', 'financing.payee-account-proposed', 'financing.payee-account-verified'] as const
  )
    .map((type) => ({ type, data: payeeExamples[type] }) as PayeeEvent)
    .reduce(payeeAggregate.decider.evolve, payeeAggregate.decider.initialState());
  const award = [...history, ordered].reduce(awardAggregate.decider.evolve, awardAggregate.decider.initialState());
  const { batchId, accountId, accountCode, orderIds, executionDate, draftedBy } =
    paymentBatchExamples['financing.payment-batch-drafted'];
  const batch = { status: 'draft', batchId, accountId, accountCode, orderIds, executionDate, draftedBy } as never;
  const issue = (organisation?: string) => () =>
    issuedBatch(batch, {
      account: bankAccountExamples['financing.bank-account-opened'],
      orders: [{ order: orderOf('created', 'gathered'), award, payee }],
      by: { ...by(organisation), subject: 'payer' },
      issuedAt: '2027-05-10T08:00:00.000Z',
    });
  it('is sent by the paying agent of every order in it', () => {
    expect(issue(parties.payingAgent)().orders).toHaveLength(1);
    for (const other of others) {
      expect(issue(other)).toThrow(expect.objectContaining({ code: 'POWER_NOT_HELD' }));
    }
  });
});
