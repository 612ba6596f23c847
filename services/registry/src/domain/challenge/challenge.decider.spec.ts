import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { initialCatalogue } from '../catalogue/catalogue.js';
import { callAggregate, callExamples, type CallRecorded } from './call.decider.js';
import { challengeAggregate, type AdoptChallenge, type PublishChallenge } from './challenge.decider.js';
import { challengeExamples, type ChallengeEvent, type ChallengePublished } from './challenge.events.js';

const given = deciderSpec(challengeAggregate.decider);
const { catalogueVersion, ...data } = challengeExamples['registry.challenge-published'] as ChallengePublished['data'];
const { challengeId } = data;
const publish = (change: Partial<PublishChallenge['data']> = {}): PublishChallenge => ({
  type: 'PublishChallenge',
  data: { ...data, catalogue: initialCatalogue(), today: '2026-12-01', ...change },
});
const published: ChallengeEvent = { type: 'registry.challenge-published', data: { ...data, catalogueVersion } };
const close = { type: 'CloseChallenge', data: { challengeId, reason: 'met', result: 'met' } } as const;
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
  it('names municipalities that are listed on the day', () => {
    const places = { territories: ['41904'] };
    given()
      .when(publish({ ...places, today: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { facts: { existedFrom: '2019-01-01' }, wouldPassIf: { territory: '41095' } });
    given()
      .when(publish({ ...places, today: '2019-01-01' }))
      .then({ ...published, data: { ...published.data, ...places } } as ChallengeEvent);
  });
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

const callId = '0199c4d0-2b3c-7d4e-8f50-6b7c8d9e0f1a';
const adopt = (status: 'unknown' | 'published' = 'published'): AdoptChallenge => ({
  type: 'AdoptChallenge',
  data: { challengeId, call: { callId, status }, today: '2027-01-11' },
});
const adopted: ChallengeEvent = {
  type: 'registry.challenge-adopted',
  data: { challengeId, callId, adoptedOn: '2027-01-11' },
};

describe('Adopting a challenge', () => {
  it('is done by a published call, once', () => {
    given(published).when(adopt()).then(adopted);
    given(published, adopted).when(adopt()).thenNothing();
    given(published, adopted, closed).when(adopt()).thenNothing();
    given(published).when(adopt('unknown')).thenRefused('CALL_NOT_PUBLISHED', { facts: { callId } });
  });
  it('is not done once it is closed, nor before it is published', () => {
    given(published, closed)
      .when(adopt())
      .thenRefused('CHALLENGE_NOT_OPEN', { facts: { status: 'closed' } });
    given().when(adopt()).thenRefused('CHALLENGE_NOT_FOUND');
  });
});

describe('Closing a challenge', () => {
  it('is done once', () => {
    given(published).when(close).then(closed);
    given(published, closed).when(close).thenNothing();
  });
  it('knows none that was never published', () => given().when(close).thenRefused('CHALLENGE_NOT_FOUND'));
  it('was done without a result once', () => {
    const stored = { type: 'registry.challenge-closed', schemaVersion: 1, data: { challengeId, reason: 'met' } };
    expect(challengeAggregate.codec.decode(stored).data).toMatchObject({ reason: 'met', result: 'not-stated' });
  });
});

it('A call is recorded once', () => {
  const event: CallRecorded = {
    type: 'registry.call-recorded',
    data: callExamples['registry.call-recorded'],
  };
  const record = { type: 'RecordCall', data: event.data } as const;
  deciderSpec(callAggregate.decider)().when(record).then(event);
  deciderSpec(callAggregate.decider)(event).when(record).thenNothing();
  expect(callAggregate.streamOf(callId)).toBe(`registry.call-${callId}`);
});

it('has a stream of its own', () =>
  expect(challengeAggregate.streamOf(challengeId)).toBe(`registry.challenge-${challengeId}`));
