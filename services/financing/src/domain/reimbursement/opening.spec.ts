import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import {
  reimbursementRegisterAggregate,
  reimbursementRegisterExamples,
  type ReimbursementAdmitted,
} from './reimbursement-register.js';
import { reimbursementAggregate } from './reimbursement.decider.js';
import { reimbursementExamples } from './reimbursement.examples.js';

const given = deciderSpec(reimbursementRegisterAggregate.decider);
const opened: ReimbursementAdmitted = {
  type: 'financing.reimbursement-admitted',
  data: reimbursementRegisterExamples['financing.reimbursement-admitted'],
};
const { reimbursementId, awardId, callId, poolId, beneficiaryId, authority, rules } = opened.data;
const ministry = { subject: 'm', role: 'programme-manager', organisation: authority.actorId };
const ceriss = { ...ministry, organisation: callId };

describe('Opening a reimbursement', () => {
  const open = (change: object = {}) =>
    ({
      type: 'AdmitReimbursement',
      data: {
        reimbursementId,
        award: { awardId, callId, poolId, beneficiaryId },
        cause: 'ineligible-cost',
        wanted: [{ instalment: 1, amount: euros(18_400_00n) }],
        paid: [{ instalment: 1, paidOn: '2027-05-10', amount: euros(525_000_00n) }],
        elsewhere: [],
        compared: 0,
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
    given(opened)
      .when(open({ compared: 7 }))
      .thenNothing();
    given()
      .when(open({ by: ceriss }))
      .thenRefused('REIMBURSEMENT_NOT_COMPETENT', { wouldPassIf: { organisation: authority.actorId } });
    given()
      .when(open({ authority: undefined }))
      .thenRefused('REIMBURSEMENT_NO_COMPETENT_AUTHORITY', { wouldPassIf: { poolFinancedBy: 'public-entity' } });
  });
  it('asks for what was paid, to the cent', () => {
    const wanted = (instalment: number, cents: bigint) => open({ wanted: [{ instalment, amount: euros(cents) }] });
    given()
      .when(wanted(1, 525_000_00n))
      .then({ ...opened, data: { ...opened.data, items: [{ ...opened.data.items[0]!, amount: euros(525_000_00n) }] } });
    given()
      .when(wanted(1, 525_000_01n))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', {
        facts: { paid: euros(525_000_00n) },
        wouldPassIf: { amountAtLeast: euros(0n), amountAtMost: euros(525_000_00n) },
      });
    given()
      .when(wanted(2, 1n))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', { facts: { paid: euros(0n) } });
    const item = { instalment: 1, paidOn: '2027-05-10', amount: euros(506_600_00n) };
    const elsewhere = [item, { ...item, instalment: 2 }];
    given().when(open({ elsewhere })).then(opened);
    given()
      .when(open({ elsewhere: [{ ...item, amount: euros(506_600_01n) }] }))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', {
        facts: { askedElsewhere: euros(506_600_01n) },
        wouldPassIf: { amountAtLeast: euros(0n), amountAtMost: euros(18_399_99n) },
      });
    given().when(wanted(1, -1n)).thenRefused('REIMBURSEMENT_EXCEEDS_PAID');
    given()
      .when(wanted(1, 0n))
      .thenRefused('REIMBURSEMENT_NOTHING_TO_RECOVER', { wouldPassIf: { amountAtLeast: euros(1n) } });
    given()
      .when(open({ wanted: [] }))
      .thenRefused('REIMBURSEMENT_NOTHING_TO_RECOVER');
  });
  it('asks for a payment once, however often it is named', () => {
    const parts = (...cents: bigint[]) => open({ wanted: cents.map((one) => ({ instalment: 1, amount: euros(one) })) });
    const whole = { ...opened.data.items[0]!, amount: euros(525_000_00n) };
    given()
      .when(parts(300_000_00n, 225_000_00n))
      .then({ ...opened, data: { ...opened.data, items: [whole] } });
    given()
      .when(parts(300_000_00n, 225_000_01n))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', {
        facts: { amount: euros(525_000_01n) },
        wouldPassIf: { amountAtMost: euros(525_000_00n) },
      });
    given()
      .when(parts(525_000_01n, -1n))
      .thenRefused('REIMBURSEMENT_EXCEEDS_PAID', { facts: { amount: euros(-1n) } });
  });
  it('is possible on the last day of four years, and not after', () => {
    const limitationFrom = '2025-09-03';
    given()
      .when(open({ limitationFrom }))
      .then({ ...opened, data: { ...opened.data, limitationFrom } });
    given()
      .when(open({ limitationFrom: '2025-09-02' }))
      .thenRefused('REIMBURSEMENT_TIME_BARRED', {
        facts: { until: '2029-09-02', today: '2029-09-03' },
        wouldPassIf: { todayAtMost: '2029-09-02' },
      });
  });
  it('is held against all others that the award is asked back by, also one of this very moment', () => {
    const other = { ...opened, data: { ...opened.data, reimbursementId: callId, cause: 'false-data' as const } };
    for (const compared of [0, 2])
      given(other)
        .when(open({ compared }))
        .thenRefused('REIMBURSEMENT_NOT_COMPARED', { facts: { compared, admitted: 1 }, wouldPassIf: { compared: 1 } });
    given(other)
      .when(open({ compared: 1 }))
      .then(opened);
  });
  it('follows from its admission, once', () => {
    const told = {
      type: 'financing.reimbursement-opened',
      data: reimbursementExamples['financing.reimbursement-opened'],
    };
    const reimbursement = deciderSpec(reimbursementAggregate.decider);
    const follow = { type: 'OpenReimbursement', data: opened.data } as const;
    reimbursement()
      .when(follow)
      .then(told as never);
    reimbursement(told as never)
      .when(follow)
      .thenNothing();
  });
});
