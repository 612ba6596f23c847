import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const published = z.strictObject({
  challengeId: z.uuid(),
  title: z.string(),
  need: z.string(),
  population: z.string(),
  territories: z.array(z.string()),
  targetGroups: z.array(z.string()),
  serviceCodes: z.array(z.string()),
  catalogueVersion: z.int(),
  evidence: z.array(z.string()),
});
const closed = z.strictObject({ challengeId: z.uuid(), reason: z.string() });

export type ChallengePublished = Event<'registry.challenge-published', z.infer<typeof published>>;
export type ChallengeClosed = Event<'registry.challenge-closed', z.infer<typeof closed>>;
export type ChallengeEvent = ChallengePublished | ChallengeClosed;

export const challengeCodec = eventCodec<ChallengeEvent>({
  'registry.challenge-published': { schema: published },
  'registry.challenge-closed': { schema: closed },
});

const challengeId = '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e0f';

export const challengeExamples: { readonly [E in ChallengeEvent as E['type']]: E['data'] } = {
  'registry.challenge-published': {
    challengeId,
    title: 'Living at home in depopulated areas',
    need: 'Leaving or avoiding residential care where services are far away',
    population: 'People over 65 and people with disabilities',
    territories: ['08', '02'],
    targetGroups: ['older-people', 'disability', 'depopulated-areas'],
    serviceCodes: ['supported-housing', 'home-care'],
    catalogueVersion: 1,
    evidence: ['Regional survey of needs, 2025'],
  },
  'registry.challenge-closed': { challengeId, reason: 'Taken up by the service catalogue' },
};
