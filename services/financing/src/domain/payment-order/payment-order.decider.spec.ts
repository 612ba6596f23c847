import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { paymentOrderAggregate } from './payment-order.decider.js';
import { paymentOrderExamples, type PaymentOrderEvent } from './payment-order.events.js';

const given = deciderSpec(paymentOrderAggregate.decider);
const of = <T extends PaymentOrderEvent['type']>(type: T) =>
  ({ type, data: paymentOrderExamples[type] }) as PaymentOrderEvent;
const created = of('financing.payment-order-created');
const gathered = of('financing.payment-order-gathered');
const freed = of('financing.payment-order-freed');
const issued = of('financing.payment-order-issued');
const executed = of('financing.payment-order-executed');
const undone = of('financing.payment-order-execution-undone');
const rejected = of('financing.payment-order-rejected');
const returned = of('financing.payment-order-returned');
const { orderId, batchId } = paymentOrderExamples['financing.payment-order-gathered'];
const { entryId } = paymentOrderExamples['financing.payment-order-executed'];
const other = '01980000-0000-5000-8000-00000000c0ff';
const atBank = [created, gathered, issued];
const refusedClaim = (status: string, heldBy: string | null, claimant = other): PaymentOrderEvent => ({
  type: 'financing.payment-order-claim-refused',
  data: { orderId, entryId: claimant, status, heldBy },
});

describe('A payment order and its batch', () => {
  const gather = (by = batchId) => ({ type: 'GatherOrder', data: { orderId, batchId: by } }) as const;
  const free = (by = batchId) => ({ type: 'FreeOrder', data: { orderId, batchId: by } }) as const;
  const { iban, accountCode } = paymentOrderExamples['financing.payment-order-issued'];
  const mark = (by = batchId) => ({ type: 'MarkIssued', data: { orderId, batchId: by, iban, accountCode } }) as const;

  it('is created once', () => {
    const create = { type: 'CreateOrder', data: paymentOrderExamples['financing.payment-order-created'] } as const;
    given().when(create).then(created);
    given(created).when(create).thenNothing();
  });
  it('belongs to the first batch that gathers it', () => {
    given(created).when(gather()).then(gathered);
    given(created, gathered).when(gather(other)).thenNothing();
    given(...atBank)
      .when(gather(other))
      .thenNothing();
    given().when(gather()).thenNothing();
  });
  it('is freed and sent only by the batch that has it', () => {
    given(created, gathered).when(free()).then(freed);
    given(created, gathered).when(free(other)).thenNothing();
    given(created, gathered).when(mark()).then(issued);
    given(created, gathered).when(mark(other)).thenNothing();
    given(created, gathered, freed).when(mark()).thenNothing();
    given(...atBank)
      .when(free())
      .thenNothing();
  });
  it.each([
    ['rejected', [rejected]],
    ['executed', [executed]],
    ['returned', [executed, returned]],
  ])('is never gathered or sent again once it is %s', (_, end) => {
    given(...atBank, ...end)
      .when(gather(other))
      .thenNothing();
    given(...atBank, ...end)
      .when(mark(batchId))
      .thenNothing();
  });
});

describe('A payment order and the bank', () => {
  const { accountCode, bankReference, executedOn } = paymentOrderExamples['financing.payment-order-executed'];
  const execute = (by = entryId) =>
    ({ type: 'ExecuteOrder', data: { orderId, entryId: by, accountCode, bankReference, executedOn } }) as const;
  const { reasonCode, returnedOn } = paymentOrderExamples['financing.payment-order-returned'];
  const comeBack = (by = entryId) =>
    ({ type: 'ReturnOrder', data: { orderId, entryId: by, accountCode, reasonCode, returnedOn } }) as const;
  const reject = (rejectedOn = '2027-05-11') =>
    ({
      type: 'RejectOrder',
      data: { reasonCode: 'AC04', rejectedOn, by: { subject: 'treasurer-1', role: 'treasurer' }, today: '2027-05-11' },
    }) as const;

  it('is settled by one entry, whoever else claims it', () => {
    given(...atBank)
      .when(execute())
      .then(executed);
    given(...atBank, executed)
      .when(execute())
      .thenNothing();
    given(...atBank, executed)
      .when(execute(other))
      .then(refusedClaim('executed', entryId));
    given(created).when(execute(other)).then(refusedClaim('created', null));
    given(...atBank, rejected)
      .when(execute(other))
      .then(refusedClaim('rejected', null));
    given().when(execute(other)).then(refusedClaim('none', null));
  });
  it('is open again when that entry is taken away, and by no other', () => {
    const { bookedOn, reason } = paymentOrderExamples['financing.payment-order-execution-undone'];
    const undo = (by = entryId) =>
      ({ type: 'UndoExecution', data: { orderId, entryId: by, accountCode, bookedOn, reason } }) as const;
    given(...atBank, executed)
      .when(undo())
      .then(undone);
    given(...atBank, executed)
      .when(undo(other))
      .thenNothing();
    given(...atBank, executed, returned)
      .when(undo())
      .thenNothing();
    given(...atBank, executed, undone)
      .when(execute())
      .then(executed);
  });
  it('comes back once, after it was booked', () => {
    given(...atBank, executed)
      .when(comeBack())
      .then(returned);
    given(...atBank, executed, returned)
      .when(comeBack())
      .thenNothing();
    given(...atBank, executed, returned)
      .when(comeBack(other))
      .then(refusedClaim('returned', entryId));
    given(...atBank)
      .when(comeBack(other))
      .then(refusedClaim('issued', null));
    given().when(comeBack(other)).then(refusedClaim('none', null));
  });
  it('is rejected once, before it is booked, and not on a day to come', () => {
    given(...atBank)
      .when(reject())
      .then(rejected);
    given(...atBank, rejected)
      .when(reject())
      .thenNothing();
    given(...atBank)
      .when(reject('2027-05-12'))
      .thenRefused('PAYMENT_ORDER_REJECTED_IN_FUTURE', { wouldPassIf: { rejectedOnAtMost: '2027-05-11' } });
    given(...atBank, executed)
      .when(reject())
      .thenRefused('PAYMENT_ORDER_NOT_ISSUED', { facts: { orderId, status: 'executed' } });
    given(created)
      .when(reject())
      .thenRefused('PAYMENT_ORDER_NOT_ISSUED', { wouldPassIf: { status: 'issued' } });
    given().when(reject()).thenRefused('PAYMENT_ORDER_NOT_FOUND');
  });
});
