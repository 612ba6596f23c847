import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { evidenceAggregate } from './evidence.decider.js';
import { evidenceExamples } from './evidence.events.js';

const given = deciderSpec(evidenceAggregate.decider);
const data = evidenceExamples['knowledge-transfer.evidence-recorded'];
const recorded = { type: 'knowledge-transfer.evidence-recorded', data } as const;

describe('Evidence', () => {
  it('is recorded when evaluation approves', () => given().when({ type: 'RecordEvidence', data }).then(recorded));
  it('is recorded once', () => given(recorded).when({ type: 'RecordEvidence', data }).thenNothing());
});
