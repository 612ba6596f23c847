import { z } from 'zod';

/** An exact rational number that is not negative, as stored: `"2191/26"`. */
export const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/);

/** The code of a body, a constituency or a seat: `council`, `third-sector`, `third-sector-4`. */
export const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const line = z.string().trim().min(1).max(300);
export const paragraphs = z.string().trim().min(1).max(20_000);
export const instant = z.iso.datetime();
export const id = z.uuid();
export const count = z.number().int().nonnegative();
export const ordinal = z.number().int().positive();

export const choice = z.enum(['yes', 'no', 'abstention']);
export type Choice = z.infer<typeof choice>;

export const money = z.object({ cents: z.string().regex(/^\d+$/), currency: z.literal('EUR') });
