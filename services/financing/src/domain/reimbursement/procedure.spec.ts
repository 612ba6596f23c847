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
const { callId, beneficiaryId, authority } = opened.data;
const ministry = { subject: 'm', role: 'programme-manager', organisation: authority.actorId };
const ceriss = { ...ministry, organisation: callId };
const promoter = { subject: 'p', role: 'promoter', organisation: beneficiaryId };
const rates = [{ validFrom: '2023-01-01', percent: '4.0625' }];

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
      .thenRefused('REIMBURSEMENT_HEARING_OVER', {
        facts: { until: '2029-09-24', today: '2029-09-25' },
        wouldPassIf: { allegedOnAtMost: '2029-09-24' },
      });
    given(opened, alleged).when(allege('2029-09-24')).thenNothing();
  });
  it('is the beneficiary’s, while it is open', () => {
    given(opened)
      .when(allege('2029-09-17', ministry))
      .thenRefused('REIMBURSEMENT_NOT_THE_BENEFICIARY', { wouldPassIf: { organisation: beneficiaryId } });
    given(opened, agreed)
      .when(allege('2029-09-17'))
      .thenRefused('REIMBURSEMENT_NOT_OPEN', { facts: { status: 'agreed' }, wouldPassIf: { status: 'opened' } });
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
      .thenRefused('REIMBURSEMENT_HEARING_RUNNING', { wouldPassIf: { dayAfter: '2029-09-24' } });
    given(opened, alleged)
      .when(agree({ answer: undefined }))
      .thenRefused('REIMBURSEMENT_ALLEGATIONS_UNANSWERED', { wouldPassIf: { answer: 'document' } });
    const { answer: _, ...unanswered } = agreed.data;
    given(opened)
      .when(agree({ answer: undefined }))
      .then({ ...agreed, data: unanswered });
  });
  it('is the competent authority’s of that day', () =>
    given(opened)
      .when(agree({ by: ceriss }))
      .thenRefused('REIMBURSEMENT_NOT_COMPETENT', {
        wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a001' },
      }));
  it('may uphold a part of what was alleged, and never asks for more than was opened', () => {
    const remaining = (cents: bigint) => agree({ remaining: [{ instalment: 1, amount: euros(cents) }] });
    const [item] = agreed.data.items;
    const amount = euros(365_00n);
    const sums = { principal: amount, interest: euros(35_55n), total: euros(400_55n) };
    given(opened, alleged)
      .when(remaining(365_00n))
      .then({ ...agreed, data: { ...agreed.data, ...sums, items: [{ ...item!, amount }] } });
    const limits = { amountAtLeast: euros(0n), amountAtMost: euros(18_400_00n) };
    given(opened).when(remaining(18_400_01n)).thenRefused('REIMBURSEMENT_EXCEEDS_OPENED', { wouldPassIf: limits });
    given(opened).when(remaining(-1n)).thenRefused('REIMBURSEMENT_EXCEEDS_OPENED');
    given(opened)
      .when(remaining(0n))
      .thenRefused('REIMBURSEMENT_NOTHING_TO_RECOVER', { wouldPassIf: { remainingAtLeast: euros(1n) } });
  });
  it('is too late the day after four years without an act', () => {
    given(opened)
      .when(agree({ today: '2033-09-04' }))
      .thenRefused('REIMBURSEMENT_TIME_BARRED', {
        facts: { until: '2033-09-03' },
        wouldPassIf: { todayAtMost: '2033-09-03' },
      });
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
    given(opened, closed)
      .when(interrupt('2033-07-31'))
      .thenRefused('REIMBURSEMENT_NOT_OPEN', { wouldPassIf: { statusIn: ['opened', 'agreed'] } });
  });
  it('ends a reimbursement the day after its last one, also one that was agreed', () => {
    given(opened)
      .when(close('2033-09-03'))
      .thenRefused('REIMBURSEMENT_NOT_TIME_BARRED', {
        facts: { until: '2033-09-03' },
        wouldPassIf: { dayAfter: '2033-09-03' },
      });
    const barred = { ...closed.data, closedOn: '2033-09-04', reason: 'time-barred' as const };
    given(opened)
      .when(close('2033-09-04'))
      .then({ ...closed, data: barred });
    given(opened, agreed).when(close('2033-10-01')).thenRefused('REIMBURSEMENT_NOT_TIME_BARRED');
    given(opened, agreed)
      .when(close('2033-10-02'))
      .then({ ...closed, data: { ...barred, closedOn: '2033-10-02', writtenOff: agreed.data.total } });
    const open = { statusIn: ['opened', 'agreed'], pendingOffset: null };
    given(opened, agreed, of('financing.reimbursement-settled'))
      .when(close('2033-10-02'))
      .thenRefused('REIMBURSEMENT_NOT_OPEN', { wouldPassIf: open });
  });
  it('is not needed to close what was alleged with reason, once', () => {
    given(opened).when(close('2029-10-01', 'allegations-upheld')).then(closed);
    given(opened, closed).when(close('2029-10-01', 'allegations-upheld')).thenNothing();
    given(opened, agreed).when(close('2029-10-01', 'allegations-upheld')).thenRefused('REIMBURSEMENT_NOT_OPEN');
  });
});
