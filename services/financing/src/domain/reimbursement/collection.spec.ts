import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reimbursementAggregate, type ReimbursementCommand } from './reimbursement.decider.js';
import type { ReimbursementEvent } from './reimbursement.events.js';
import { reimbursementExamples } from './reimbursement.examples.js';
import { openCents, type Reimbursement } from './reimbursement.state.js';

const given = deciderSpec(reimbursementAggregate.decider);
const of = <T extends ReimbursementEvent['type']>(type: T) =>
  ({ type, data: reimbursementExamples[type] }) as Extract<ReimbursementEvent, { type: T }>;
const [opened, agreed] = [of('financing.reimbursement-opened'), of('financing.reimbursement-agreed')];
const received = of('financing.reimbursement-received');
const ordered = of('financing.reimbursement-offset-ordered');
const made = of('financing.reimbursement-offset-made');
const released = of('financing.reimbursement-offset-released');
const deferred = of('financing.reimbursement-deferred');
const handedOver = of('financing.reimbursement-handed-over');
const settled = of('financing.reimbursement-settled');
const settledOn = (day: string) => ({ ...settled, data: { ...settled.data, settledOn: day } });
const due = [opened, agreed];
const whole = 20_191_95n;

describe('Money that comes back', () => {
  const receive = (cents: bigint, bankReference = received.data.bankReference, receivedOn = '2029-11-15') =>
    ({
      type: 'RecordReceipt',
      data: { amount: euros(cents), receivedOn, bankReference, today: '2029-11-15' },
    }) as const;
  const part = (cents: bigint) => ({ ...received, data: { ...received.data, amount: euros(cents) } });

  it('settles it with the last cent', () => {
    given(...due)
      .when(receive(whole))
      .then(received, settledOn('2029-11-15'));
    given(...due)
      .when(receive(whole - 1n))
      .then(part(whole - 1n));
    given(...due)
      .when(receive(whole + 1n))
      .thenRefused('REIMBURSEMENT_OVERPAID', { wouldPassIf: { amountAtMost: euros(whole) } });
    given(...due, part(whole - 1n))
      .when(receive(1n, 'other'))
      .then(
        { ...received, data: { ...received.data, amount: euros(1n), bankReference: 'other' } },
        settledOn('2029-11-15'),
      );
  });
  it('is recorded once, and neither before its day nor before it is agreed', () => {
    given(...due, received, settled)
      .when(receive(whole))
      .thenNothing();
    given(...due)
      .when(receive(0n))
      .thenRefused('REIMBURSEMENT_RECEIPT_INVALID', {
        wouldPassIf: { amountAtLeast: euros(1n), receivedOnAtMost: '2029-11-15' },
      });
    given(...due)
      .when(receive(1n, 'x', '2029-11-16'))
      .thenRefused('REIMBURSEMENT_RECEIPT_INVALID', {
        wouldPassIf: { amountAtLeast: euros(1n), receivedOnAtMost: '2029-11-15' },
      });
    given(opened)
      .when(receive(1n))
      .thenRefused('REIMBURSEMENT_NOT_AGREED', { facts: { status: 'opened' }, wouldPassIf: { status: 'agreed' } });
  });
});

describe('Offsetting', () => {
  const { offsetId } = ordered.data;
  const order = (cents: bigint, id = offsetId) =>
    ({
      type: 'OrderOffset',
      data: { offsetId: id, instalment: 3, payable: euros(cents), today: '2029-10-02' },
    }) as const;
  const finish = (refusedBecause?: string) =>
    ({ type: 'FinishOffset', data: { offsetId, today: '2029-10-02', refusedBecause } }) as const;

  it('takes what is owed from 210,000.00, and no more than is payable', () => {
    given(...due)
      .when(order(210_000_00n))
      .then(ordered);
    given(...due)
      .when(order(1n))
      .then({ ...ordered, data: { ...ordered.data, amount: euros(1n) } });
    given(...due)
      .when(order(0n))
      .thenRefused('REIMBURSEMENT_NOTHING_TO_OFFSET', {
        wouldPassIf: { payableAtLeast: euros(1n), outstandingAtLeast: euros(1n) },
      });
  });
  it('is made or released by what the award says, once', () => {
    given(...due, ordered)
      .when(finish())
      .then(made, settled);
    given(...due, ordered)
      .when(finish('payment-requested'))
      .then(released);
    given(...due, ordered, made, settled)
      .when(finish())
      .thenNothing();
    given(...due, ordered, made, settled)
      .when(order(1n))
      .thenNothing();
    given(...due, ordered, released)
      .when(finish())
      .thenNothing();
  });
  it('keeps what it has set aside from being paid twice', () => {
    given(...due, ordered)
      .when({
        type: 'RecordReceipt',
        data: { amount: euros(1n), receivedOn: '2029-10-02', bankReference: 'b', today: '2029-10-02' },
      })
      .thenRefused('REIMBURSEMENT_OVERPAID', { facts: { outstanding: euros(0n) } });
    given(...due, ordered)
      .when(order(1n))
      .thenNothing();
    given(...due, ordered)
      .when(order(1n, agreed.data.awardId))
      .thenRefused('REIMBURSEMENT_OFFSET_PENDING', { facts: { instalment: 3 }, wouldPassIf: { pendingOffset: null } });
  });
});

describe('Deferring', () => {
  const rates = [{ validFrom: '2023-01-01', percent: '4.0625' }];
  const parts = deferred.data.plan.map(({ dueOn, principal }) => ({ dueOn, amount: principal }));
  const defer = (plan = parts) => ({ type: 'DeferReimbursement', data: { plan, rates, today: '2029-11-02' } }) as const;
  it('divides all of it, with interest from the day it should have been paid', () =>
    given(...due)
      .when(defer())
      .then(deferred));
  it.each([
    ['sum-not-what-is-owed', [parts[0]!, { ...parts[1]!, amount: euros(10_191_96n) }]],
    ['days-not-in-order', [parts[1]!, parts[0]!]],
    ['days-not-in-order', [{ dueOn: '2029-11-02', amount: euros(whole) }]],
    ['amount-not-positive', []],
    ['amount-not-positive', [{ ...parts[0]!, amount: euros(0n) }]],
  ])('refuses a plan with the defect %s', (defect, plan) =>
    given(...due)
      .when(defer(plan))
      .thenRefused('REIMBURSEMENT_PLAN_INVALID', { facts: { defect } }),
  );
  it('happens once', () =>
    given(...due, deferred)
      .when(defer())
      .thenRefused('REIMBURSEMENT_PLAN_INVALID', {
        facts: { defect: 'already-deferred-or-offset' },
        wouldPassIf: { plan: 'none-yet', pendingOffset: null },
      }));
});

describe('Enforcement', () => {
  const hand = (today: string) => ({ type: 'HandOver', data: { to: handedOver.data.to, today } }) as const;
  it('takes over the day after the term, once', () => {
    given(...due)
      .when(hand('2029-11-15'))
      .thenRefused('REIMBURSEMENT_NOT_OVERDUE', {
        facts: { payBy: '2029-11-15' },
        wouldPassIf: { dayAfter: '2029-11-15', pendingOffset: null },
      });
    given(...due)
      .when(hand('2029-11-16'))
      .then(handedOver);
    given(...due, handedOver)
      .when(hand('2029-11-17'))
      .thenNothing();
  });
  it('waits for the parts of a plan', () => {
    given(...due, deferred)
      .when(hand('2029-12-15'))
      .thenRefused('REIMBURSEMENT_NOT_OVERDUE');
    const outstanding = euros(whole + 102_59n);
    given(...due, deferred)
      .when(hand('2029-12-16'))
      .then({ ...handedOver, data: { ...handedOver.data, handedOverOn: '2029-12-16', outstanding } });
  });
});

describe('Whatever is received, offset and released', () => {
  const step = fc.record({
    kind: fc.constantFrom('receive', 'order', 'finish', 'release'),
    cents: fc.bigInt(1n, 25_000_00n),
  });
  it('never goes below zero, and is settled exactly when nothing is left', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { decide, evolve, initialState } = reimbursementAggregate.decider;
        let state: Reimbursement = due.reduce(evolve, initialState());
        for (const [n, { kind, cents }] of steps.entries()) {
          const known = state as Extract<Reimbursement, { total: bigint }>;
          const today = '2029-11-01';
          const offsetId = known.pending?.offsetId ?? `offset-${n}`;
          const commands: Record<string, ReimbursementCommand> = {
            receive: {
              type: 'RecordReceipt',
              data: { amount: euros(cents), receivedOn: today, bankReference: `b${n}`, today },
            },
            order: { type: 'OrderOffset', data: { offsetId, instalment: 3, payable: euros(cents), today } },
            finish: { type: 'FinishOffset', data: { offsetId, today } },
            release: { type: 'FinishOffset', data: { offsetId, today, refusedBecause: 'x' } },
          };
          try {
            state = decide(commands[kind]!, state).reduce(evolve, state);
          } catch (refused) {
            expect(refused).toMatchObject({ name: 'DomainError' });
          }
          const now = state as typeof known;
          expect(openCents(now) >= 0n).toBe(true);
          expect(now.status === 'settled').toBe(now.cleared === now.total);
        }
      }),
    ));
});
