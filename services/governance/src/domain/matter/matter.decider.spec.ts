import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { matterAggregate, type RecordMatter } from './matter.decider.js';
import { matterExamples } from './matter.events.js';

const given = deciderSpec(matterAggregate.decider);
const { recordedAt, ...matter } = matterExamples['governance.matter-recorded'];
const record: RecordMatter = { type: 'RecordMatter', data: { ...matter, now: new Date(recordedAt) } };
const recorded = { type: 'governance.matter-recorded', data: { ...matter, recordedAt } } as const;

describe('A matter', () => {
  it('is ready for a decision when a call was drafted', () => given().when(record).then(recorded));
  it('is recorded once', () => given(recorded).when(record).thenNothing());
});
