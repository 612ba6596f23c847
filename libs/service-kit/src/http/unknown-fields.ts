import type { z } from 'zod';

type Path = readonly (string | number)[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain objects, and Fastify's query strings and path parameters are objects without a prototype, or with an empty one.
  return !prototype || Object.getPrototypeOf(prototype) === null;
};

/**
 * What was sent and not taken: zod objects drop unknown fields in silence unless each is strict, and one nested object
 * that is not would let a misspelt field pass. Compares the input with what came out of the schema.
 */
export const unknownFields = (sent: unknown, taken: unknown, path: Path = []): z.core.$ZodIssue[] => {
  if (Array.isArray(sent) && Array.isArray(taken)) {
    return sent.flatMap((item, index) => unknownFields(item, taken[index], [...path, index]));
  }
  // A value the schema made into something else (a fraction, a date) was taken as a whole.
  if (!isRecord(sent) || !isRecord(taken)) return [];
  const keys = Object.keys(sent).filter((key) => !Object.hasOwn(taken, key));
  const here: z.core.$ZodIssue[] =
    keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [...path], message: '' }] : [];
  const below = Object.keys(sent).filter((key) => Object.hasOwn(taken, key));
  return [...here, ...below.flatMap((key) => unknownFields(sent[key], taken[key], [...path, key]))];
};
