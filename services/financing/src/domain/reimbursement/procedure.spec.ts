import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { reimbursementAggregate } from './reimbursement.decider.js';
import type { ReimbursementEvent } from './reimbursement.events.js';
import { reimbursementExamples } from './reimbursement.examples.js';

const given = deciderSpec(reimbursementAggregate.decider);
const of = <T extends ReimbursementEvent['type']>(type: T) =>
  ({ type, data: reimbursementExamples[type] }) as Extract<ReimbursementEvent, { type: T }>;
const opened = of('financing.reimbursement-opened');
const alleged = of('financing.reimbursement-alleged');
const agreed = of('financing.reimbursement-agreed');
const closed = of('financing.reimbursement-closed');
const interrupted = of('financing.reimbursement-limitation-interrupted');
const { reimbursementId, awardId, callId, poolId, beneficiaryId, authority, rules } = opened.data;
const ministry = { subject: 'm', role: 'programme-manager', organisation: authority.actorId };
const ceriss = { ...ministry, organisation: callId };
const promoter = { subject: 'p', role: 'promoter', organisation: beneficiaryId };
const rates = [{ validFrom: '2023-01-01', percent: '4.0625' }];

describe('Opening a reimbursement', () => {
  const open = (change: object = {}) =>
    ({
      type: 'OpenReimbursement',
      data: {
        reimbursementId,
        award: { awardId, callId, poolId, beneficiaryId },
        cause: 'ineligible-cost',
        wanted: [{ instalment: 1, amount: euros(18_400_00n) }],
        paid: [{ instalment: 1, paidOn: '2027-05-10', amount: euros(525_000_00n) }],
        elsewhere: [],
        limitationFrom: '2029-07-31',
        authority,
        by: ministry,
        today: '2029-09-03',
        rules,
        ...change,
      },
    }) as const;

  it('is for the competent authority, once', () => {
    given().when(open()).then(opened);
    given(opened).when(open()).thenNothing();
    given()
      .when(open({ by: ceriss }))
      .thenRefused('REIMBURSEMENT_NOT_COMPETENT', { wouldPassIf: { organisation: authority.actorId } });
    given()
      .when(open({ authority: undefined }))
      .thenRefused('REIMBURSEMENT_NO_COMPETENT_AUTHORITY');
  });
  it('asks for what was paid, to the cent', () => {
    const wanted = (instalment: number, cents: bigint) => open({ wanted: [{ instalment, amount: euros(cents) }] });
    given()
      .when(wanted(1, 525_000_00n))
      .then({ ...opened, data: { ...opened.data, items: [{ ...opened.data.items[0]!, amount: euros(525_000_00n) }] } });
    given()
      .when(wanted(1, 525_000_01n))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', { facts: { paid: euros(525_000_00n) } });
    given()
      .when(wanted(2, 1n))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', { facts: { paid: euros(0n) } });
    const item = { instalment: 1, paidOn: '2027-05-10', amount: euros(506_600_00n) };
    const elsewhere = [item, { ...item, instalment: 2 }];
    given().when(open({ elsewhere })).then(opened);
    given()
      .when(open({ elsewhere: [{ ...item, amount: euros(506_600_01n) }] }))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', { facts: { askedElsewhere: euros(506_600_01n) } });
    given().when(wanted(1, -1n)).thenRefused('REIMBURSEMENT_EXCEEDS_PAID');
    given().when(wanted(1, 0n)).thenRefused('REIMBURSEMENT_NOTHING_TO_RECOVER');
    given()
      .when(open({ wanted: [] }))
      .thenRefused('REIMBURSEMENT_NOTHING_TO_RECOVER');
  });
  it('is possible on the last day of four years, and not after', () => {
    const limitationFrom = '2025-09-03';
    given()
      .when(open({ limitationFrom }))
      .then({ ...opened, data: { ...opened.data, limitationFrom } });
    given()
      .when(open({ limitationFrom: '2025-09-02' }))
      .thenRefused('REIMBURSEMENT_TIME_BARRED', { facts: { until: '2029-09-02', today: '2029-09-03' } });
  });
});

describe('The hearing', () => {
  const allege = (today: string, by = promoter) =>
    ({
      type: 'AllegeAgainstReimbursement',
      data: { document: alleged.data.document, by, today },
    }) as const;
  it('ends on its fifteenth working day', () => {
    given(opened)
      .when(allege('2029-09-24'))
      .then({ ...alleged, data: { ...alleged.data, allegedOn: '2029-09-24' } });
    given(opened)
      .when(allege('2029-09-25'))
      .thenRefused('REIMBURSEMENT_HEARING_OVER', { facts: { until: '2029-09-24' } });
    given(opened, alleged).when(allege('2029-09-24')).thenNothing();
  });
  it('is the beneficiary’s, while it is open', () => {
    given(opened).when(allege('2029-09-17', ministry)).thenRefused('REIMBURSEMENT_NOT_THE_BENEFICIARY');
    given(opened, agreed).when(allege('2029-09-17')).thenRefused('REIMBURSEMENT_NOT_OPEN');
    given().when(allege('2029-09-17')).thenRefused('REIMBURSEMENT_NOT_FOUND');
  });
});

describe('Agreeing', () => {
  const { answer } = agreed.data;
  const agree = (change: object = {}) =>
    ({
      type: 'AgreeReimbursement',
      data: { authority, by: ministry, today: '2029-10-01', rates, answer, ...change },
    }) as const;

  it('of 18,400.00 on 2029-10-01 bears 1,791.95 of interest', () => {
    given(opened, alleged).when(agree()).then(agreed);
    given(opened, alleged, agreed).when(agree()).thenNothing();
  });
  it('is possible the day after the hearing, and answers what was alleged', () => {
    given(opened)
      .when(agree({ today: '2029-09-24' }))
      .thenRefused('REIMBURSEMENT_HEARING_RUNNING');
    given(opened, alleged)
      .when(agree({ answer: undefined }))
      .thenRefused('REIMBURSEMENT_ALLEGATIONS_UNANSWERED');
    const { answer: _, ...unanswered } = agreed.data;
    given(opened)
      .when(agree({ answer: undefined }))
      .then({ ...agreed, data: unanswered });
  });
  it('is the competent authority’s of that day', () =>
    given(opened)
      .when(agree({ by: ceriss }))
      .thenRefused('REIMBURSEMENT_NOT_COMPETENT'));
  it('may uphold a part of what was alleged, and never asks for more than was opened', () => {
    const remaining = (cents: bigint) => agree({ remaining: [{ instalment: 1, amount: euros(cents) }] });
    const [item] = agreed.data.items;
    const amount = euros(365_00n);
    const sums = { principal: amount, interest: euros(35_55n), total: euros(400_55n) };
    given(opened, alleged)
      .when(remaining(365_00n))
      .then({ ...agreed, data: { ...agreed.data, ...sums, items: [{ ...item!, amount }] } });
    given(opened).when(remaining(18_400_01n)).thenRefused('REIMBURSEMENT_EXCEEDS_OPENED');
    given(opened).when(remaining(-1n)).thenRefused('REIMBURSEMENT_EXCEEDS_OPENED');
    given(opened).when(remaining(0n)).thenRefused('REIMBURSEMENT_NOTHING_TO_RECOVER');
  });
  it('is too late the day after four years without an act', () => {
    given(opened)
      .when(agree({ today: '2033-09-04' }))
      .thenRefused('REIMBURSEMENT_TIME_BARRED', { facts: { until: '2033-09-03' } });
    given(opened, interrupted)
      .when(agree({ today: '2037-08-01' }))
      .thenRefused('REIMBURSEMENT_TIME_BARRED', { facts: { until: '2037-07-31' } });
  });
});

describe('The limitation', () => {
  const interrupt = (today: string) =>
    ({ type: 'InterruptLimitation', data: { act: 'Requerimiento', today } }) as const;
  const close = (today: string, reason: 'time-barred' | 'allegations-upheld' = 'time-barred') =>
    ({ type: 'CloseReimbursement', data: { reason, authority, by: ministry, today } }) as const;

  it('begins again with an act before its end', () => {
    given(opened).when(interrupt('2033-07-31')).then(interrupted);
    given(opened, interrupted).when(interrupt('2033-07-31')).thenNothing();
    given(opened).when(interrupt('2033-09-04')).thenRefused('REIMBURSEMENT_TIME_BARRED');
    given(opened, closed).when(interrupt('2033-07-31')).thenRefused('REIMBURSEMENT_NOT_OPEN');
  });
  it('ends a reimbursement the day after its last one, also one that was agreed', () => {
    given(opened)
      .when(close('2033-09-03'))
      .thenRefused('REIMBURSEMENT_NOT_TIME_BARRED', { facts: { until: '2033-09-03' } });
    const barred = { ...closed.data, closedOn: '2033-09-04', reason: 'time-barred' as const };
    given(opened)
      .when(close('2033-09-04'))
      .then({ ...closed, data: barred });
    given(opened, agreed).when(close('2033-10-01')).thenRefused('REIMBURSEMENT_NOT_TIME_BARRED');
    given(opened, agreed)
      .when(close('2033-10-02'))
      .then({ ...closed, data: { ...barred, closedOn: '2033-10-02', writtenOff: agreed.data.total } });
    given(opened, agreed, of('financing.reimbursement-settled'))
      .when(close('2033-10-02'))
      .thenRefused('REIMBURSEMENT_NOT_OPEN');
  });
  it('is not needed to close what was alleged with reason, once', () => {
    given(opened).when(close('2029-10-01', 'allegations-upheld')).then(closed);
    given(opened, closed).when(close('2029-10-01', 'allegations-upheld')).thenNothing();
    given(opened, agreed).when(close('2029-10-01', 'allegations-upheld')).thenRefused('REIMBURSEMENT_NOT_OPEN');
  });
});
