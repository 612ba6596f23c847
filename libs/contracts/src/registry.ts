import { z } from 'zod';
import { publishedEvent } from './published-event.js';
import { stage, territory } from './registry-fields.js';
import { initiativesAndChallenges } from './registry-initiatives.js';
import { ownership } from './registry-ownership.js';

export * from './registry-initiatives.js';
export * from './registry-ownership.js';

const context = 'registry';

const sector = z.enum([
  'state',
  'regional',
  'local',
  'third-sector',
  'philanthropy',
  'business',
  'academia',
  'lived-experience',
]);

/** An organisation has entered the register. Only legal entities do: the NIF is never a person's. */
export const actorRegistered = publishedEvent({
  context,
  name: 'actor-registered',
  version: 1,
  description: 'An organisation was registered; its id stays, also when its NIF is corrected.',
  schema: z.object({ actorId: z.uuid(), legalName: z.string(), sector, territory, nif: z.string() }),
});

export const actorVerified = publishedEvent({
  context,
  name: 'actor-verified',
  version: 1,
  description: 'The identity of a registered organisation was checked against evidence.',
  schema: z.object({ actorId: z.uuid() }),
});

export const actorSuspended = publishedEvent({
  context,
  name: 'actor-suspended',
  version: 1,
  description: 'An organisation was suspended: until it is reinstated it takes on nothing new.',
  schema: z.object({ actorId: z.uuid(), reason: z.string() }),
});

export const actorReinstated = publishedEvent({
  context,
  name: 'actor-reinstated',
  version: 1,
  description: 'The suspension of an organisation ended; it stands as it stood before.',
  schema: z.object({ actorId: z.uuid(), standing: z.enum(['registered', 'verified']) }),
});

const profile = { actorId: z.uuid(), legalName: z.string(), sector, territory };
const validTo = z.iso.date().optional();

export const actorProfileChanged = publishedEvent({
  context,
  name: 'actor-profile-changed',
  version: 1,
  description:
    'Name, sector and territory of an organisation from `validFrom` on, until the day before `validTo` when a next period is known.',
  schema: z.object({ ...profile, validFrom: z.iso.date(), validTo }),
});

export const actorProfileCorrected = publishedEvent({
  context,
  name: 'actor-profile-corrected',
  version: 1,
  description:
    'The period of an organisation that was said to begin on `validFrom` was recorded wrongly: it begins on `beginsOn`, where the one before it ends, and says this.',
  schema: z.object({ ...profile, validFrom: z.iso.date(), beginsOn: z.iso.date(), validTo }),
});

export const actorNifCorrected = publishedEvent({
  context,
  name: 'actor-nif-corrected',
  version: 1,
  description: 'The tax number of an organisation had been recorded wrongly: its id stays, and `nif` is its number.',
  schema: z.object({ actorId: z.uuid(), nif: z.string(), formerNif: z.string() }),
});

export const actorMerged = publishedEvent({
  context,
  name: 'actor-merged',
  version: 1,
  description:
    'An organisation was registered twice: its id is an alias of another from now on, and what names it stays.',
  schema: z.object({ actorId: z.uuid(), mergedInto: z.uuid() }),
});

export const initiativeRegistered = publishedEvent({
  context,
  name: 'initiative-registered',
  version: 1,
  description: 'An initiative entered the register, at the stage it had then.',
  schema: z.object({
    initiativeId: z.uuid(),
    title: z.string(),
    promoterId: z.uuid(),
    territories: z.array(territory),
    stage,
    challengeId: z.uuid().optional(),
  }),
});

export const initiativeStageChanged = publishedEvent({
  context,
  name: 'initiative-stage-changed',
  version: 1,
  description: 'An initiative moved on, was closed, or failed.',
  schema: z.object({ initiativeId: z.uuid(), from: stage, to: stage }),
});

export type ActorRegistered = z.infer<typeof actorRegistered.schema>;
export type ActorVerified = z.infer<typeof actorVerified.schema>;
export type ActorSuspended = z.infer<typeof actorSuspended.schema>;
export type ActorReinstated = z.infer<typeof actorReinstated.schema>;
export type ActorProfileChanged = z.infer<typeof actorProfileChanged.schema>;
export type ActorProfileCorrected = z.infer<typeof actorProfileCorrected.schema>;
export type ActorNifCorrected = z.infer<typeof actorNifCorrected.schema>;
export type ActorMerged = z.infer<typeof actorMerged.schema>;
export type InitiativeRegistered = z.infer<typeof initiativeRegistered.schema>;
export type InitiativeStageChanged = z.infer<typeof initiativeStageChanged.schema>;

export const registryEvents = {
  actorRegistered,
  actorVerified,
  actorSuspended,
  actorReinstated,
  actorProfileChanged,
  actorProfileCorrected,
  actorNifCorrected,
  actorMerged,
  initiativeRegistered,
  initiativeStageChanged,
  ...initiativesAndChallenges,
  ...ownership,
} as const;
