import { z } from 'zod';

/** Shapes that several events store. Changing one changes every event that holds it: raise their versions. */
export const id = z.uuid();
export const money = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
/** A UTC instant. */
export const instant = z.iso.datetime();
/** A calendar day in Madrid. */
export const day = z.iso.date();
/** An exact fraction, `"2191/26"`. */
export const fraction = z.string().regex(/^-?\d+(\/[1-9]\d*)?$/);
export const label = z.string().min(1).max(300);
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
/** The identity provider's opaque id of a person. */
export const subject = z.string().min(1).max(200);
