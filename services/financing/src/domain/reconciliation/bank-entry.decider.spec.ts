import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { statementPageExamples, type StatementLine } from '../bank-statement/bank-statement.events.js';
import { paymentOrderAggregate } from '../payment-order/payment-order.decider.js';
import { paymentOrderExamples, type PaymentOrderEvent } from '../payment-order/payment-order.events.js';
import { bankEntryAggregate } from './bank-entry.decider.js';
import { bankEntryExamples, type BankEntryEvent, type Part } from './bank-entry.events.js';
import { matchedPosting, openingPosting, statementDayPosting, unmatchedPosting } from './bank.postings.js';

const given = deciderSpec(bankEntryAggregate.decider);
const matched = {
  type: 'financing.bank-entry-matched',
  data: bankEntryExamples['financing.bank-entry-matched'],
} as BankEntryEvent;
const unmatched = {
  type: 'financing.bank-entry-unmatched',
  data: bankEntryExamples['financing.bank-entry-unmatched'],
} as BankEntryEvent;
const [line] = statementPageExamples['financing.statement-page-kept'].lines as [StatementLine];
const { statementId, accountCode, parts } = bankEntryExamples['financing.bank-entry-matched'];
const { orderId } = parts[0] as { orderId: string };

type Name = keyof typeof paymentOrderExamples extends `financing.payment-order-${infer N}` ? N : never;
const order = (...names: Name[]) =>
  (['created', 'gathered', ...names] as Name[])
    .map(
      (name) =>
        ({
          type: `financing.payment-order-${name}`,
          data: paymentOrderExamples[`financing.payment-order-${name}`],
        }) as PaymentOrderEvent,
    )
    .reduce(paymentOrderAggregate.decider.evolve, paymentOrderAggregate.decider.initialState());
const orders = (...names: Name[]) => new Map([[orderId, order(...names)]]);
const by = { subject: 'service:financing', role: 'deadline' };
const match = (o: object = {}) =>
  ({
    type: 'MatchEntry',
    data: { line, statementId, accountCode, parts, orders: orders('issued'), basis: 'end-to-end-id', by, ...o },
  }) as never;
const part = (cents: bigint, account = 'suspense:fees'): Part => ({
  kind: 'account',
  account,
  amount: euros(cents),
  note: 'comisión',
});
const of = (cents: bigint): Part => ({ kind: 'order', orderId, amount: euros(cents) });
const WHOLE = -525_000_00n;

describe('Matching an entry', () => {
  it('happens once', () => {
    given().when(match()).then(matched);
    given(matched).when(match()).thenNothing();
    given(matched)
      .when(match({ parts: [part(WHOLE)] }))
      .thenRefused('BANK_ENTRY_ALREADY_MATCHED', { wouldPassIf: { entryStatus: 'unmatched' } });
    given(matched, unmatched).when(match()).then(matched);
  });
  it.each([-1n, 1n])('leaves not a cent, nor takes one: %s', (cent) =>
    given()
      .when(match({ parts: [part(WHOLE + cent)] }))
      .thenRefused('MATCH_NOT_WHOLE', {
        facts: { difference: euros(-cent) },
        wouldPassIf: { parts: euros(-525_000_00n) },
      }),
  );
  it.each<[string, Part[], string, object]>([
    ['a part of nothing', [of(WHOLE), part(0n)], 'MATCH_NOT_WHOLE', { parts: euros(WHOLE) }],
    ['an order twice', [of(WHOLE), of(WHOLE), part(-WHOLE)], 'MATCH_ORDER_REPEATED', { orderIds: [orderId] }],
    ['a cent less of an order', [of(WHOLE + 1n), part(-1n)], 'MATCH_AMOUNT_DIFFERS', { amount: euros(WHOLE) }],
    [
      'a debit as a return',
      [{ kind: 'return', orderId, amount: euros(WHOLE), reasonCode: 'AC04' }],
      'MATCH_ORDER_NOT_OPEN',
      { orderStatus: 'executed' },
    ],
  ])('refuses %s', (_, wrong, code, wouldPassIf) =>
    given()
      .when(match({ parts: wrong }))
      .thenRefused(code, { wouldPassIf: wouldPassIf as never }),
  );
  it('takes an order whole and the rest for something else', () => {
    const short = { ...line, amount: euros(525_001_50n) };
    const split = [of(WHOLE), part(-1_50n)];
    given()
      .when(match({ line: short, parts: split }))
      .then({ ...matched, data: { ...matched.data, amount: euros(-525_001_50n), parts: split } } as BankEntryEvent);
  });
  it.each<[string, Name[]]>([
    ['not sent yet', []],
    ['paid', ['issued', 'executed']],
    ['rejected', ['issued', 'rejected']],
    ['returned', ['issued', 'executed', 'returned']],
  ])('refuses an order that is %s', (_, names) =>
    given()
      .when(match({ orders: orders(...names) }))
      .thenRefused('MATCH_ORDER_NOT_OPEN', { wouldPassIf: { orderStatus: 'issued' } }),
  );
  it('refuses an order that there is not', () =>
    given()
      .when(match({ orders: new Map() }))
      .thenRefused('PAYMENT_ORDER_NOT_FOUND'));
  it('takes money that came back for what was paid', () => {
    const back: Part[] = [{ kind: 'return', orderId, amount: euros(-WHOLE), reasonCode: 'AC04' }];
    const credit = { ...line, direction: 'credit' };
    given()
      .when(match({ line: credit, parts: back, orders: orders('issued', 'executed') }))
      .then({ ...matched, data: { ...matched.data, amount: euros(-WHOLE), parts: back } } as BankEntryEvent);
    given()
      .when(match({ line: credit, parts: back }))
      .thenRefused('MATCH_ORDER_NOT_OPEN', { facts: { wanted: 'executed' }, wouldPassIf: { orderStatus: 'executed' } });
  });
});

describe('Taking an entry away', () => {
  const { reason } = bankEntryExamples['financing.bank-entry-unmatched'];
  const unmatch = (o: object = {}) =>
    ({
      type: 'UnmatchEntry',
      data: { reason, orders: orders('issued', 'executed'), by: { subject: 'treasurer-1', role: 'treasurer' }, ...o },
    }) as never;
  it('is possible while it is matched', () => {
    given(matched).when(unmatch()).then(unmatched);
    given()
      .when(unmatch())
      .thenRefused('BANK_ENTRY_NOT_MATCHED', { wouldPassIf: { entryStatus: 'matched' } });
    given(matched, unmatched).when(unmatch()).thenRefused('BANK_ENTRY_NOT_MATCHED');
  });
  it('is not, once the money came back', () =>
    given(matched)
      .when(unmatch({ orders: orders('issued', 'executed', 'returned') }))
      .thenRefused('BANK_ENTRY_RETURN_STANDS'));
  it('follows from an order that another entry had settled, once', () => {
    given(matched)
      .when(unmatch({ claimOn: orderId }))
      .then(unmatched);
    given(matched, unmatched)
      .when(unmatch({ claimOn: orderId }))
      .thenNothing();
    given(matched)
      .when(unmatch({ claimOn: statementId }))
      .thenNothing();
  });
});

describe('What the bank says, in the ledger', () => {
  it('moves between the bank and suspense, by day', () => {
    const day = { bookedOn: '2027-05-11', amount: euros(-5n) };
    expect(statementDayPosting('main', day)).toMatchObject({
      effectiveOn: '2027-05-11',
      entries: [
        { account: 'bank:main', amount: euros(-5n) },
        { account: 'suspense:bank-main', amount: euros(5n) },
      ],
    });
    expect(statementDayPosting('main', { ...day, amount: euros(0n) })).toBeUndefined();
    expect(openingPosting({ code: 'main', opening: euros(0n), openedOn: '2027-01-01' })).toBeUndefined();
  });
  it('leaves suspense for what a person says, and comes back to it', () => {
    const told = { accountCode: 'main', bookedOn: '2027-05-11', parts: [of(WHOLE), part(-1_50n)] };
    expect(matchedPosting(told)?.entries).toEqual([
      { account: 'suspense:bank-main', amount: euros(-1_50n) },
      { account: 'suspense:fees', amount: euros(1_50n) },
    ]);
    expect(unmatchedPosting(told)?.entries[0]).toEqual({ account: 'suspense:bank-main', amount: euros(1_50n) });
    expect(matchedPosting({ ...told, parts: [of(WHOLE)] })).toBeUndefined();
  });
});
