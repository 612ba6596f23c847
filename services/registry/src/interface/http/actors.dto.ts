import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { checkNif } from '@ceriss/spain';
import { z } from 'zod';
import { SECTORS } from '../../domain/code-lists/sectors.js';
import { territory, territoryFilter, text } from './fields.dto.js';

export const registerActorDto = z.object({
  legalName: text(300),
  nif: text(30).meta({ description: 'NIF of an entity; a person\u2019s is refused', example: 'P1607800H' }),
  sector: z.enum(SECTORS),
  territory: territory.meta({ description: 'Community (2 digits) or municipality (5, or 6 with the check digit)' }),
  dir3: text(20).optional().meta({ description: 'Common Directory code, for public bodies' }),
  validFrom: z.iso.date().optional().meta({ description: 'Day from which this holds; today when absent' }),
  takesFormerNif: z
    .literal(true)
    .optional()
    .meta({ description: 'It is known that the NIF was another\u2019s by mistake, and is this one\u2019s' }),
});
export type RegisterActorDto = z.output<typeof registerActorDto>;

export const verifyActorDto = z.object({ evidence: text(500) });
export type VerifyActorDto = z.output<typeof verifyActorDto>;

export const reasonDto = z.object({ reason: text(500) });
export type ReasonDto = z.output<typeof reasonDto>;

const plainNif = (nif: string): string => {
  const check = checkNif(nif);
  return check.valid ? check.nif : nif;
};

export const nifFilter = text(30).transform(plainNif).optional();

export const actorsQuery = pageQuery.extend({
  ...timeQuery,
  sector: z.enum(SECTORS).optional(),
  territory: territoryFilter,
  nif: nifFilter,
});
export type ActorsQuery = z.output<typeof actorsQuery>;
