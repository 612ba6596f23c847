import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { STAGES } from '../code-lists/stages.js';

const registered = z.strictObject({
  initiativeId: z.uuid(),
  title: z.string(),
  summary: z.string(),
  promoterId: z.uuid(),
  stage: z.enum(STAGES),
  territories: z.array(z.string()),
  targetGroups: z.array(z.string()),
  serviceCodes: z.array(z.string()),
  catalogueVersion: z.int(),
  challengeId: z.uuid().optional(),
});
const partnerAttached = z.strictObject({ initiativeId: z.uuid(), actorId: z.uuid(), contribution: z.string() });
const stageChanged = z.strictObject({
  initiativeId: z.uuid(),
  from: z.enum(STAGES),
  to: z.enum(STAGES),
  /** The upscaling decision by which it was scaled. */
  decisionId: z.uuid().optional(),
  /** The transfer by which it was first transferred. */
  transferId: z.uuid().optional(),
  /** What was learned from a failure: content of the register, not a deletion. */
  lessons: z.string().optional(),
});
const transferRecorded = z.strictObject({
  initiativeId: z.uuid(),
  transferId: z.uuid(),
  practiceId: z.uuid(),
  adopterActorId: z.uuid(),
  territory: z.string(),
  agreedOn: z.iso.date(),
});

export type InitiativeRegistered = Event<'registry.initiative-registered', z.infer<typeof registered>>;
export type PartnerAttached = Event<'registry.partner-attached', z.infer<typeof partnerAttached>>;
export type InitiativeStageChanged = Event<'registry.initiative-stage-changed', z.infer<typeof stageChanged>>;
export type TransferRecorded = Event<'registry.transfer-recorded', z.infer<typeof transferRecorded>>;
export type InitiativeEvent = InitiativeRegistered | PartnerAttached | InitiativeStageChanged | TransferRecorded;

export const initiativeCodec = eventCodec<InitiativeEvent>({
  'registry.initiative-registered': { schema: registered },
  'registry.partner-attached': { schema: partnerAttached },
  'registry.initiative-stage-changed': { schema: stageChanged },
  'registry.transfer-recorded': { schema: transferRecorded },
});

const initiativeId = '0199c1a0-5b1e-7c44-9f10-6d2b8a3e4c51';

export const initiativeExamples: { readonly [E in InitiativeEvent as E['type']]: E['data'] } = {
  'registry.initiative-registered': {
    initiativeId,
    title: 'Hogares en Comunidad',
    summary: 'Shared homes with support, as an alternative to residential care in depopulated areas.',
    promoterId: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    stage: 'prototype',
    territories: ['16078', '16134'],
    targetGroups: ['older-people', 'disability'],
    serviceCodes: ['supported-housing', 'home-care'],
    catalogueVersion: 1,
    challengeId: '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e0f',
  },
  'registry.partner-attached': {
    initiativeId,
    actorId: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f',
    contribution: 'Two municipal homes and their upkeep',
  },
  'registry.initiative-stage-changed': {
    initiativeId,
    from: 'consolidated',
    to: 'transferred',
    transferId: '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d62',
  },
  'registry.transfer-recorded': {
    initiativeId,
    transferId: '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d62',
    practiceId: '0199d1a0-5b1e-7c44-9f10-6d2b8a3e4c52',
    adopterActorId: '3d8e0f21-4c5b-5d7e-9f0a-2b3c4d5e6f7a',
    territory: '44216',
    agreedOn: '2029-11-12',
  },
};
