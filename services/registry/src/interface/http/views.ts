import { z } from 'zod';
import { LABEL_LANGUAGES } from '../../domain/code-lists/code-list.js';
import { RELATION_KINDS } from '../../domain/code-lists/relation-kinds.js';
import { SECTORS } from '../../domain/code-lists/sectors.js';
import { STAGES } from '../../domain/code-lists/stages.js';

/* What the API answers. The specs of the API hold every answer against these. */

const id = z.uuid();
const date = z.iso.date();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });
const classification = {
  targetGroups: z.array(z.string()),
  serviceCodes: z.array(z.string()),
  catalogueVersion: z.int(),
};
const named = z.strictObject({ code: z.string(), name: z.string() });

export const actorView = z.strictObject({
  actorId: id,
  legalName: z.string(),
  nif: z.string(),
  sector: z.enum(SECTORS),
  territory: z.string(),
  community: z.string(),
  dir3: z.string().nullable(),
  standing: z.enum(['registered', 'verified', 'suspended']),
  validFrom: date,
  revision,
});

export const listedInitiativeView = z.strictObject({
  initiativeId: id,
  title: z.string(),
  summary: z.string(),
  promoterId: id,
  stage: z.enum(STAGES),
  ...classification,
  challengeId: id.nullable(),
  decisionId: id.nullable(),
  lessons: z.string().nullable(),
  revision,
});

export const initiativeView = listedInitiativeView.extend({
  territories: z.array(z.string()),
  partners: z.array(z.strictObject({ actorId: id, contribution: z.string() })),
  transfers: z.array(
    z.strictObject({ transferId: id, practiceId: id, adopterActorId: id, territory: z.string(), agreedOn: date }),
  ),
});

export const challengeView = z.strictObject({
  challengeId: id,
  title: z.string(),
  need: z.string(),
  population: z.string(),
  territories: z.array(z.string()),
  communities: z.array(z.string()),
  ...classification,
  evidence: z.array(z.string()),
  status: z.enum(['published', 'closed']),
  closedBecause: z.string().nullable(),
  revision,
});

export const relationView = z.strictObject({
  relationId: id,
  fromActorId: id,
  toActorId: id,
  kind: z.enum(RELATION_KINDS),
  evidence: z.string(),
  validFrom: date,
  validTo: date.nullable(),
  confirmedOn: date,
  revision,
});

export const listedNetworkView = z.strictObject({
  networkId: id,
  name: z.string(),
  purpose: z.string(),
  coordinatorId: id,
  territories: z.array(z.string()),
  members: z.int(),
  revision,
});

export const networkView = listedNetworkView.extend({ memberIds: z.array(id) });

const nuts = { nuts2: z.string(), nuts3: z.string().optional() };
const code = z.string();
const name = z.string();

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
    ...nuts,
    province: named,
    community: named,
  }),
  z.strictObject({ level: z.literal('municipality'), code, name, lastListed: z.int(), successor: z.string() }),
]);

export const codeListView = z.strictObject({
  name,
  version: z.int(),
  language: z.enum(LABEL_LANGUAGES),
  codes: z.array(z.strictObject({ code, label: z.string() })),
});

export const codeListNames = z.strictObject({ items: z.array(z.strictObject({ name, version: z.int() })) });
