import { z } from 'zod';

/** Euros as a string of whole cents; the rules say which amounts make sense where. */
export const amount = z.strictObject({
  cents: z.string().regex(/^-?\d{1,15}$/),
  currency: z.literal('EUR'),
});
