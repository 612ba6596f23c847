import { z } from 'zod';
import { RELATION_KINDS } from '../../domain/code-lists/relation-kinds.js';
import { RELATION_ORIGINS } from '../../domain/relation/relation.events.js';
import { TIE_STATES } from '../../domain/relation/tie-decay.js';

/* What the API answers. The specs of the API hold every answer against these. */

const id = z.uuid();
const date = z.iso.date();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });
const named = z.strictObject({ code: z.string(), name: z.string() });

const decay = z.strictObject({
  rule: z.string().meta({ description: 'With its version: docs/contexts/registry-metrics.md' }),
  day: date,
  daysUnconfirmed: z.int(),
  strength: z
    .number()
    .min(0)
    .max(1)
    .meta({ description: 'What the tie still counts on the day; 0 when it does not hold' }),
  state: z.enum(TIE_STATES),
});

export const listedRelationView = z.strictObject({
  relationId: id,
  term: z.int().meta({ description: 'Counts the periods of the tie' }),
  fromActorId: id.nullable(),
  toActorId: id.nullable(),
  fromInitiativeId: id.nullable(),
  toInitiativeId: id.nullable(),
  kind: z.enum(RELATION_KINDS),
  evidence: z.string(),
  validFrom: date,
  validTo: date.nullable(),
  confirmedOn: date,
  confirmationDueOn: date.nullable().meta({ description: 'Until when a confirmation that was asked for is due' }),
  origin: z.enum(RELATION_ORIGINS),
  suggestionId: id.nullable(),
  decay,
  revision,
});

export const relationView = listedRelationView.extend({
  periods: z.array(z.strictObject({ term: z.int(), validFrom: date, validTo: date.nullable(), confirmedOn: date })),
});

const nuts = { nuts2: z.string(), nuts3: z.string().optional() };
const code = z.string();
const name = z.string();

const listing = {
  listed: z.boolean().meta({ description: 'Whether INE lists it on the day asked about' }),
  existedFrom: date.optional().meta({ description: 'First day, when it is later than the list of 2004' }),
  predecessors: z.array(z.string()).optional().meta({ description: 'What it was part of, or merged from' }),
  existedTo: date.optional().meta({ description: 'First day on which it is no more' }),
  successors: z.array(z.string()).optional().meta({ description: 'What it is part of since' }),
};

export const territoryAnswer = z.union([
  z.strictObject({
    level: z.literal('community'),
    code,
    name,
    iso: z.string(),
    nuts2: z.string(),
    provinces: z.array(named),
  }),
  z.strictObject({ level: z.literal('province'), code, name, ...nuts, community: named }),
  z.strictObject({
    level: z.literal('municipality'),
    code,
    name,
    checkDigit: z.string(),
    ...listing,
    ...nuts,
    province: named,
    community: named,
  }),
]);
