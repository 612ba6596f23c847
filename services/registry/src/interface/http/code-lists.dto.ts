import { timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { CATALOGUE_LISTS } from '../../domain/catalogue/catalogue.events.js';
import { LABEL_LANGUAGES } from '../../domain/code-lists/code-list.js';
import { text } from './fields.dto.js';

const MOST_CODES = 500;
const code = text(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const labels = z.strictObject({ es: text(200), ca: text(200), gl: text(200), eu: text(200), en: text(200) });
const entries = z.array(z.strictObject({ code, labels })).min(1).max(MOST_CODES);

export const publishCatalogueVersionDto = z.object({
  validFrom: z.iso.date().meta({ description: 'The first day on which it classifies; after today' }),
  reason: text(1000),
  targetGroups: entries,
  serviceCatalogue: entries,
  retired: z
    .array(z.strictObject({ list: z.enum(CATALOGUE_LISTS), code, replacedBy: z.array(code).max(30) }))
    .max(2 * MOST_CODES)
    .default([])
    .meta({ description: 'Every code of the version before that is listed no more, and what replaces it' }),
});
export type PublishCatalogueVersionDto = z.output<typeof publishCatalogueVersionDto>;

export const codeListQuery = z.strictObject({
  ...timeQuery,
  version: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'The one in force on the day asked about when absent' }),
});
export type CodeListQuery = z.output<typeof codeListQuery>;

const version = z.int();
const validFrom = z.iso.date();
const name = z.string();

export const codeListView = z.strictObject({
  name,
  version,
  validFrom,
  language: z.enum(LABEL_LANGUAGES),
  codes: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  retired: z.array(z.strictObject({ code: z.string(), replacedBy: z.array(z.string()) })),
});

export const codeListNames = z.strictObject({ items: z.array(z.strictObject({ name, version, validFrom })) });

export const codeListVersions = z.strictObject({
  name,
  items: z.array(z.strictObject({ version, validFrom, reason: z.string().nullable() })),
});
