import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { awardAggregate } from './award.decider.js';
import { awardCodec, awardExamples, type AwardEvent } from './award.events.js';
import { endToEndIdOf, orderIdOf } from './instalments.rules.js';

const given = deciderSpec(awardAggregate.decider);
const of = <T extends AwardEvent['type']>(type: T) => ({ type, data: awardExamples[type] }) as AwardEvent;
const accepted = [of('financing.award-granted'), of('financing.award-accepted')];
const requested = of('financing.payment-requested');
const approved = (approvedBy: string, role: string): AwardEvent => ({
  type: 'financing.payment-approved',
  data: { awardId: '01980000-0000-7000-8000-00000000f006', instalment: 1, approvedBy, role },
});
const signed = [...accepted, requested, approved('approver-1', 'approver'), approved('approver-2', 'treasurer')];
const ordered = of('financing.payment-ordered');
const bySheet: AwardEvent = {
  type: 'financing.payment-executed',
  data: { ...awardExamples['financing.payment-executed'], bankAccount: 'main' },
};
const { awardId, endToEndId, reasonCode } = awardExamples['financing.payment-rejected'];
const treasurer = { subject: 'treasurer-1', role: 'treasurer' };
const order = { type: 'OrderPayment', data: { instalment: 1, by: treasurer, orderedOn: '2027-05-20' } } as const;

describe('Approving a payment by the rules kept with its request', () => {
  it('needs the roles that they name, however many approve', () => {
    const others = [approved('manager-2', 'programme-manager'), approved('treasurer-2', 'treasurer')];
    given(...accepted, requested, ...others)
      .when(order)
      .thenRefused('PAYMENT_APPROVALS_MISSING', {
        rule: 'payments@2',
        facts: { approvals: 2, missing: [{ role: 'approver', approvals: 1 }] },
        wouldPassIf: { approvalsAtLeast: 2, byRole: [{ role: 'approver', approvals: 1 }] },
      });
  });
  it('needs those of the award where a request of version 1 has none', () => {
    const { rules: _, ...data } = awardExamples['financing.payment-requested'];
    const old = awardCodec.decode({ type: 'financing.payment-requested', schemaVersion: 1, data });
    expect(old.data).toMatchObject({ rules: null });
    given(...accepted, old, approved('approver-1', 'approver'), approved('approver-2', 'approver'))
      .when(order)
      .then({
        ...ordered,
        data: { ...ordered.data, orderedOn: '2027-05-20' },
      } as AwardEvent);
  });
  it('reads payments of version 1 as recorded by a person', () => {
    const { bankAccount: _, ...data } = awardExamples['financing.payment-executed'];
    expect(awardCodec.decode({ type: 'financing.payment-executed', schemaVersion: 1, data }).data).toMatchObject({
      bankAccount: null,
    });
  });
});

describe('What a statement says of a payment', () => {
  const record = (e2e: string, executedOn = '2027-05-10') =>
    ({
      type: 'RecordPayment',
      data: {
        instalment: 1,
        by: { subject: 'service:financing', role: 'policy' },
        bankReference: 'BANK-2027-0510-1',
        executedOn,
        today: '2027-05-10',
        statement: { bankAccount: 'main', endToEndId: e2e },
      },
    }) as const;
  it('is kept once, with the account, and not of another attempt', () => {
    given(...signed, ordered)
      .when(record(endToEndId))
      .then(bySheet);
    given(...signed, ordered, bySheet)
      .when(record(endToEndId))
      .thenNothing();
    given(...signed, ordered)
      .when(record(endToEndIdOf(awardId, 1, 2)))
      .thenNothing();
  });
  it('is not for a person to say while a batch has it', () =>
    given(...signed, ordered)
      .when({
        type: 'RecordPayment',
        data: {
          instalment: 1,
          by: treasurer,
          bankReference: 'B',
          executedOn: '2027-05-10',
          today: '2027-05-10',
          inBatch: true,
        },
      })
      .thenRefused('PAYMENT_AWAITS_STATEMENT', { wouldPassIf: { toldBy: 'statement' } }));
});

describe('A payment that fails', () => {
  const reject = {
    type: 'RejectPayment',
    data: { instalment: 1, endToEndId, reasonCode, rejectedOn: '2027-05-11' },
  } as const;
  const comeBack = {
    type: 'ReturnPayment',
    data: { instalment: 1, endToEndId, reasonCode, returnedOn: '2027-05-13', bankAccount: 'main' },
  } as const;
  const undo = {
    type: 'UndoPayment',
    data: { instalment: 1, endToEndId, undoneOn: '2027-05-11', bankAccount: 'main' },
  } as const;
  const rejected = of('financing.payment-rejected');
  const returned = of('financing.payment-returned');

  it('is rejected before it is booked, once', () => {
    given(...signed, ordered)
      .when(reject)
      .then(rejected);
    given(...signed, ordered, rejected)
      .when(reject)
      .thenNothing();
    given(...signed, ordered, bySheet)
      .when(reject)
      .thenNothing();
  });
  it('comes back after it was booked, once', () => {
    given(...signed, ordered, bySheet)
      .when(comeBack)
      .then(returned);
    given(...signed, ordered, bySheet, returned)
      .when(comeBack)
      .thenNothing();
    given(...signed, ordered)
      .when(comeBack)
      .thenNothing();
  });
  it('is unpaid again when its entry is taken away', () => {
    given(...signed, ordered, bySheet)
      .when(undo)
      .then(of('financing.payment-undone'));
    given(...signed, ordered)
      .when(undo)
      .thenNothing();
  });
  it.each([
    ['rejected', [rejected]],
    ['returned', [bySheet, returned]],
  ])('once %s is approved and ordered anew, under an id of its own', (_, end) => {
    const anew = endToEndIdOf(awardId, 1, 2);
    given(...signed, ordered, ...end)
      .when(order)
      .thenRefused('PAYMENT_APPROVALS_MISSING', { facts: { approvals: 0, needed: 2 } });
    given(...signed, ordered, ...end, ...signed.slice(3))
      .when(order)
      .then({
        ...ordered,
        data: { ...ordered.data, endToEndId: anew, orderedOn: '2027-05-20' },
      } as AwardEvent);
    expect(anew).toMatch(/^[0-9a-f]{35}$/);
    expect(anew).not.toBe(endToEndId);
    expect(orderIdOf(anew)).not.toBe(orderIdOf(endToEndId));
  });
});

describe('A guarantee', () => {
  const amount = awardExamples['financing.guarantee-required'].amount;
  const demand = (cents = amount) =>
    ({ type: 'RequireGuarantee', data: { instalment: 1, amount: cents, requiredOn: '2027-03-20' } }) as const;
  const lodge = (o: object = {}) =>
    ({
      type: 'LodgeGuarantee',
      data: { instalment: 1, amount, reference: 'aval 2027/118', lodgedOn: '2027-04-30', today: '2027-04-30', ...o },
    }) as const;
  const request = {
    type: 'RequestPayment',
    data: {
      instalment: 1,
      by: { subject: 'programme-manager-1', role: 'r' },
      rules: awardExamples['financing.payment-requested'].rules,
    },
  } as const;
  const demanded = of('financing.guarantee-required');
  const lodged = of('financing.guarantee-lodged');

  it('stands before the request until it is lodged', () => {
    given(...accepted)
      .when(demand())
      .then(demanded);
    given(...accepted, demanded)
      .when(demand())
      .thenNothing();
    given(...accepted, demanded)
      .when(request)
      .thenRefused('INSTALMENT_GUARANTEE_MISSING', { wouldPassIf: { lodgedAtLeast: euros(525_000_00n) } });
    given(...accepted, demanded, lodged)
      .when(request)
      .then(requested);
  });
  it('is lodged once, whole, and not on a day to come', () => {
    given(...accepted, demanded)
      .when(lodge())
      .then(lodged);
    given(...accepted, demanded, lodged)
      .when(lodge())
      .thenNothing();
    given(...accepted, demanded)
      .when(lodge({ amount: euros(524_999_99n) }))
      .thenRefused('GUARANTEE_TOO_SMALL', { wouldPassIf: { amountAtLeast: euros(525_000_00n) } });
    given(...accepted, demanded)
      .when(lodge({ lodgedOn: '2027-05-01' }))
      .thenRefused('GUARANTEE_DATE_IN_FUTURE', { wouldPassIf: { lodgedOnAtMost: '2027-04-30' } });
    given(...accepted)
      .when(lodge())
      .thenRefused('GUARANTEE_NOT_REQUIRED', { wouldPassIf: { guarantee: 'required' } });
  });
  it('is not asked for too late, of nothing, or of an instalment that is not there', () => {
    given(...accepted, requested)
      .when(demand())
      .thenRefused('GUARANTEE_TOO_LATE', { wouldPassIf: { paymentStage: null, lodged: false } });
    given(...accepted, demanded, lodged)
      .when(demand(euros(1n)))
      .thenRefused('GUARANTEE_TOO_LATE');
    given(...accepted)
      .when(demand(euros(0n)))
      .thenRefused('GUARANTEE_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } });
    given(...accepted)
      .when({ type: 'RequireGuarantee', data: { instalment: 9, amount, requiredOn: '2027-03-20' } })
      .thenRefused('INSTALMENT_NOT_FOUND', { wouldPassIf: { instalmentIn: [1, 2] } });
  });
});
