import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { Catalogue } from '../catalogue/catalogue.js';
import { classified } from '../classification.rules.js';
import { territoryCodes } from '../territory.rules.js';
import {
  challengeCodec,
  type ChallengeEvent,
  type ChallengePublished,
  type ChallengeResult,
} from './challenge.events.js';

/** A call as a looked-up fact: known once financing has published it. */
export type CallFact = Readonly<{ callId: string; status: 'unknown' | 'published' }>;

/** `today` is the day in Madrid. */
export type PublishChallenge = Command<
  'PublishChallenge',
  Omit<ChallengePublished['data'], 'catalogueVersion'> & { catalogue: Catalogue; today: string }
>;
export type AdoptChallenge = Command<'AdoptChallenge', { challengeId: string; call: CallFact; today: string }>;
export type CloseChallenge = Command<
  'CloseChallenge',
  { challengeId: string; reason: string; result: Exclude<ChallengeResult, 'not-stated'> }
>;
export type ChallengeCommand = PublishChallenge | AdoptChallenge | CloseChallenge;

export type Challenge = Readonly<{ status: 'unknown' | 'published' | 'closed'; callIds: readonly string[] }>;

const initialState = (): Challenge => ({ status: 'unknown', callIds: [] });

const evolve = (challenge: Challenge, { type, data }: ChallengeEvent): Challenge => {
  switch (type) {
    case 'registry.challenge-published':
      return { ...challenge, status: 'published' };
    case 'registry.challenge-adopted':
      return { ...challenge, callIds: [...challenge.callIds, data.callId] };
    case 'registry.challenge-closed':
      return { ...challenge, status: 'closed' };
  }
};

const publish = (
  { territories, targetGroups, serviceCodes, catalogue, today, ...data }: PublishChallenge['data'],
  { status }: Challenge,
): ChallengeEvent[] => {
  const { challengeId } = data;
  if (status !== 'unknown') throw new DomainError('CHALLENGE_ALREADY_PUBLISHED', { facts: { challengeId, status } });
  const classification = classified(targetGroups, serviceCodes, { catalogue, day: today });
  const about = { territories: territoryCodes(territories, today), ...classification };
  return [{ type: 'registry.challenge-published', data: { ...data, ...about } }];
};

const adopt = ({ challengeId, call, today }: AdoptChallenge['data'], challenge: Challenge): ChallengeEvent[] => {
  const { status, callIds } = challenge;
  const { callId } = call;
  if (callIds.includes(callId)) return [];
  if (status === 'closed') {
    const facts = { challengeId, status };
    throw new DomainError('CHALLENGE_NOT_OPEN', {
      rule: 'open-challenge@1',
      facts,
      wouldPassIf: { status: 'published' },
    });
  }
  if (call.status === 'unknown') {
    throw new DomainError('CALL_NOT_PUBLISHED', {
      rule: 'published-call@1',
      facts: { challengeId, callId },
      wouldPassIf: { call: 'published' },
    });
  }
  return [{ type: 'registry.challenge-adopted', data: { challengeId, callId, adoptedOn: today } }];
};

const close = (data: CloseChallenge['data'], { status }: Challenge): ChallengeEvent[] =>
  status === 'closed' ? [] : [{ type: 'registry.challenge-closed', data }];

const decide = ({ type, data }: ChallengeCommand, challenge: Challenge): ChallengeEvent[] => {
  if (type === 'PublishChallenge') return publish(data, challenge);
  const { challengeId } = data;
  if (challenge.status === 'unknown') throw new DomainError('CHALLENGE_NOT_FOUND', { facts: { challengeId } });
  switch (type) {
    case 'AdoptChallenge':
      return adopt(data, challenge);
    case 'CloseChallenge':
      return close(data, challenge);
  }
};

export const challengeAggregate: Aggregate<Challenge, ChallengeCommand, ChallengeEvent> = {
  decider: { initialState, evolve, decide },
  codec: challengeCodec,
  streamOf: (challengeId) => `registry.challenge-${challengeId}`,
};
