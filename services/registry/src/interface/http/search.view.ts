import { pageOf } from '@ceriss/service-kit';
import { z } from 'zod';
import { SECTORS } from '../../domain/code-lists/sectors.js';
import { STAGES } from '../../domain/code-lists/stages.js';
import { SEARCHED } from '../../read-models/search/search-rows.js';

const codes = z.array(z.string());
const counts = z.array(z.strictObject({ code: z.string(), count: z.int() }));
const segment = z.strictObject({ text: z.string(), found: z.boolean() });

const hitView = z.strictObject({
  type: z.enum(SEARCHED),
  id: z.uuid(),
  title: z.string(),
  excerpt: z.array(segment).meta({ description: 'Plain text in parts; `found` are the words asked for' }),
  sector: z.enum(SECTORS).nullable(),
  stage: z.enum(STAGES).nullable(),
  communities: codes,
  targetGroups: codes,
  serviceCodes: codes,
  revision: z.string().regex(/^\d+$/),
});

export const searchView = pageOf(hitView).extend({
  total: z.int().meta({ description: 'Found under all filters, on all pages' }),
  facets: z
    .strictObject({
      type: counts,
      sector: counts,
      stage: counts,
      community: counts,
      targetGroup: counts,
      serviceCode: counts,
    })
    .meta({ description: 'How many have each code, under the filters of the other dimensions' }),
});
