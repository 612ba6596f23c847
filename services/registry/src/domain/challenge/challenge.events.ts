import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

/** How it ended; `not-stated` of those closed before it was asked. */
const CHALLENGE_RESULTS = ['met', 'partly-met', 'not-met', 'withdrawn', 'not-stated'] as const;

const challengeId = z.uuid();
const published = z.strictObject({
  challengeId,
  title: z.string(),
  need: z.string(),
  population: z.string(),
  territories: z.array(z.string()),
  targetGroups: z.array(z.string()),
  serviceCodes: z.array(z.string()),
  catalogueVersion: z.int(),
  evidence: z.array(z.string()),
});
const adopted = z.strictObject({ challengeId, callId: z.uuid(), adoptedOn: z.iso.date() });
const closed = z.strictObject({ challengeId, reason: z.string(), result: z.enum(CHALLENGE_RESULTS) });

export type ChallengeResult = (typeof CHALLENGE_RESULTS)[number];
export type ChallengePublished = Event<'registry.challenge-published', z.infer<typeof published>>;
export type ChallengeAdopted = Event<'registry.challenge-adopted', z.infer<typeof adopted>>;
export type ChallengeClosed = Event<'registry.challenge-closed', z.infer<typeof closed>>;
export type ChallengeEvent = ChallengePublished | ChallengeAdopted | ChallengeClosed;

export const challengeCodec = eventCodec<ChallengeEvent>({
  'registry.challenge-published': { schema: published },
  'registry.challenge-adopted': { schema: adopted },
  'registry.challenge-closed': {
    schema: closed,
    upcasts: { 1: (old: object) => ({ ...old, result: 'not-stated' }) },
  },
});

const id = '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e0f';

export const challengeExamples: { readonly [E in ChallengeEvent as E['type']]: E['data'] } = {
  'registry.challenge-published': {
    challengeId: id,
    title: 'Living at home in depopulated areas',
    need: 'Leaving or avoiding residential care where services are far away',
    population: 'People over 65 and people with disabilities',
    territories: ['08', '02'],
    targetGroups: ['older-people', 'disability', 'depopulated-areas'],
    serviceCodes: ['supported-housing', 'home-care'],
    catalogueVersion: 1,
    evidence: ['Regional survey of needs, 2025'],
  },
  'registry.challenge-adopted': {
    challengeId: id,
    callId: '0199c4d0-2b3c-7d4e-8f50-6b7c8d9e0f1a',
    adoptedOn: '2026-12-18',
  },
  'registry.challenge-closed': { challengeId: id, reason: 'Taken up by the service catalogue', result: 'met' },
};
