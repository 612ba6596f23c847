import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { RELATION_KINDS } from '../code-lists/relation-kinds.js';
import { END_KINDS } from './tie-end.js';

/** How a relation came to be known: an officer recorded it, a file brought it, or a suggested match was accepted. */
export const RELATION_ORIGINS = ['officer', 'import', 'suggestion'] as const;

const relationId = z.uuid();
const day = z.iso.date();
const facts = {
  kind: z.enum(RELATION_KINDS),
  evidence: z.string(),
  validFrom: day,
  /** The last day it held; open when absent. */
  validTo: day.optional(),
  origin: z.enum(RELATION_ORIGINS),
  /** The match that was accepted; only of the origin suggestion. */
  suggestionId: z.uuid().optional(),
};
const end = z.strictObject({ kind: z.enum(END_KINDS), id: z.uuid() });
/** Counts the periods of a tie. */
const term = z.int().min(1);

const recorded = z.strictObject({ relationId, fromActorId: z.uuid(), toActorId: z.uuid(), ...facts });
/** A tie of which at least one end is an initiative. */
const ofInitiative = z.strictObject({ relationId, from: end, to: end, ...facts });
/** Another period of a tie that had ended, whole: what is told of it is told without what was before. */
const renewed = z.strictObject({ relationId, term, from: end, to: end, ...facts });
const ended = z.strictObject({
  relationId,
  term,
  /** The last day it held. */
  validTo: day,
  evidence: z.string(),
});
const confirmed = z.strictObject({ relationId, term, confirmedOn: day, evidence: z.string() });
const requested = z.strictObject({ relationId, term, requestedOn: day, dueOn: day, rule: z.string() });

export type RelationRecorded = Event<'registry.relation-recorded', z.infer<typeof recorded>>;
export type InitiativeRelationRecorded = Event<'registry.initiative-relation-recorded', z.infer<typeof ofInitiative>>;
export type RelationRenewed = Event<'registry.relation-renewed', z.infer<typeof renewed>>;
export type RelationConfirmed = Event<'registry.relation-confirmed', z.infer<typeof confirmed>>;
export type RelationConfirmationRequested = Event<
  'registry.relation-confirmation-requested',
  z.infer<typeof requested>
>;
export type RelationEnded = Event<'registry.relation-ended', z.infer<typeof ended>>;
export type RelationEvent =
  | RelationRecorded
  | InitiativeRelationRecorded
  | RelationRenewed
  | RelationConfirmed
  | RelationConfirmationRequested
  | RelationEnded;

// A relation had one period before version 2.
const ofFirstTerm = (old: object): object => ({ ...old, term: 1 });

export const relationCodec = eventCodec<RelationEvent>({
  // Only officers recorded relations before version 2.
  'registry.relation-recorded': { schema: recorded, upcasts: { 1: (old: object) => ({ ...old, origin: 'officer' }) } },
  'registry.initiative-relation-recorded': { schema: ofInitiative },
  'registry.relation-renewed': { schema: renewed },
  'registry.relation-confirmed': { schema: confirmed, upcasts: { 1: ofFirstTerm } },
  'registry.relation-confirmation-requested': { schema: requested },
  'registry.relation-ended': { schema: ended, upcasts: { 1: ofFirstTerm } },
});

const example = '9a1b2c3d-4e5f-5a6b-8c7d-8e9f0a1b2c3d';
const [city, network] = ['2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f', '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b'];

export const relationExamples: { readonly [E in RelationEvent as E['type']]: E['data'] } = {
  'registry.relation-recorded': {
    relationId: example,
    fromActorId: city,
    toActorId: network,
    kind: 'collaborates',
    evidence: 'Cooperation agreement of 2026',
    validFrom: '2026-05-01',
    origin: 'suggestion',
    suggestionId: '0199d3c4-7e8f-7a9b-8c0d-1e2f3a4b5c6d',
  },
  'registry.initiative-relation-recorded': {
    relationId: '4c3b2a19-8d7e-5f6a-9b8c-7d6e5f4a3b2c',
    from: { kind: 'actor', id: city },
    to: { kind: 'initiative', id: '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e1f' },
    kind: 'funds',
    evidence: 'Grant by resolution of the town hall',
    validFrom: '2026-05-01',
    validTo: '2027-04-30',
    origin: 'officer',
  },
  'registry.relation-renewed': {
    relationId: example,
    term: 2,
    from: { kind: 'actor', id: city },
    to: { kind: 'actor', id: network },
    kind: 'collaborates',
    evidence: 'Cooperation agreement of 2029',
    validFrom: '2029-01-01',
    origin: 'officer',
  },
  'registry.relation-confirmed': {
    relationId: example,
    term: 1,
    confirmedOn: '2027-05-03',
    evidence: 'Joint annual report',
  },
  'registry.relation-confirmation-requested': {
    relationId: example,
    term: 1,
    requestedOn: '2028-01-10',
    dueOn: '2028-02-09',
    rule: 'tie-decay@1',
  },
  'registry.relation-ended': {
    relationId: example,
    term: 1,
    validTo: '2028-04-30',
    evidence: 'Agreement not renewed',
  },
};
