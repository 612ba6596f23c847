import { z } from 'zod';
import { SECTORS } from '../../domain/code-lists/sectors.js';
import { id, territory, text } from './fields.dto.js';

const domain = text(253).nullable().optional().meta({ description: 'Name of a domain; null takes it away' });

const change = {
  legalName: text(300).optional(),
  sector: z.enum(SECTORS).optional(),
  territory: territory.optional(),
  ground: text(500).meta({ description: 'Deed, decision or entry that says so' }),
};

export const changeProfileDto = z.object({
  ...change,
  validFrom: z.iso.date().optional().meta({ description: 'Day from which this holds; today when absent' }),
});
export type ChangeProfileDto = z.output<typeof changeProfileDto>;

export const correctProfileDto = z.object({
  ...change,
  validFrom: z.iso.date().meta({ description: 'The beginning of the period, as it was recorded' }),
  beginsOn: z.iso.date().optional().meta({ description: 'Its beginning as it is right, if that was wrong' }),
});
export type CorrectProfileDto = z.output<typeof correctProfileDto>;

export const identifiersDto = z.object({
  dir3: text(20).nullable().optional().meta({ description: 'Common Directory code; null takes it away' }),
  webDomain: domain,
  mailDomain: domain,
});
export type IdentifiersDto = z.output<typeof identifiersDto>;

const iban = text(50);
export const addIbanDto = z.object({ iban });
export type AddIbanDto = z.output<typeof addIbanDto>;

export const removeIbanDto = z.object({ iban, reason: text(500) });
export type RemoveIbanDto = z.output<typeof removeIbanDto>;

export const mergerDto = z.object({ survivorId: id, reason: text(500) });
export type MergerDto = z.output<typeof mergerDto>;

export const dismissalDto = z.object({ otherId: id, reason: text(500) });
export type DismissalDto = z.output<typeof dismissalDto>;

export const suggestionsQuery = z.strictObject({ cursor: id.optional() });
export type SuggestionsQuery = z.output<typeof suggestionsQuery>;
