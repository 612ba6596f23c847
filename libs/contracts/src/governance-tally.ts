import { z } from 'zod';

export const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/);
export const count = z.int().nonnegative();

/** What every way of voting says of its result. Yes and no, exactly, where that was the question; else who was chosen. */
export const tally = z.object({
  method: z.enum(['yes-no', 'consent', 'approval', 'score', 'schulze', 'stv']),
  census: count,
  present: count,
  quorum: z.object({ met: z.boolean(), required: fraction, officersPresent: z.boolean() }),
  yes: fraction.optional(),
  no: fraction.optional(),
  unusedWeight: fraction.optional(),
  winners: z.array(z.string()).optional(),
});
