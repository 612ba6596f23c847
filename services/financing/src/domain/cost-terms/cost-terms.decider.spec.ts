import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { awardExamples } from '../award/award.events.js';
import { evolve, initialState } from '../award/award.state.js';
import { costTermsAggregate } from './cost-terms.decider.js';
import { costTermsExamples } from './cost-terms.events.js';

const given = deciderSpec(costTermsAggregate.decider);
const { awardId: _, ...example } = costTermsExamples['financing.eligible-period-set'];
const award = evolve(initialState(), {
  type: 'financing.award-granted',
  data: awardExamples['financing.award-granted'],
});
const set = (from: string, to: string) =>
  ({ type: 'SetEligiblePeriod', data: { ...example, award, period: { from, to } } }) as const;
const happened = {
  type: 'financing.eligible-period-set',
  data: costTermsExamples['financing.eligible-period-set'],
} as const;

describe('The eligible period of an award', () => {
  it('is set, and nothing happens when it is so already', () => {
    given().when(set('2027-03-15', '2029-04-30')).then(happened);
    given(happened).when(set('2027-03-15', '2029-04-30')).thenNothing();
  });
  it('can be moved, and can be one day', () =>
    given(happened)
      .when(set('2027-03-15', '2027-03-15'))
      .then({ ...happened, data: { ...happened.data, period: { from: '2027-03-15', to: '2027-03-15' } } }));
  it('does not end before it begins', () =>
    given()
      .when(set('2027-03-15', '2027-03-14'))
      .thenRefused('ELIGIBLE_PERIOD_EMPTY', { wouldPassIf: { toAtLeast: '2027-03-15' } }));
  it('needs an award', () =>
    given()
      .when({ ...set('2027-03-15', '2027-03-15'), data: { ...example, award: initialState() } })
      .thenRefused('AWARD_NOT_FOUND'));
});
