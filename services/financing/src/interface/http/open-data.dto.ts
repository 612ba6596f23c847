import { timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';

const LARGEST_PLACE = 9_223_372_036_854_775_807n;

/** Where an earlier answer ended. Opaque: only what an answer gave as `next` has a meaning. */
const since = z
  .string()
  .regex(/^\d{1,19}$/)
  .transform(BigInt)
  .refine((place) => place <= LARGEST_PLACE)
  .meta({ description: 'The position that an earlier answer ended with', example: '0' });

export const asOfQuery = z.strictObject({ asOf: timeQuery.asOf });
export const sinceQuery = z.strictObject({
  asOf: timeQuery.asOf,
  since: since.default(0n),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AsOf = z.output<typeof asOfQuery>;
export type SinceQuery = z.output<typeof sinceQuery>;

/** `next` is where to go on from, now or another day; `more` whether there is something already. */
const feed = { next: z.string(), more: z.boolean() };
const anything = z.looseObject({});
export const itemsView = z.strictObject({ items: z.array(anything), ...feed });
export const releasePackageView = z.looseObject({ version: z.string(), releases: z.array(anything), ...feed });
export const recordPackageView = z.looseObject({ version: z.string(), records: z.array(anything), ...feed });
export const recordView = z.strictObject({ ocid: z.string(), compiledRelease: anything });
export const grantPackageView = z.looseObject({ version: z.string(), grants: z.array(anything), ...feed });
