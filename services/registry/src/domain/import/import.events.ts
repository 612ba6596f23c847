import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { DATASETS } from './columns.js';

const importId = z.uuid();
const count = z.int().min(0);

/** What was recognised of the file. Neither its name nor its content: both may tell of persons. */
const received = z.strictObject({
  importId,
  /** SHA-256 of the bytes. */
  digest: z.string(),
  bytes: count,
  format: z.enum(['csv', 'json']),
  encoding: z.string(),
  separator: z.string().optional(),
  rows: count,
});
const outcome = z.strictObject({
  row: z.int().min(1),
  /** The line of a CSV file, or the path in a JSON file. */
  place: z.string(),
  dataset: z.enum(DATASETS),
  outcome: z.enum(['accepted', 'unchanged', 'refused']),
  /** The actor, initiative or relation. */
  subjectId: z.uuid().optional(),
  field: z.string().optional(),
  code: z.string().optional(),
  facts: z.record(z.string(), z.json()).optional(),
  wouldPassIf: z.record(z.string(), z.json()).optional(),
});
const rowsTaken = z.strictObject({ importId, outcomes: z.array(outcome) });
/** Sent for an organisation, of whose networks' initiatives alone it can tell; nobody else but officers reads what became of it. */
const limited = z.strictObject({ importId, organisation: z.uuid() });
const completed = z.strictObject({ importId, accepted: count, unchanged: count, refused: count });

export type RowOutcome = z.infer<typeof outcome>;
export type ImportReceived = Event<'registry.import-received', z.infer<typeof received>>;
export type ImportLimited = Event<'registry.import-limited', z.infer<typeof limited>>;
export type ImportRowsTaken = Event<'registry.import-rows-taken', z.infer<typeof rowsTaken>>;
export type ImportCompleted = Event<'registry.import-completed', z.infer<typeof completed>>;
export type ImportEvent = ImportReceived | ImportLimited | ImportRowsTaken | ImportCompleted;

export const importCodec = eventCodec<ImportEvent>({
  'registry.import-received': { schema: received },
  'registry.import-limited': { schema: limited },
  // Version 2 knows one more data set.
  'registry.import-rows-taken': { schema: rowsTaken, upcasts: { 1: (old: object) => old } },
  'registry.import-completed': { schema: completed },
});

const example = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

export const importExamples: { readonly [E in ImportEvent as E['type']]: E['data'] } = {
  'registry.import-received': {
    importId: example,
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    bytes: 1204,
    format: 'csv',
    encoding: 'windows-1252',
    separator: ';',
    rows: 2,
  },
  'registry.import-limited': { importId: example, organisation: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f' },
  'registry.import-rows-taken': {
    importId: example,
    outcomes: [
      {
        row: 1,
        place: '2',
        dataset: 'actors',
        outcome: 'accepted',
        subjectId: '1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20',
      },
      {
        row: 2,
        place: '3',
        dataset: 'actors',
        outcome: 'refused',
        field: 'territory',
        code: 'IMPORT_FIELD_INVALID',
        facts: { field: 'territory', reason: 'leading-zero-lost' },
        wouldPassIf: { territory: '02003' },
      },
    ],
  },
  'registry.import-completed': { importId: example, accepted: 1, unchanged: 0, refused: 1 },
};
