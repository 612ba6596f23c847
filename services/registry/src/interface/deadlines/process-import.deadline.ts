import type { DeadlinePolicy } from '@ceriss/service-kit';
import { ProcessImportHandler } from '../../application/import/process-import.handler.js';
import { waitingImports } from '../../read-models/imports/import-staging.js';

/** Rows that wait are due. One process at a time takes them, some seconds' worth; the next row makes the next turn another one. */
export const processImportDeadline: DeadlinePolicy = {
  name: 'process-import',
  due: async (dataSource, _now, limit) =>
    (await waitingImports(dataSource, limit)).map(({ importId, row }) => ({
      key: `${importId}/${row}`,
      aggregateId: importId,
    })),
  fire: (moduleRef, { aggregateId }, context) =>
    moduleRef.get(ProcessImportHandler, { strict: false }).execute(aggregateId, context),
};
