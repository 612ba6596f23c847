import { z } from 'zod';
import { DATASETS } from '../../domain/import/columns.js';

export const importQuery = z.strictObject({
  dataset: z.enum(DATASETS).optional().meta({ description: 'What a CSV file, or a JSON array, is about' }),
});
export type ImportQuery = z.output<typeof importQuery>;

const outcome = z.enum(['accepted', 'unchanged', 'refused']);

export const reportQuery = z.strictObject({ outcome: outcome.optional() });
export type ReportQuery = z.output<typeof reportQuery>;

const count = z.int();

export const importView = z.strictObject({
  importId: z.uuid(),
  status: z.enum(['received', 'completed']),
  format: z.enum(['csv', 'json']),
  encoding: z.string(),
  separator: z.string().nullable(),
  digest: z.string(),
  bytes: z.bigint(),
  rows: count,
  done: count,
  accepted: count,
  unchanged: count,
  refused: count,
  limitedTo: z
    .uuid()
    .nullable()
    .meta({ description: 'The organisation that it was sent for; null of an officer\u2019s' }),
  receivedAt: z.string(),
  completedAt: z.string().nullable(),
  revision: z.string(),
});

export const reportView = z.array(
  z.strictObject({
    ...{ row: count, place: z.string(), dataset: z.enum(DATASETS), outcome, subjectId: z.uuid().nullable() },
    ...{ field: z.string().nullable(), code: z.string().nullable(), reason: z.string().nullable() },
    wouldPassIf: z.record(z.string(), z.unknown()).nullable(),
  }),
);
