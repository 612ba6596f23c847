import { z } from 'zod';
import { LEGAL_FORMS } from '../../domain/actor/legal-form.rules.js';
import { SIGNS } from '../../domain/actor/duplicate.rules.js';
import { SECTORS } from '../../domain/code-lists/sectors.js';

const id = z.uuid();

const period = {
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().meta({ description: 'First day of the next period; null while none is known' }),
  legalName: z.string(),
  sector: z.enum(SECTORS),
  territory: z.string(),
  community: z.string(),
};

export const listedActorView = z.strictObject({
  actorId: id,
  nif: z.string(),
  legalForm: z.enum(LEGAL_FORMS).meta({ description: 'As the letter of the NIF tells it' }),
  dir3: z.string().nullable(),
  webDomain: z.string().nullable(),
  mailDomain: z.string().nullable(),
  standing: z.enum(['registered', 'verified', 'suspended']),
  ...period,
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
});

export const actorView = listedActorView.extend({
  aliases: z.array(id).meta({ description: 'Ids of actors that were merged into this one, through others too' }),
  askedFor: id.nullable().meta({ description: 'The alias that was asked for; null when it was the actor itself' }),
});

export const profilesView = z.strictObject({ items: z.array(z.strictObject(period)) });

export const ibansView = z.strictObject({ items: z.array(z.string()) });

const suspect = z.strictObject({ actorId: id, legalName: z.string(), nif: z.string() });
const suspicion = {
  score: z.number().min(0).max(1).meta({ description: 'Sum of what the reasons add; suggested from 0.4 on' }),
  rule: z.string(),
  reasons: z.array(z.strictObject({ sign: z.enum(SIGNS), adds: z.number().positive().max(1) })),
};

export const duplicatesView = z.strictObject({ items: z.array(z.strictObject({ other: suspect, ...suspicion })) });

export const suggestionsView = z.strictObject({
  items: z.array(z.strictObject({ one: suspect, other: suspect, ...suspicion })),
  next: id.optional().meta({ description: 'Cursor of the next page; absent after the last one' }),
});
