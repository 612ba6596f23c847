import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { pledgeExamples } from '../pledge/pledge.events.js';
import { poolExamples, type PoolEvent } from '../pool/pool.events.js';
import { loanOfPledge, loanOfPool, type Loan } from './loan.rules.js';
import { repaymentAggregate } from './repayment.decider.js';
import { repaymentExamples, type RepaymentEvent } from './repayment.events.js';

const given = deciderSpec(repaymentAggregate.decider);
const agreedData = repaymentExamples['financing.repayment-agreed'];
const agreed: RepaymentEvent = { type: 'financing.repayment-agreed', data: agreedData };
const made: RepaymentEvent = { type: 'financing.repayment-made', data: repaymentExamples['financing.repayment-made'] };
const { reason, undoneOn } = repaymentExamples['financing.repayment-undone'];
const undone: RepaymentEvent = {
  type: 'financing.repayment-undone',
  data: { ...repaymentExamples['financing.repayment-made'], reason, undoneOn },
};
const { source, lender, drawings, loanId } = agreedData;
const loan: Loan = { kind: 'repayable', source, lender, drawings };
const wanted = (...all: readonly (readonly [string, bigint])[]) =>
  all.map(([dueOn, cents]) => ({ dueOn, principal: euros(cents) }));
const whole = wanted(['2028-01-01', 40_000_00n], ['2029-01-01', 60_000_00n]);
const { rule: _, ...interest } = agreedData.interest;
const agree = (o: object = {}) =>
  ({
    type: 'AgreeRepayment',
    data: { loan, reference: agreedData.reference, instalments: whole, interest, agreedOn: '2027-01-15', ...o },
  }) as const;

describe('Agreeing how a source is paid back', () => {
  it('happens once: other terms are a new version', () => {
    given().when(agree()).then(agreed);
    given(agreed).when(agree()).thenNothing();
    given(agreed)
      .when(agree({ reference: 'otro' }))
      .thenRefused('REPAYMENT_ALREADY_AGREED', {
        facts: { version: 1, reference: agreedData.reference },
        wouldPassIf: { reschedulingVersion: 1 },
      });
  });
  it.each([99_999_99n, 100_000_01n])('comes to what came in, to the cent: not to %s', (cents) =>
    given()
      .when(agree({ instalments: wanted(['2028-01-01', cents]) }))
      .thenRefused('REPAYMENT_PRINCIPAL_DIFFERS', { wouldPassIf: { principal: euros(100_000_00n) } }),
  );
  it('is of what has to be paid back, once some of it came in', () => {
    given()
      .when(agree({ loan: { ...loan, kind: 'philanthropy' } }))
      .thenRefused('REPAYMENT_SOURCE_NOT_REPAYABLE', { wouldPassIf: { kind: 'repayable' } });
    given()
      .when(agree({ loan: { ...loan, drawings: [] } }))
      .thenRefused('REPAYMENT_NOTHING_DRAWN', { wouldPassIf: { drawnAtLeast: euros(1n) } });
  });
  it('has instalments that follow each other, from the day on which money came in', () => {
    const twice = wanted(['2028-01-01', 40_000_00n], ['2028-01-01', 60_000_00n]);
    for (const instalments of [[], twice, wanted(['2026-12-31', 100_000_00n])]) {
      given()
        .when(agree({ instalments }))
        .thenRefused('REPAYMENT_INSTALMENTS_INVALID', { wouldPassIf: { firstDueOnAtLeast: '2027-01-01' } });
    }
    const sameDay = wanted(['2027-01-01', 100_000_00n]);
    expect(repaymentAggregate.decider.decide(agree({ instalments: sameDay }), { status: 'none' })).toHaveLength(1);
    given()
      .when(agree({ instalments: wanted(['2028-01-01', 0n]) }))
      .thenRefused('SOURCE_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } });
  });
  it('has rates in order, or none', () => {
    const rates = [...interest.rates, ...interest.rates];
    given()
      .when(agree({ interest: { ...interest, rates } }))
      .thenRefused('REPAYMENT_RATES_INVALID', { wouldPassIf: { validFrom: ['2027-01-01'] } });
    const free = { ...agreedData, interest: { ...agreedData.interest, rates: [] } };
    given()
      .when(agree({ interest: null }))
      .then({ type: 'financing.repayment-agreed', data: free });
  });
});

const pay = (cents: bigint, o: object = {}) => {
  const { paymentId, bankReference } = repaymentExamples['financing.repayment-made'];
  const data = { paymentId, bankReference, bankAccount: null, paidOn: '2028-01-01', today: '2028-01-01' };
  return { type: 'RecordRepayment', data: { ...data, amount: euros(cents), ...o } } as const;
};
const other = '01980000-0000-5000-8000-00000000f069';

describe('Paying back', () => {
  it('pays interest first, then principal, each payment once', () => {
    given(agreed).when(pay(42_000_00n)).then(made);
    given(agreed, made).when(pay(42_000_00n)).thenNothing();
    given().when(pay(1n)).thenRefused('REPAYMENT_NOT_FOUND');
    given(agreed).when(pay(0n)).thenRefused('SOURCE_AMOUNT_NOT_POSITIVE');
  });
  it('pays interest only where there is no more of it', () => {
    const [event] = repaymentAggregate.decider.decide(pay(2_000_00n), state(agreed));
    expect(event!.data).toMatchObject({ interest: euros(2_000_00n), principal: euros(0n), applied: [] });
  });
  it('never more than is owed, to the cent', () => {
    expect(repaymentAggregate.decider.decide(pay(102_000_00n), state(agreed))[0]!.data).toMatchObject({
      principal: euros(100_000_00n),
      applied: [
        { instalment: 1, principal: euros(40_000_00n) },
        { instalment: 2, principal: euros(60_000_00n) },
      ],
    });
    given(agreed)
      .when(pay(102_000_01n))
      .thenRefused('REPAYMENT_EXCEEDS_OUTSTANDING', { wouldPassIf: { amountAtMost: euros(102_000_00n) } });
  });
  it('early: the next instalments in their order', () =>
    expect(
      repaymentAggregate.decider.decide(pay(10_000_00n, { paymentId: other }), state(agreed, made))[0]!.data,
    ).toMatchObject({ interest: euros(0n), applied: [{ instalment: 2, principal: euros(10_000_00n) }] }));
  it('is not dated in the future, nor before money came in or the payment before', () => {
    given(agreed)
      .when(pay(1n, { today: '2027-12-31' }))
      .thenRefused('REPAYMENT_DATE_IN_FUTURE', { wouldPassIf: { paidOnAtMost: '2027-12-31' } });
    given(agreed)
      .when(pay(1n, { paidOn: '2026-12-31' }))
      .thenRefused('REPAYMENT_OUT_OF_ORDER', { wouldPassIf: { paidOnAtLeast: '2027-01-01' } });
    given(agreed, made)
      .when(pay(1n, { paymentId: other, paidOn: '2027-12-31' }))
      .thenRefused('REPAYMENT_OUT_OF_ORDER', { wouldPassIf: { paidOnAtLeast: '2028-01-01' } });
    expect(repaymentAggregate.decider.decide(pay(1n, { paidOn: '2027-01-01' }), state(agreed))).toHaveLength(1);
  });
  it('is undone where it was recorded wrongly: the last one, once, and may be recorded rightly then', () => {
    const { paymentId } = undone.data as { paymentId: string };
    const undo = { type: 'UndoRepayment', data: { paymentId, reason, undoneOn } } as const;
    given(agreed, made).when(undo).then(undone);
    given(agreed, made, undone).when(undo).thenNothing();
    given(agreed, made, undone).when(pay(42_000_00n)).then(made);
    given(agreed).when(undo).thenRefused('REPAYMENT_PAYMENT_NOT_FOUND');
    const second = { ...made, data: { ...made.data, paymentId: other, interest: euros(0n) } } as RepaymentEvent;
    given(agreed, made, second)
      .when(undo)
      .thenRefused('REPAYMENT_NOT_LAST', { wouldPassIf: { paymentId: other } });
    given(agreed, made, rescheduled)
      .when(undo)
      .thenRefused('REPAYMENT_NOT_LAST', { facts: { last: null } });
    const told = { ...made, data: { ...made.data, bankAccount: 'main' } } as RepaymentEvent;
    given(agreed, told).when(undo).thenRefused('REPAYMENT_BY_STATEMENT');
  });
});

const state = (...events: readonly RepaymentEvent[]) =>
  events.reduce(repaymentAggregate.decider.evolve, repaymentAggregate.decider.initialState());
const rescheduledData = repaymentExamples['financing.repayment-rescheduled'];
const rescheduled: RepaymentEvent = { type: 'financing.repayment-rescheduled', data: rescheduledData };
const reschedule = (o: object = {}) =>
  ({
    type: 'RescheduleRepayment',
    data: {
      ...{ loan, reference: rescheduledData.reference, reason: rescheduledData.reason, agreedOn: '2028-03-01' },
      ...{ instalments: wanted(['2030-01-01', 30_000_00n], ['2031-01-01', 30_000_00n]), rates: [], ...o },
    },
  }) as const;

describe('A new version of the terms', () => {
  it('is of what is owed still: what was repaid stays', () => {
    given(agreed, made).when(reschedule()).then(rescheduled);
    given(agreed)
      .when(reschedule())
      .thenRefused('REPAYMENT_PRINCIPAL_DIFFERS', { facts: { owed: euros(100_000_00n) } });
    given().when(reschedule()).thenRefused('REPAYMENT_NOT_FOUND');
    const all = { ...made, data: { ...made.data, principal: euros(100_000_00n) } } as RepaymentEvent;
    given(agreed, all)
      .when(reschedule())
      .thenRefused('REPAYMENT_NOTHING_OUTSTANDING', { wouldPassIf: { outstandingAtLeast: euros(1n) } });
  });
  it('does not fall due in the past', () => {
    const from = (day: string) => ({ instalments: wanted([day, 60_000_00n]) });
    given(agreed, made)
      .when(reschedule(from('2028-02-29')))
      .thenRefused('REPAYMENT_INSTALMENTS_INVALID');
    expect(repaymentAggregate.decider.decide(reschedule(from('2028-03-01')), state(agreed, made))).toHaveLength(1);
  });
  it('takes in what came in since', () => {
    const more = { ...loan, drawings: [...drawings, { receivedOn: '2028-02-01', amount: euros(5n) }] };
    const instalments = wanted(['2030-01-01', 60_000_05n]);
    expect(
      repaymentAggregate.decider.decide(reschedule({ loan: more, instalments }), state(agreed, made))[0]!.data,
    ).toMatchObject({ added: euros(5n), repaid: euros(40_000_00n), drawings: more.drawings });
  });
  it('changes rates from its own day on, and leaves the interest of before', () => {
    const rates = (validFrom: string) => ({ rates: [{ validFrom, percent: '3' }] });
    given(agreed, made)
      .when(reschedule(rates('2028-02-29')))
      .thenRefused('REPAYMENT_INTEREST_RETROACTIVE', { wouldPassIf: { validFromAtLeast: '2028-03-01' } });
    expect(
      repaymentAggregate.decider.decide(reschedule(rates('2028-03-01')), state(agreed, made))[0]!.data,
    ).toMatchObject({ interest: { rates: [{ percent: '2' }, { validFrom: '2028-03-01', percent: '3' }] } });
  });
  it('is what later payments pay', () => {
    const paid = pay(1_00n, { paymentId: other, paidOn: '2030-01-01', today: '2030-01-01' });
    const [event] = repaymentAggregate.decider.decide(paid, state(agreed, made, rescheduled));
    expect(event!.data).toMatchObject({ version: 2, interest: euros(1_00n) });
  });
});

describe('What is paid back', () => {
  const { poolId, sourceId } = poolExamples['financing.source-received'];
  const pool: PoolEvent[] = [
    { type: 'financing.pool-created', data: poolExamples['financing.pool-created'] },
    {
      type: 'financing.source-committed',
      data: { ...poolExamples['financing.source-committed'], sourceId, kind: 'repayable' },
    },
    { type: 'financing.source-received', data: poolExamples['financing.source-received'] },
    { type: 'financing.pledged-source-committed', data: poolExamples['financing.pledged-source-committed'] },
  ];
  it('is a source of a pool that has no pledge, with the days on which its money came in', () => {
    const drawn = [{ receivedOn: '2026-09-20', amount: euros(75_000_00n) }];
    expect(loanOfPool(poolId, sourceId, pool)).toMatchObject({ kind: 'repayable', drawings: drawn });
    expect(() => loanOfPool(poolId, loanId, pool)).toThrow('SOURCE_NOT_FOUND');
    expect(() => loanOfPool(poolId, sourceId, [])).toThrow('POOL_NOT_FOUND');
    const pledged = poolExamples['financing.pledged-source-committed'].sourceId;
    expect(() => loanOfPool(poolId, pledged, pool)).toThrow('SOURCE_IS_PLEDGED');
  });
  it('or a pledge, with its receipts', () => {
    const { pledgeId } = pledgeExamples['financing.pledge-made'];
    const events = [
      { type: 'financing.pledge-made', data: pledgeExamples['financing.pledge-made'] },
      {
        type: 'financing.pledge-instalment-received',
        data: pledgeExamples['financing.pledge-instalment-received'],
      },
    ] as const;
    expect(loanOfPledge(pledgeId, events)).toMatchObject({
      kind: 'regional',
      drawings: [{ receivedOn: '2027-03-30' }],
    });
    expect(() => loanOfPledge(pledgeId, [])).toThrow('PLEDGE_NOT_FOUND');
  });
});
