import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { SECTORS } from '../../domain/code-lists/sectors.js';
import { STAGES } from '../../domain/code-lists/stages.js';
import { SEARCHED } from '../../read-models/search/search-rows.js';
import { text } from './fields.dto.js';

const LONGEST_QUESTION = 200;

export const searchQuery = pageQuery.extend({
  ...timeQuery,
  q: z
    .string()
    .max(LONGEST_QUESTION)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .meta({
      description:
        'Words in any form, with or without accents; "a phrase", or, -without. Names also with typing errors',
    }),
  type: z.enum(SEARCHED).optional(),
  sector: z.enum(SECTORS).optional(),
  stage: z.enum(STAGES).optional(),
  community: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .meta({ description: 'Code of an autonomous community' }),
  targetGroup: text(60).optional(),
  serviceCode: text(60).optional(),
});
export type SearchQuery = z.output<typeof searchQuery>;
