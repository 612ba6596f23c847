import { z } from 'zod';
import { endingCause, suspensionCause } from '../../domain/body/body.events.js';
import { participationFigures } from '../../domain/consultation/participation-rules.js';
import { bodyRules, statutesText } from '../../domain/rule-set/body-rules.js';
import { code, count, ordinal } from '../../domain/voting/values.js';

const id = z.uuid();
const instant = z.iso.datetime();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });

export const statutesAnswer = z.strictObject({ statutesId: id, version: ordinal.optional() });

export const statutesVersionItem = z.strictObject({
  ruleSetId: id,
  version: ordinal,
  title: z.string(),
  example: z.boolean(),
  effectiveFrom: instant,
  resolutionId: id.nullable(),
  draftId: id.nullable(),
});
export const statutesVersion = statutesVersionItem.extend({
  bodies: z.array(bodyRules),
  amendment: z.object({ body: code }).nullable(),
  seat: z.string().nullable().meta({ description: 'INE code of the place where the foundation has its seat' }),
  participation: participationFigures.nullable(),
  revision,
});
export const statutesDraft = z.strictObject({
  draftId: id,
  ruleSetId: id,
  title: z.string(),
  text: statutesText,
  draftedAt: instant,
  adoptedAs: ordinal.nullable().meta({ description: 'The version that it became' }),
});

export const bodyItem = z.strictObject({
  bodyId: id,
  code,
  name: z.string(),
  layer: z.enum(['council', 'patronato']),
  ruleSetId: id,
  ruleVersion: ordinal,
});

const figures = {
  valid: z.boolean(),
  reason: z.enum(['no-members', 'state-majority-lost', 'statutes-changed']).optional(),
  members: count.meta({ description: 'Seats with a mandate in force that is not suspended' }),
  stateMembers: count.optional(),
  reference: z.string().optional(),
};
const constitution = z.strictObject(figures);
const constitutionFrom = z.strictObject({ at: instant, constitution });

export const body = bodyItem.extend({
  constituencies: z.array(z.strictObject({ code, seats: count, filled: count })),
  constitution,
  revision,
});

export const bodyConstitution = z.strictObject({
  bodyId: id,
  code,
  ruleSetId: id,
  ruleVersion: ordinal,
  validAt: instant,
  ...figures,
  breaks: z.array(constitutionFrom).meta({ description: 'Coming instants from which it could not act' }),
  changes: z.array(constitutionFrom).meta({ description: 'Every later instant at which a mandate begins or ends' }),
});

const mandateShown = {
  mandateId: id,
  organisation: id,
  from: instant,
  until: instant.nullable(),
  conflictsDeclared: z.boolean(),
  suspended: z.boolean(),
};
export const seat = z.strictObject({
  seat: code,
  constituency: code,
  mandate: z.strictObject(mandateShown).nullable(),
});
export const mandate = z.strictObject({
  bodyId: id,
  seat: code,
  constituency: code,
  ...mandateShown,
  endedBecause: z.string().nullable(),
  endingCause: endingCause.nullable(),
  suspensions: z.array(
    z.strictObject({ from: instant, until: instant.nullable(), cause: suspensionCause, reason: z.string() }),
  ),
});
export const ownMandate = z.strictObject({ bodyId: id, seat: code, ...mandateShown });
export const mandateAnswer = z.strictObject({ mandateId: id, seat: code.optional() });

export const matter = z.strictObject({
  reference: id,
  kind: z.string(),
  title: z.string(),
  budget: z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).nullable(),
  recordedAt: instant,
});
