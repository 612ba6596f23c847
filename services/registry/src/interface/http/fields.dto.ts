import { z } from 'zod';

/** Text as people write it: something is there, and not without end. */
export const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Two digits of a community, or five or six of a municipality; whether there is such a place is the domain's to say. */
export const territory = text(10);

/** A territory to search in, without check digit. */
export const territoryFilter = z
  .string()
  .regex(/^(\d{2}|\d{5,6})$/)
  .transform((code) => code.slice(0, 5))
  .optional();

/** Codes of one of the code lists. */
export const codes = z.array(text(60)).min(1).max(30);

export const territories = z.array(territory).min(1).max(100);

/** An id that the answer to a command names. */
export const id = z.uuid().toLowerCase();
