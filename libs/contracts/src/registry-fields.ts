import { z } from 'zod';

/** How far an initiative has come. */
export const stage = z.enum([
  'idea',
  'prototype',
  'pilot',
  'consolidated',
  'transferred',
  'scaled',
  'closed',
  'failed',
]);

/** An autonomous community (two digits) or a municipality (five digits, without the check digit). */
export const territory = z.string().regex(/^(\d{2}|\d{5})$/);
