import { projection } from '@ceriss/read-models';
import { importCodec, type ImportEvent } from '../../domain/import/import.events.js';
import { ImportedFile, ImportOutcome } from './imports.entity.js';

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

export const imports = projection<ImportEvent>({
  name: 'imports',
  version: 2,
  context: 'registry',
  tables: [ImportedFile, ImportOutcome],
  codecs: [importCodec],
  on: {
    'registry.import-received': ({ data, revision, created }, rows) =>
      rows.insert(ImportedFile, {
        ...data,
        bytes: BigInt(data.bytes),
        separator: data.separator ?? null,
        status: 'received',
        receivedAt: created.toISOString(),
        completedAt: null,
        limitedTo: null,
        revision: String(revision),
      }),
    'registry.import-limited': ({ data: { importId, organisation }, revision }, rows) =>
      rows.update(ImportedFile, { importId }, { limitedTo: organisation, revision: String(revision) }),
    'registry.import-rows-taken': ({ data: { importId, outcomes }, revision }, rows) => {
      for (const { row, place, dataset, outcome, subjectId, field, code, facts, wouldPassIf } of outcomes) {
        rows.insert(ImportOutcome, {
          ...{ importId, row, place, dataset, outcome },
          ...{ subjectId: subjectId ?? null, field: field ?? null, code: code ?? null },
          ...{ facts: json(facts), wouldPassIf: json(wouldPassIf) },
        });
      }
      rows.update(ImportedFile, { importId }, { revision: String(revision) });
    },
    'registry.import-completed': ({ data: { importId }, revision, created }, rows) =>
      rows.update(
        ImportedFile,
        { importId },
        { status: 'completed', completedAt: created.toISOString(), revision: String(revision) },
      ),
  },
});
