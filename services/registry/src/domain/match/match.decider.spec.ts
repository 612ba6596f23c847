import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { requireEnds, requireSuggested } from './acceptance.rules.js';
import { matchAggregate } from './match.decider.js';
import { matchExamples } from './match.events.js';
import type { Match } from './match.js';

const given = deciderSpec(matchAggregate.decider);
const { dismissedOn: today, ...about } = matchExamples['registry.match-dismissed'];
const dismiss = { type: 'DismissMatch', data: { ...about, today } } as const;
const dismissed = { type: 'registry.match-dismissed', data: matchExamples['registry.match-dismissed'] } as const;

describe('Dismissing a suggestion', () => {
  it('is recorded with its reason', () => given().when(dismiss).then(dismissed));
  it('is done once', () =>
    given(dismissed)
      .when({ ...dismiss, data: { ...dismiss.data, reason: 'No' } })
      .thenNothing());
  it('has a stream of its own', () => expect(matchAggregate.streamOf('x')).toBe('registry.match-x'));
});

describe('Accepting a suggestion', () => {
  const match: Match = { matchId: 'm', target: { kind: 'partner', id: 'b', name: 'B' }, score: 1, reasons: [] };
  it('ties the two that it is about', () =>
    expect(requireEnds(match, 'a', 'b')).toEqual({ fromActorId: 'a', toActorId: 'b' }));
  it('takes two organisations', () => {
    expect(() => requireEnds(match, 'a', undefined)).toThrow(
      expect.objectContaining({ code: 'MATCH_WITHOUT_RELATION' }),
    );
    expect(() => requireEnds(match, undefined, 'b')).toThrow(expect.objectContaining({ code: 'MATCH_ACTOR_MISSING' }));
  });
  it('is of one that was made', () => {
    const subject = { kind: 'challenge', id: 'c' } as const;
    expect(requireSuggested(match, 'm', subject)).toBe(match);
    expect(() => requireSuggested(undefined, 'm', subject)).toThrow(
      expect.objectContaining({ code: 'MATCH_NOT_FOUND' }),
    );
  });
});
