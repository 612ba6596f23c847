import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { SECTORS } from '../code-lists/sectors.js';

const actorId = z.uuid();
const day = z.iso.date();
const profile = { legalName: z.string(), sector: z.enum(SECTORS), territory: z.string() };

const registered = z.strictObject({
  actorId,
  legalName: z.string(),
  nif: z.string(),
  sector: z.enum(SECTORS),
  territory: z.string(),
  dir3: z.string().optional(),
  /** The day from which name, sector and territory hold. */
  validFrom: day,
});
const verified = z.strictObject({ actorId, evidence: z.string() });
const suspended = z.strictObject({ actorId, reason: z.string() });
const reinstated = z.strictObject({ actorId, reason: z.string(), standing: z.enum(['registered', 'verified']) });
const profileChanged = z.strictObject({
  actorId,
  ...profile,
  /** The day on which this period begins. */
  validFrom: day,
  /** The day on which the next period, known already, begins; open when absent. */
  validTo: day.optional(),
  /** The beginning of the period that this one ends. */
  ends: day,
  ground: z.string(),
});
const profileCorrected = z.strictObject({
  actorId,
  ...profile,
  /** The beginning of the corrected period, as it was known. */
  validFrom: day,
  /** Its beginning as it is right. */
  beginsOn: day,
  validTo: day.optional(),
  /** The beginning of the period before it, which lasts until `beginsOn`. */
  previous: day.optional(),
  ground: z.string(),
});
const identifiersSet = z.strictObject({
  actorId,
  dir3: z.string().nullable(),
  /** Names of internet domains: no page and no mailbox. */
  webDomain: z.string().nullable(),
  mailDomain: z.string().nullable(),
});
const ibanAdded = z.strictObject({ actorId, iban: z.string() });
const ibanRemoved = z.strictObject({ actorId, iban: z.string(), reason: z.string() });
/** In the stream of the place under which the number is given out, which no actor has as its id. */
const nifAssigned = z.strictObject({
  actorId,
  nif: z.string(),
  holderId: z.uuid(),
  reason: z.string(),
  evidence: z.string(),
});
const nifCorrected = z.strictObject({
  actorId,
  nif: z.string(),
  formerNif: z.string(),
  /** Where it is given out. */
  placeId: z.uuid(),
  reason: z.string(),
  evidence: z.string(),
});
const merged = z.strictObject({ actorId, mergedInto: z.uuid(), reason: z.string() });
const aliasAdded = z.strictObject({ actorId, aliasId: z.uuid() });

export type ActorRegistered = Event<'registry.actor-registered', z.infer<typeof registered>>;
export type ActorVerified = Event<'registry.actor-verified', z.infer<typeof verified>>;
export type ActorSuspended = Event<'registry.actor-suspended', z.infer<typeof suspended>>;
export type ActorReinstated = Event<'registry.actor-reinstated', z.infer<typeof reinstated>>;
export type ActorProfileChanged = Event<'registry.actor-profile-changed', z.infer<typeof profileChanged>>;
export type ActorProfileCorrected = Event<'registry.actor-profile-corrected', z.infer<typeof profileCorrected>>;
export type ActorIdentifiersSet = Event<'registry.actor-identifiers-set', z.infer<typeof identifiersSet>>;
export type ActorIbanAdded = Event<'registry.actor-iban-added', z.infer<typeof ibanAdded>>;
export type ActorIbanRemoved = Event<'registry.actor-iban-removed', z.infer<typeof ibanRemoved>>;
export type NifAssigned = Event<'registry.nif-assigned', z.infer<typeof nifAssigned>>;
export type ActorNifCorrected = Event<'registry.actor-nif-corrected', z.infer<typeof nifCorrected>>;
export type ActorMerged = Event<'registry.actor-merged', z.infer<typeof merged>>;
export type ActorAliasAdded = Event<'registry.actor-alias-added', z.infer<typeof aliasAdded>>;
export type ActorEvent =
  | ActorRegistered
  | ActorVerified
  | ActorSuspended
  | ActorReinstated
  | ActorProfileChanged
  | ActorProfileCorrected
  | ActorIdentifiersSet
  | ActorIbanAdded
  | ActorIbanRemoved
  | NifAssigned
  | ActorNifCorrected
  | ActorMerged
  | ActorAliasAdded;

export const actorCodec = eventCodec<ActorEvent>({
  'registry.actor-registered': { schema: registered },
  'registry.actor-verified': { schema: verified },
  'registry.actor-suspended': { schema: suspended },
  'registry.actor-reinstated': { schema: reinstated },
  'registry.actor-profile-changed': { schema: profileChanged },
  'registry.actor-profile-corrected': { schema: profileCorrected },
  'registry.actor-identifiers-set': { schema: identifiersSet },
  'registry.actor-iban-added': { schema: ibanAdded },
  'registry.actor-iban-removed': { schema: ibanRemoved },
  'registry.nif-assigned': { schema: nifAssigned },
  'registry.actor-nif-corrected': { schema: nifCorrected },
  'registry.actor-merged': { schema: merged },
  'registry.actor-alias-added': { schema: aliasAdded },
});
