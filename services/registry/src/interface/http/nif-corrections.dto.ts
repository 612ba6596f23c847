import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { nifFilter } from './actors.dto.js';
import { id, text } from './fields.dto.js';

export const correctNifDto = z.object({
  nif: text(30).meta({ description: 'The right NIF of the same entity', example: 'G16123457' }),
  reason: text(500),
  evidence: text(500).meta({ description: 'What shows it, such as a certificate of the tax agency' }),
});
export type CorrectNifDto = z.output<typeof correctNifDto>;

export const nifCorrectionsQuery = pageQuery.extend({
  ...timeQuery,
  actor: id.optional(),
  nif: nifFilter.meta({ description: 'As it was before, or as it is since' }),
});
export type NifCorrectionsQueryDto = z.output<typeof nifCorrectionsQuery>;

export const nifCorrectionView = z.strictObject({
  placeId: z.uuid().meta({ description: 'The id under which the number is given out' }),
  actorId: z.uuid(),
  nif: z.string(),
  formerNif: z.string().nullable().meta({ description: 'Null until the actor was told' }),
  reason: z.string(),
  evidence: z.string(),
  decidedOn: z.iso.date(),
});
