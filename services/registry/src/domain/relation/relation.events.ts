import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { RELATION_KINDS } from '../code-lists/relation-kinds.js';

/** How a relation came to be known: an officer recorded it, a file brought it, or a suggested match was accepted. */
export const RELATION_ORIGINS = ['officer', 'import', 'suggestion'] as const;

const recorded = z.strictObject({
  relationId: z.uuid(),
  fromActorId: z.uuid(),
  toActorId: z.uuid(),
  kind: z.enum(RELATION_KINDS),
  evidence: z.string(),
  validFrom: z.iso.date(),
  /** The last day it held; open when absent. */
  validTo: z.iso.date().optional(),
  origin: z.enum(RELATION_ORIGINS),
  /** The match that was accepted; only of the origin suggestion. */
  suggestionId: z.uuid().optional(),
});
const ended = z.strictObject({
  relationId: z.uuid(),
  /** The last day it held. */
  validTo: z.iso.date(),
  evidence: z.string(),
});
const confirmed = z.strictObject({ relationId: z.uuid(), confirmedOn: z.iso.date(), evidence: z.string() });

export type RelationRecorded = Event<'registry.relation-recorded', z.infer<typeof recorded>>;
export type RelationConfirmed = Event<'registry.relation-confirmed', z.infer<typeof confirmed>>;
export type RelationEnded = Event<'registry.relation-ended', z.infer<typeof ended>>;
export type RelationEvent = RelationRecorded | RelationConfirmed | RelationEnded;

export const relationCodec = eventCodec<RelationEvent>({
  // Only officers recorded relations before version 2.
  'registry.relation-recorded': { schema: recorded, upcasts: { 1: (old: object) => ({ ...old, origin: 'officer' }) } },
  'registry.relation-confirmed': { schema: confirmed },
  'registry.relation-ended': { schema: ended },
});

const relationId = '9a1b2c3d-4e5f-5a6b-8c7d-8e9f0a1b2c3d';

export const relationExamples: { readonly [E in RelationEvent as E['type']]: E['data'] } = {
  'registry.relation-recorded': {
    relationId,
    fromActorId: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f',
    toActorId: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    kind: 'collaborates',
    evidence: 'Cooperation agreement of 2026',
    validFrom: '2026-05-01',
    origin: 'suggestion',
    suggestionId: '0199d3c4-7e8f-7a9b-8c0d-1e2f3a4b5c6d',
  },
  'registry.relation-confirmed': { relationId, confirmedOn: '2027-05-03', evidence: 'Joint annual report' },
  'registry.relation-ended': { relationId, validTo: '2028-04-30', evidence: 'Agreement not renewed' },
};
