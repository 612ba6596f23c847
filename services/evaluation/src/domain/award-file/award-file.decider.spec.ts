import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { awardFileAggregate } from './award-file.decider.js';
import { awardFileExamples } from './award-file.events.js';

const given = deciderSpec(awardFileAggregate.decider);
const data = awardFileExamples['evaluation.award-file-opened'];
const opened = { type: 'evaluation.award-file-opened', data } as const;

describe('The file of an award', () => {
  it('is opened when financing grants an award', () => given().when({ type: 'OpenAwardFile', data }).then(opened));
  it('is opened once, however often the grant is told', () =>
    given(opened).when({ type: 'OpenAwardFile', data }).thenNothing());
});
