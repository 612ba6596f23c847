import { z } from 'zod';
import { id } from './values.js';

/** What a proposal decides. A call is always a known one; the other kinds may stand for themselves. */
export const matterSchema = z.object({
  kind: z.enum(['call', 'plan', 'general', 'upscaling']),
  reference: id.optional(),
});
export type Matter = z.infer<typeof matterSchema>;
