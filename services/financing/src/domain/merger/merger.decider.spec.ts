import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { mergerAggregate, type MergerNoted } from './merger.decider.js';

const given = deciderSpec(mergerAggregate.decider);
const data = { actorId: 'alias', mergedInto: 'one' };
const noted: MergerNoted = { type: 'financing.merger-noted', data };

it('notes into which actor another was merged, once', () => {
  given().when({ type: 'NoteMerger', data }).then(noted);
  given(noted).when({ type: 'NoteMerger', data }).thenNothing();
});
it('has a stream for each actor that was merged', () =>
  expect(mergerAggregate.streamOf('alias')).toBe('financing.merger-alias'));
