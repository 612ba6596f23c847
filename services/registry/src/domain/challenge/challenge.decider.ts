import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { classified } from '../classification.rules.js';
import { territoryCodes } from '../territory.rules.js';
import { challengeCodec, type ChallengeEvent, type ChallengePublished } from './challenge.events.js';

export type PublishChallenge = Command<'PublishChallenge', Omit<ChallengePublished['data'], 'catalogueVersion'>>;
export type CloseChallenge = Command<'CloseChallenge', { challengeId: string; reason: string }>;
export type ChallengeCommand = PublishChallenge | CloseChallenge;

export type Challenge = Readonly<{ status: 'unknown' | 'published' | 'closed' }>;

const initialState = (): Challenge => ({ status: 'unknown' });

const evolve = (_: Challenge, { type }: ChallengeEvent): Challenge => {
  switch (type) {
    case 'registry.challenge-published':
      return { status: 'published' };
    case 'registry.challenge-closed':
      return { status: 'closed' };
  }
};

const publish = (
  { territories, targetGroups, serviceCodes, ...data }: PublishChallenge['data'],
  { status }: Challenge,
): ChallengeEvent[] => {
  const { challengeId } = data;
  if (status !== 'unknown') throw new DomainError('CHALLENGE_ALREADY_PUBLISHED', { facts: { challengeId, status } });
  const about = { territories: territoryCodes(territories), ...classified(targetGroups, serviceCodes) };
  return [{ type: 'registry.challenge-published', data: { ...data, ...about } }];
};

const close = (data: CloseChallenge['data'], { status }: Challenge): ChallengeEvent[] => {
  const { challengeId } = data;
  if (status === 'unknown') throw new DomainError('CHALLENGE_NOT_FOUND', { facts: { challengeId } });
  return status === 'closed' ? [] : [{ type: 'registry.challenge-closed', data }];
};

const decide = ({ type, data }: ChallengeCommand, challenge: Challenge): ChallengeEvent[] => {
  switch (type) {
    case 'PublishChallenge':
      return publish(data, challenge);
    case 'CloseChallenge':
      return close(data, challenge);
  }
};

export const challengeAggregate: Aggregate<Challenge, ChallengeCommand, ChallengeEvent> = {
  decider: { initialState, evolve, decide },
  codec: challengeCodec,
  streamOf: (challengeId) => `registry.challenge-${challengeId}`,
};
