import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { practiceAggregate } from './practice.decider.js';
import { practiceExamples } from './practice.events.js';

const given = deciderSpec(practiceAggregate.decider);
const data = practiceExamples['registry.practice-recorded'];
const recorded = (practiceVersion: string) =>
  ({ type: 'registry.practice-recorded', data: { ...data, practiceVersion } }) as const;
const record = (practiceVersion: string) => ({ type: 'RecordPractice', data: { ...data, practiceVersion } }) as const;

describe('A published practice', () => {
  it('is recorded, once for each version', () => {
    given().when(record('1.0')).then(recorded('1.0'));
    given(recorded('1.0')).when(record('1.0')).thenNothing();
    given(recorded('1.0')).when(record('1.1')).then(recorded('1.1'));
    given(recorded('1.0'), recorded('1.1')).when(record('1.0')).thenNothing();
  });
  it('has a stream of its own', () => expect(practiceAggregate.streamOf('x')).toBe('registry.practice-x'));
});
