import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { interestTableAggregate } from './interest-table.decider.js';
import { interestTableExamples, type InterestTableEvent } from './interest-table.events.js';

const given = deciderSpec(interestTableAggregate.decider);
const data = interestTableExamples['financing.interest-rate-set'];
const wrong = interestTableExamples['financing.interest-rate-corrected'];
const set: InterestTableEvent = { type: 'financing.interest-rate-set', data };
const corrected: InterestTableEvent = { type: 'financing.interest-rate-corrected', data: wrong };

describe('The table of interest rates', () => {
  it('takes a rate once for a first day', () => {
    given().when({ type: 'SetRate', data }).then(set);
    given(set).when({ type: 'SetRate', data }).thenNothing();
    given(set)
      .when({ type: 'SetRate', data: { ...data, percent: '5' } })
      .thenRefused('INTEREST_RATE_ALREADY_SET', {
        facts: { validFrom: '2023-01-01', percent: '4.0625' },
        wouldPassIf: { percent: '4.0625' },
      });
    const next = { ...data, validFrom: '2023-01-02', percent: '5' };
    given(set).when({ type: 'SetRate', data: next }).then({ type: 'financing.interest-rate-set', data: next });
  });
  it('corrects what it has', () => {
    given()
      .when({ type: 'CorrectRate', data: wrong })
      .thenRefused('INTEREST_RATE_NOT_FOUND', { wouldPassIf: { validFromIn: [] } });
    given(set).when({ type: 'CorrectRate', data: wrong }).then(corrected);
    given(set, corrected).when({ type: 'CorrectRate', data: wrong }).thenNothing();
    const { initialState, evolve } = interestTableAggregate.decider;
    expect([set, corrected].reduce(evolve, initialState()).rates).toEqual([
      { validFrom: '2023-01-01', percent: '4.0600' },
    ]);
  });
});
