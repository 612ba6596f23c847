import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { awardAggregate } from './award.decider.js';
import { awardExamples, type AwardEvent } from './award.events.js';

const given = deciderSpec(awardAggregate.decider);
const of = <T extends AwardEvent['type']>(type: T) =>
  ({ type, data: awardExamples[type] }) as Extract<AwardEvent, { type: T }>;
const [granted, accepted] = [of('financing.award-granted'), of('financing.award-accepted')];
const fulfilled = of('financing.instalment-condition-fulfilled');
const [reduced, refused] = [of('financing.instalment-reduced'), of('financing.instalment-reduction-refused')];
const requested = of('financing.payment-requested');
const { reference, orderedBy, reducedOn } = reduced.data;
const half = 525_000_00n;

const reduce = (cents: bigint, instalment?: number, because: 'offset' | 'loss-of-right' = 'offset') =>
  ({
    type: 'ReduceInstalments',
    data: { instalment, amount: euros(cents), because, reference, orderedBy, reducedOn },
  }) as const;
const taken = (instalment: number, cents: bigint, because: 'offset' | 'loss-of-right' = 'loss-of-right') => ({
  ...reduced,
  data: { ...reduced.data, instalment, amount: euros(cents), because },
});
const couldNot = (cents: bigint, because = refused.data.because) => ({
  ...refused,
  data: { ...refused.data, amount: euros(cents), because },
});

describe('Reducing an instalment', () => {
  it('takes from the one that is named, once for one reference', () => {
    given(granted, accepted).when(reduce(20_191_95n, 2)).then(reduced);
    given(granted, accepted, reduced).when(reduce(20_191_95n, 2)).thenNothing();
    given(granted, accepted, refused).when(reduce(20_191_95n, 2)).thenNothing();
  });
  it('that leaves nothing leaves nothing to be requested; a cent is enough', () => {
    const request = {
      type: 'RequestPayment',
      data: { instalment: 1, by: { subject: 'm', role: 'x' }, rules: null },
    } as const;
    given(granted, accepted, taken(1, half))
      .when(request)
      .thenRefused('INSTALMENT_NOTHING_LEFT', { facts: { instalment: 1 }, wouldPassIf: { amountAtLeast: euros(1n) } });
    given(granted, accepted, taken(1, half - 1n))
      .when(request)
      .then({
        ...requested,
        data: { ...requested.data, amount: euros(1n), requestedBy: 'm', rules: null },
      });
  });
  it('leaves the rest to be paid', () =>
    given(granted, accepted, fulfilled, reduced)
      .when({
        type: 'RequestPayment',
        data: { instalment: 2, rules: null, by: { subject: 'programme-manager-1', role: 'm' } },
      })
      .then({ ...requested, data: { ...requested.data, instalment: 2, amount: euros(504_808_05n), rules: null } }));
  it('takes a lost right from the last instalments, to the last cent', () => {
    given(granted, accepted)
      .when(reduce(half, undefined, 'loss-of-right'))
      .then(taken(2, half));
    given(granted, accepted)
      .when(reduce(half + 1n, undefined, 'loss-of-right'))
      .then(taken(2, half), taken(1, 1n));
    given(granted, accepted)
      .when(reduce(2n * half + 1n, undefined, 'loss-of-right'))
      .then(couldNot(2n * half + 1n, 'nothing-left-to-pay'));
  });
  it('takes nothing from a payment that was asked for', () => {
    given(granted, accepted, requested).when(reduce(1n, 1)).then(couldNot(1n));
    given(granted, accepted, requested)
      .when(reduce(half, undefined, 'loss-of-right'))
      .then(taken(2, half));
    given(granted, accepted, requested)
      .when(reduce(half + 1n))
      .then(couldNot(half + 1n));
    given(granted, accepted).when(reduce(1n, 9)).then(couldNot(1n, 'nothing-left-to-pay'));
  });
  it('needs an award', () => given().when(reduce(1n)).thenRefused('AWARD_NOT_FOUND'));
});
