import type { RecordedEvent } from '@ceriss/event-sourcing';
import { compare, openReadModels, type Projection, type ReadModelsOptions } from '@ceriss/read-models';
import * as audit from '../../../services/audit/src/read-models/index.js';
import * as evaluation from '../../../services/evaluation/src/read-models/index.js';
import * as financing from '../../../services/financing/src/read-models/index.js';
import * as governance from '../../../services/governance/src/read-models/index.js';
import * as knowledgeTransfer from '../../../services/knowledge-transfer/src/read-models/index.js';
import * as registry from '../../../services/registry/src/read-models/index.js';
import type { Arena } from '../stage/arena.js';
import { query } from '../stage/database.js';

type Models = Pick<ReadModelsOptions, 'entities' | 'migrations'> & Readonly<{ projections: readonly Projection[] }>;

const services: Readonly<Record<string, Models>> = {
  ...{ registry, governance, financing, evaluation, audit },
  'knowledge-transfer': knowledgeTransfer,
};

export type ReadModelCounts = Readonly<{ rows: number; differing: number; troubles: readonly string[] }>;

const NOTHING: ReadModelCounts = { rows: 0, differing: 0, troubles: [] };

const compareService = async (arena: Arena, service: string): Promise<ReadModelCounts> => {
  const { projections, ...tables } = services[service]!;
  const url = arena.environmentOf(service).DATABASE_URL!;
  const readModels = await openReadModels({ url, ...tables, applicationName: 'faults', connections: 3 });
  try {
    let counts = NOTHING;
    for (const projection of projections) {
      const compared = await arena.withLog((log) => compare({ log, ...readModels, projection }));
      const found = compared.map(({ table, rows, missing, unexpected, examples }) => ({
        rows,
        differing: missing + unexpected,
        troubles:
          missing + unexpected > 0 ? [`${service} ${table} differs from a rebuild: ${examples.join(', ')}`] : [],
      }));
      counts = [counts, ...found].reduce(together);
    }
    return counts;
  } finally {
    await readModels.close();
  }
};

const together = (one: ReadModelCounts, other: ReadModelCounts): ReadModelCounts => ({
  rows: one.rows + other.rows,
  differing: one.differing + other.differing,
  troubles: [...one.troubles, ...other.troubles],
});

/** Every read model of every service rebuilt aside and compared row for row, as `main.mjs compare` does it. */
export const compareReadModels = async (arena: Arena): Promise<ReadModelCounts> => {
  let counts = NOTHING;
  for (const service of Object.keys(services)) counts = together(counts, await compareService(arena, service));
  return counts;
};

type Indexed = Readonly<{ position: string; stream: string; revision: string; eventId: string }>;

/** The audit's index has every event of the log once, where it stands, and each stream's revisions in order. */
export const missingFromAudit = async (arena: Arena, events: readonly RecordedEvent[]): Promise<readonly string[]> => {
  const sql = 'SELECT position, stream, revision, "eventId" FROM indexed_event ORDER BY position';
  const indexed = await query<Indexed>(arena, 'audit', sql);
  const place = (one: Indexed | RecordedEvent): string =>
    `${'eventId' in one ? one.eventId : one.id} at ${one.position}, ${one.stream}@${one.revision}`;
  const known = new Set(indexed.map(place));
  const missing = events.map(place).filter((one) => !known.delete(one));
  return [
    ...missing.map((one) => `not in the audit's index: ${one}`),
    ...[...known].map((one) => `only in the audit's index: ${one}`),
  ];
};
