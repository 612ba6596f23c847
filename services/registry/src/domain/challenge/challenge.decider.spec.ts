import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { challengeAggregate, type PublishChallenge } from './challenge.decider.js';
import { challengeExamples, type ChallengeEvent } from './challenge.events.js';

const given = deciderSpec(challengeAggregate.decider);
const { catalogueVersion, ...data } = challengeExamples['registry.challenge-published'] as PublishChallenge['data'] & {
  catalogueVersion: number;
};
const { challengeId } = data;
const publish = (change: Partial<PublishChallenge['data']> = {}): PublishChallenge => ({
  type: 'PublishChallenge',
  data: { ...data, ...change },
});
const published: ChallengeEvent = { type: 'registry.challenge-published', data: { ...data, catalogueVersion } };
const close = { type: 'CloseChallenge', data: { challengeId, reason: 'met' } } as const;
const closed: ChallengeEvent = { type: 'registry.challenge-closed', data: close.data };

describe('Publishing a challenge', () => {
  it('names territories and codes once, in their plain form', () =>
    given()
      .when(publish({ territories: ['08', '02', '08'], targetGroups: [...data.targetGroups, 'disability'] }))
      .then(published));
  it('refuses territories that do not exist', () =>
    given()
      .when(publish({ territories: ['20'] }))
      .thenRefused('TERRITORY_INVALID'));
  it('refuses codes that do not exist', () =>
    given()
      .when(publish({ serviceCodes: ['nothing'] }))
      .thenRefused('CODE_UNKNOWN'));
  it('is done once', () => {
    given(published)
      .when(publish())
      .thenRefused('CHALLENGE_ALREADY_PUBLISHED', { facts: { status: 'published' } });
    given(published, closed)
      .when(publish())
      .thenRefused('CHALLENGE_ALREADY_PUBLISHED', { facts: { status: 'closed' } });
  });
});

describe('Closing a challenge', () => {
  it('is done once', () => {
    given(published).when(close).then(closed);
    given(published, closed).when(close).thenNothing();
  });
  it('knows none that was never published', () => given().when(close).thenRefused('CHALLENGE_NOT_FOUND'));
});

it('has a stream of its own', () =>
  expect(challengeAggregate.streamOf(challengeId)).toBe(`registry.challenge-${challengeId}`));
