import { z } from 'zod';
import { publishedEvent } from './published-event.js';
import { stage, territory } from './registry-fields.js';

const context = 'registry';
const classification = {
  territories: z.array(territory),
  targetGroups: z.array(z.string()),
  serviceCodes: z.array(z.string()),
  catalogueVersion: z.int(),
};
const date = z.iso.date();

export const initiativeDescribed = publishedEvent({
  context,
  name: 'initiative-described',
  version: 1,
  description: 'From a day on an initiative is called so, and is for these groups, services and territories.',
  schema: z.object({ initiativeId: z.uuid(), validFrom: date, title: z.string(), ...classification }),
});

export const initiativeConfirmed = publishedEvent({
  context,
  name: 'initiative-confirmed',
  version: 1,
  description: 'What the register says of an initiative was confirmed.',
  schema: z.object({ initiativeId: z.uuid(), confirmedOn: date }),
});

export const initiativeReferenced = publishedEvent({
  context,
  name: 'initiative-referenced',
  version: 1,
  description:
    'A network told of an initiative of its own register, or told something else of it: the last one replaces the others.',
  schema: z.object({
    initiativeId: z.uuid(),
    networkId: z.uuid(),
    externalId: z.string(),
    url: z.url(),
    lastConfirmed: date,
    title: z.string(),
    stage,
    promoterId: z.uuid().optional(),
    ...classification,
  }),
});

export const challengePublished = publishedEvent({
  context,
  name: 'challenge-published',
  version: 1,
  description: 'A challenge was published: initiatives can take it up and calls adopt it.',
  schema: z.object({ challengeId: z.uuid(), title: z.string(), need: z.string(), ...classification }),
});

export const challengeAdopted = publishedEvent({
  context,
  name: 'challenge-adopted',
  version: 1,
  description: 'A published call adopted a challenge.',
  schema: z.object({ challengeId: z.uuid(), callId: z.uuid(), adoptedOn: date }),
});

export const challengeClosed = publishedEvent({
  context,
  name: 'challenge-closed',
  version: 1,
  description: 'A challenge was closed, with its result.',
  schema: z.object({
    challengeId: z.uuid(),
    result: z.enum(['met', 'partly-met', 'not-met', 'withdrawn', 'not-stated']),
  }),
});

export const needSignalled = publishedEvent({
  context,
  name: 'need-signalled',
  version: 1,
  description: 'An organisation or a statistic says that something is needed somewhere.',
  schema: z.object({ needId: z.uuid(), need: z.string(), observedOn: date, ...classification }),
});

export const barrierReported = publishedEvent({
  context,
  name: 'barrier-reported',
  version: 1,
  description: 'An organisation reported a norm that stands in the way; without territories it holds in all of Spain.',
  schema: z.object({
    barrierId: z.uuid(),
    title: z.string(),
    legalReference: z.string(),
    territories: z.array(territory),
    initiativeIds: z.array(z.uuid()),
    reportedBy: z.uuid(),
    reportedOn: date,
  }),
});

export const barrierResolved = publishedEvent({
  context,
  name: 'barrier-resolved',
  version: 1,
  description: 'A barrier no longer stands in the way.',
  schema: z.object({
    barrierId: z.uuid(),
    resolvedOn: date,
    how: z.string(),
    legalReference: z.string().optional(),
  }),
});

export const barrierRejected = publishedEvent({
  context,
  name: 'barrier-rejected',
  version: 1,
  description: 'A reported barrier was found to be none.',
  schema: z.object({ barrierId: z.uuid(), rejectedOn: date, reasons: z.string() }),
});

export type InitiativeDescribed = z.infer<typeof initiativeDescribed.schema>;
export type InitiativeConfirmed = z.infer<typeof initiativeConfirmed.schema>;
export type InitiativeReferenced = z.infer<typeof initiativeReferenced.schema>;
export type ChallengePublished = z.infer<typeof challengePublished.schema>;
export type ChallengeAdopted = z.infer<typeof challengeAdopted.schema>;
export type ChallengeClosed = z.infer<typeof challengeClosed.schema>;
export type NeedSignalled = z.infer<typeof needSignalled.schema>;
export type BarrierReported = z.infer<typeof barrierReported.schema>;
export type BarrierResolved = z.infer<typeof barrierResolved.schema>;
export type BarrierRejected = z.infer<typeof barrierRejected.schema>;

/** What the registry tells of initiatives, challenges, needs and barriers beside the first registration. */
export const initiativesAndChallenges = {
  initiativeDescribed,
  initiativeConfirmed,
  initiativeReferenced,
  challengePublished,
  challengeAdopted,
  challengeClosed,
  needSignalled,
  barrierReported,
  barrierResolved,
  barrierRejected,
} as const;
