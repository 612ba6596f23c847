import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { STAGES } from '../code-lists/stages.js';

const initiativeId = z.uuid();
const day = z.iso.date();
const stage = z.enum(STAGES);
const texts = z.array(z.string());
const classification = {
  territories: texts,
  targetGroups: texts,
  serviceCodes: texts,
  /** The version of the code lists that the codes are read in. */
  catalogueVersion: z.int(),
};
const description = { title: z.string(), summary: z.string(), ...classification };

const registered = z.strictObject({
  initiativeId,
  title: z.string(),
  summary: z.string(),
  promoterId: z.uuid(),
  stage,
  ...classification,
  challengeId: z.uuid().optional(),
});
/** From a day on, also one to come. All of the description, so that it can be read without what was before. */
const described = z.strictObject({ initiativeId, validFrom: day, ...description });
const challengeLinked = z.strictObject({ initiativeId, challengeId: z.uuid() });
/** `term` counts the times that an actor has joined. Without `validFrom` in version 1: from the day it was recorded. */
const partnerAttached = z.strictObject({
  initiativeId,
  actorId: z.uuid(),
  contribution: z.string(),
  term: z.int().min(1),
  validFrom: day.optional(),
});
/** `validTo` is the first day on which it is no longer a partner. */
const partnerLeft = z.strictObject({
  initiativeId,
  actorId: z.uuid(),
  term: z.int().min(1),
  validTo: day,
  reason: z.string(),
});
const stageChanged = z.strictObject({
  initiativeId,
  from: stage,
  to: stage,
  /** The approved evaluation by which it was consolidated. */
  evaluationId: z.uuid().optional(),
  /** The upscaling decision by which it was scaled. */
  decisionId: z.uuid().optional(),
  /** The transfer by which it was first transferred. */
  transferId: z.uuid().optional(),
  /** What was learned from a failure: content of the register, not a deletion. */
  lessons: z.string().optional(),
  /** Why it was closed. */
  reason: z.string().optional(),
});
const transferRecorded = z.strictObject({
  initiativeId,
  transferId: z.uuid(),
  practiceId: z.uuid(),
  adopterActorId: z.uuid(),
  territory: z.string(),
  agreedOn: day,
});
const evaluationRecorded = z.strictObject({
  initiativeId,
  evaluationId: z.uuid(),
  evidenceLevel: z.int().min(0).max(5),
  evidenceRule: z.string(),
  approvedOn: day,
});
const confirmed = z.strictObject({ initiativeId, confirmedOn: day });
const confirmationRequested = z.strictObject({ initiativeId, requestedOn: day, dueOn: day, rule: z.string() });
/** What a network's own register says, whole, each time that it says something else. */
const referenced = z.strictObject({
  initiativeId,
  networkId: z.uuid(),
  externalId: z.string(),
  url: z.url(),
  lastConfirmed: day,
  ...description,
  promoterName: z.string(),
  promoterId: z.uuid().optional(),
  stage,
});
const referenceTakenOver = z.strictObject({ initiativeId, takenOverBy: z.uuid(), takenOverOn: day });

export type InitiativeRegistered = Event<'registry.initiative-registered', z.infer<typeof registered>>;
export type InitiativeDescribed = Event<'registry.initiative-described', z.infer<typeof described>>;
export type ChallengeLinked = Event<'registry.challenge-linked', z.infer<typeof challengeLinked>>;
export type PartnerAttached = Event<'registry.partner-attached', z.infer<typeof partnerAttached>>;
export type PartnerLeft = Event<'registry.partner-left', z.infer<typeof partnerLeft>>;
export type InitiativeStageChanged = Event<'registry.initiative-stage-changed', z.infer<typeof stageChanged>>;
export type TransferRecorded = Event<'registry.transfer-recorded', z.infer<typeof transferRecorded>>;
export type EvaluationRecorded = Event<'registry.evaluation-recorded', z.infer<typeof evaluationRecorded>>;
export type InitiativeConfirmed = Event<'registry.initiative-confirmed', z.infer<typeof confirmed>>;
export type ConfirmationRequested = Event<'registry.confirmation-requested', z.infer<typeof confirmationRequested>>;
export type InitiativeReferenced = Event<'registry.initiative-referenced', z.infer<typeof referenced>>;
export type ReferenceTakenOver = Event<'registry.reference-taken-over', z.infer<typeof referenceTakenOver>>;
export type InitiativeEvent =
  | InitiativeRegistered
  | InitiativeDescribed
  | ChallengeLinked
  | PartnerAttached
  | PartnerLeft
  | InitiativeStageChanged
  | TransferRecorded
  | EvaluationRecorded
  | InitiativeConfirmed
  | ConfirmationRequested
  | InitiativeReferenced
  | ReferenceTakenOver;

export const initiativeCodec = eventCodec<InitiativeEvent>({
  'registry.initiative-registered': { schema: registered },
  'registry.initiative-described': { schema: described },
  'registry.challenge-linked': { schema: challengeLinked },
  // Nobody could leave before version 2, so whoever had joined had joined once.
  'registry.partner-attached': { schema: partnerAttached, upcasts: { 1: (old: object) => ({ ...old, term: 1 }) } },
  'registry.partner-left': { schema: partnerLeft },
  // Version 2 may name an evaluation and a reason; version 1 had neither.
  'registry.initiative-stage-changed': { schema: stageChanged, upcasts: { 1: (old: object) => old } },
  'registry.transfer-recorded': { schema: transferRecorded },
  'registry.evaluation-recorded': { schema: evaluationRecorded },
  'registry.initiative-confirmed': { schema: confirmed },
  'registry.confirmation-requested': { schema: confirmationRequested },
  'registry.initiative-referenced': { schema: referenced },
  'registry.reference-taken-over': { schema: referenceTakenOver },
});
