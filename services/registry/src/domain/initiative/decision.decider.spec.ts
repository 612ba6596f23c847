import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { decisionAggregate, decisionFact } from './decision.decider.js';
import {
  decisionExamples,
  type DecisionEvent,
  type DecisionRecorded,
  type DecisionSuperseded,
} from './decision.events.js';

const given = deciderSpec(decisionAggregate.decider);
const recorded: DecisionRecorded = {
  type: 'registry.decision-recorded',
  data: decisionExamples['registry.decision-recorded'] as DecisionRecorded['data'],
};
const superseded: DecisionSuperseded = {
  type: 'registry.decision-superseded',
  data: decisionExamples['registry.decision-superseded'] as DecisionSuperseded['data'],
};
const record = { type: 'RecordDecision', data: recorded.data } as const;
const supersede = { type: 'SupersedeDecision', data: superseded.data } as const;
const { decisionId } = recorded.data;

describe('A decision of governance', () => {
  it('is recorded once and superseded once, in whichever order it is heard', () => {
    given().when(record).then(recorded);
    given(recorded).when(record).thenNothing();
    given(recorded).when(supersede).then(superseded);
    given().when(supersede).then(superseded);
    given(superseded).when(supersede).thenNothing();
    given(superseded).when(record).then(recorded);
  });

  it.each<[string, DecisionEvent[]]>([
    ['unknown', []],
    ['unknown', [superseded]],
    ['in-force', [recorded]],
    ['superseded', [recorded, superseded]],
    ['superseded', [superseded, recorded]],
  ])('stands %s', (status, history) => {
    const { initialState, evolve } = decisionAggregate.decider;
    expect(decisionFact(decisionId, history.reduce(evolve, initialState())).status).toBe(status);
  });

  it('has a stream of its own', () =>
    expect(decisionAggregate.streamOf(decisionId)).toBe(`registry.decision-${decisionId}`));
});
