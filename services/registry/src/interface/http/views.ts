import { z } from 'zod';
import { RELATION_KINDS } from '../../domain/code-lists/relation-kinds.js';
import { RELATION_ORIGINS } from '../../domain/relation/relation.events.js';

/* What the API answers. The specs of the API hold every answer against these. */

const id = z.uuid();
const date = z.iso.date();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });
const named = z.strictObject({ code: z.string(), name: z.string() });

export const relationView = z.strictObject({
  relationId: id,
  fromActorId: id,
  toActorId: id,
  kind: z.enum(RELATION_KINDS),
  evidence: z.string(),
  validFrom: date,
  validTo: date.nullable(),
  confirmedOn: date,
  origin: z.enum(RELATION_ORIGINS),
  suggestionId: id.nullable(),
  revision,
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
