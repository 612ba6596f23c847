import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { RELATION_KINDS } from '../code-lists/relation-kinds.js';

const recorded = z.strictObject({
  relationId: z.uuid(),
  fromActorId: z.uuid(),
  toActorId: z.uuid(),
  kind: z.enum(RELATION_KINDS),
  evidence: z.string(),
  validFrom: z.iso.date(),
  /** The last day it held; open when absent. */
  validTo: z.iso.date().optional(),
});
const confirmed = z.strictObject({ relationId: z.uuid(), confirmedOn: z.iso.date(), evidence: z.string() });

export type RelationRecorded = Event<'registry.relation-recorded', z.infer<typeof recorded>>;
export type RelationConfirmed = Event<'registry.relation-confirmed', z.infer<typeof confirmed>>;
export type RelationEvent = RelationRecorded | RelationConfirmed;

export const relationCodec = eventCodec<RelationEvent>({
  'registry.relation-recorded': { schema: recorded },
  'registry.relation-confirmed': { schema: confirmed },
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
  },
  'registry.relation-confirmed': { relationId, confirmedOn: '2027-05-03', evidence: 'Joint annual report' },
};
