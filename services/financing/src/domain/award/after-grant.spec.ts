import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { awardAggregate } from './award.decider.js';
import { awardExamples, type AwardEvent } from './award.events.js';

const given = deciderSpec(awardAggregate.decider);
const of = <T extends AwardEvent['type']>(type: T) => ({ type, data: awardExamples[type] }) as AwardEvent;
const [granted, fixed, accepted, lapsed, renounced, modified, requested] = [
  of('financing.award-granted'),
  of('financing.award-terms-fixed'),
  of('financing.award-accepted'),
  of('financing.award-lapsed'),
  of('financing.award-renounced'),
  of('financing.award-modified'),
  of('financing.payment-requested'),
];
const { awardId, callId, beneficiaryId } = awardExamples['financing.award-granted'];
const { shares, parties } = awardExamples['financing.award-terms-fixed'];
const beneficiary = { subject: 'p', role: 'promoter', organisation: beneficiaryId };
const history = [granted, fixed, accepted];

describe('Renouncing an award', () => {
  const { reason, renouncedOn } = awardExamples['financing.award-renounced'];
  const renounce = (o: object = {}) =>
    ({ type: 'RenounceAward', data: { reason, by: beneficiary, renouncedOn, ...o } }) as never;
  const after = (o: object) => ({ type: renounced.type, data: { ...renounced.data, ...o } }) as AwardEvent;

  it('in part takes from the last instalment and the own share', () =>
    given(...history)
      .when(renounce({ amount: euros(50_000_00n) }))
      .then(renounced));
  it('in part from the share that is named, to the last cent of it and no further', () => {
    const [own, other] = shares;
    given(...history)
      .when(renounce({ amount: other!.amount, from: other!.beneficiaryId }))
      .then(
        after({
          ...{ amount: euros(105_000_00n), left: euros(945_000_00n) },
          shares: [own, { ...other!, amount: euros(0n) }],
          instalments: [{ number: 2, amount: euros(420_000_00n) }],
        }),
      );
    given(...history)
      .when(renounce({ amount: euros(105_000_01n), from: other!.beneficiaryId }))
      .thenRefused('AWARD_RENUNCIATION_INVALID', {
        facts: { share: other!.amount },
        wouldPassIf: { amountAtLeast: euros(1n), amountAtMost: other!.amount },
      });
    given(...history)
      .when(renounce({ amount: euros(1n), from: callId }))
      .thenRefused('AWARD_RENUNCIATION_INVALID', {
        wouldPassIf: { fromIn: [own!.beneficiaryId, other!.beneficiaryId] },
      });
    given(...history)
      .when(renounce({ amount: euros(0n) }))
      .thenRefused('AWARD_RENUNCIATION_INVALID');
  });
  it('in whole leaves nothing, and is done once', () => {
    const whole = after({
      ...{ amount: euros(1_050_000_00n), left: euros(0n) },
      shares: shares.map((one) => ({ ...one, amount: euros(0n) })),
      instalments: [
        { number: 2, amount: euros(0n) },
        { number: 1, amount: euros(0n) },
      ],
    });
    given(...history)
      .when(renounce())
      .then(whole);
    given(...history, whole)
      .when(renounce())
      .thenNothing();
    given(...history, whole)
      .when({ type: 'AcceptAward', data: { by: beneficiary, acceptedOn: '2027-03-20' } })
      .thenRefused('AWARD_RENOUNCED');
  });
  it('reaches what no payment was requested for, and not a cent more', () => {
    given(...history, requested)
      .when(renounce({ amount: euros(525_000_01n) }))
      .thenRefused('AWARD_RENUNCIATION_EXCEEDS_UNPAID', { wouldPassIf: { amountAtMost: euros(525_000_00n) } });
    given(...history, requested)
      .when(renounce({ amount: euros(525_000_00n) }))
      .then(
        after({
          ...{ amount: euros(525_000_00n), left: euros(525_000_00n) },
          shares: [{ ...shares[0]!, amount: euros(420_000_00n) }, shares[1]!],
          instalments: [{ number: 2, amount: euros(0n) }],
        }),
      );
  });
  it('is for the beneficiary, of an award that stands', () => {
    given(...history)
      .when(renounce({ by: { ...beneficiary, organisation: callId } }))
      .thenRefused('NOT_THE_BENEFICIARY', { wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a002' } });
    given(granted, fixed, lapsed)
      .when(renounce())
      .thenRefused('AWARD_NOT_LIVE', { facts: { status: 'lapsed' } });
  });
});

describe('Modifying an award', () => {
  const { reason, modifiedOn, resolutionId } = awardExamples['financing.award-modified'];
  const inForce = { matter: { kind: 'call', reference: callId }, from: '2026-12-01T10:00:00.000Z' };
  const claim = { resolutionId, authorisation: { inForce, superseded: false } };
  const limits = { version: 'modification@1', extensionPercent: 50 };
  const modify = (o: object) =>
    ({
      type: 'ModifyAward',
      data: {
        ...{
          reason,
          claim,
          limits,
          by: { subject: 'm', role: 'programme-manager', organisation: parties!.grantingAuthority },
        },
        ...{ now: new Date(`${modifiedOn}T10:00:00Z`), today: modifiedOn },
        ...o,
      },
    }) as never;
  const until = (to: string, o: object = {}) =>
    ({ type: modified.type, data: { ...modified.data, period: { from: '2027-05-01', to }, ...o } }) as AwardEvent;

  it('gives more time, once', () => {
    given(...history)
      .when(modify({ endsOn: '2029-07-31' }))
      .then(modified);
    given(...history, modified)
      .when(modify({ endsOn: '2029-07-31' }))
      .thenNothing();
  });
  it('up to half of the first duration in all, and not a day more, however often', () => {
    // 2027-05-01 to 2029-04-30 are 731 days, and 1096 are half as many again.
    given(...history)
      .when(modify({ endsOn: '2030-04-30' }))
      .then(until('2030-04-30'));
    given(...history, modified)
      .when(modify({ endsOn: '2030-05-01' }))
      .thenRefused('AWARD_MODIFICATION_TOO_LONG', {
        facts: { firstDays: 731, mostDays: 1096, days: 1097 },
        wouldPassIf: { daysAtMost: 1096 },
      });
  });
  it('comes on the last day of the project at the latest', () => {
    given(...history)
      .when(modify({ endsOn: '2029-07-31', today: '2029-04-30' }))
      .then(until('2029-07-31', { modifiedOn: '2029-04-30' }));
    given(...history)
      .when(modify({ endsOn: '2029-07-31', today: '2029-05-01' }))
      .thenRefused('AWARD_MODIFICATION_LATE', { wouldPassIf: { askedOnAtMost: '2029-04-30' } });
  });
  it('lowers the cost as far as the amount, and raises it never', () => {
    given(...history)
      .when(modify({ eligibleCost: euros(1_050_000_00n) }))
      .then(until('2029-04-30', { eligibleCost: euros(1_050_000_00n) }));
    given(...history)
      .when(modify({ eligibleCost: euros(1_049_999_99n) }))
      .thenRefused('AWARD_COST_BELOW_AMOUNT', { wouldPassIf: { costAtLeast: euros(1_050_000_00n) } });
    given(...history)
      .when(modify({ eligibleCost: euros(1_200_000_01n) }))
      .thenRefused('AWARD_COST_RAISED', { wouldPassIf: { costAtMost: euros(1_200_000_00n) } });
  });
  it('is for the granting authority, of an award that stands and has a period', () => {
    given(...history)
      .when(modify({ endsOn: '2029-07-31', by: { subject: 'm', role: 'programme-manager' } }))
      .thenRefused('POWER_NOT_HELD', { wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a011' } });
    given(granted, fixed, lapsed)
      .when(modify({ endsOn: '2029-07-31' }))
      .thenRefused('AWARD_NOT_LIVE', { wouldPassIf: { statusIn: ['granted', 'accepted'] } });
    given(granted, accepted)
      .when(modify({ endsOn: '2029-07-31' }))
      .thenRefused('AWARD_WITHOUT_PERIOD', { facts: { awardId } });
  });
});
