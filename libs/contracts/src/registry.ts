import { z } from 'zod';
import { publishedEvent } from './published-event.js';

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
const stage = z.enum(['idea', 'prototype', 'pilot', 'consolidated', 'transferred', 'scaled', 'closed', 'failed']);
/** An autonomous community (two digits) or a municipality (five digits, without the check digit). */
const territory = z.string().regex(/^(\d{2}|\d{5})$/);

/** An organisation has entered the register. Only legal entities do: the NIF is never a person's. */
export const actorRegistered = publishedEvent({
  context,
  name: 'actor-registered',
  version: 1,
  description: 'An organisation was registered; its id stays with its NIF for ever.',
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
export type InitiativeRegistered = z.infer<typeof initiativeRegistered.schema>;
export type InitiativeStageChanged = z.infer<typeof initiativeStageChanged.schema>;

export const registryEvents = {
  actorRegistered,
  actorVerified,
  actorSuspended,
  actorReinstated,
  initiativeRegistered,
  initiativeStageChanged,
} as const;
