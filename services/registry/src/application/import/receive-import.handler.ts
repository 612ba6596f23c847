import type { Readable } from 'node:stream';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Dataset } from '../../domain/import/columns.js';
import { limitOf } from '../../domain/import/authority.rules.js';
import { datasetMissing, empty, LIMITS, tooManyRows } from '../../domain/import/file.rules.js';
import { importAggregate } from '../../domain/import/import.decider.js';
import { csvRows } from './reading/csv-rows.js';
import { jsonRows } from './reading/json-rows.js';
import { spooled, type Spooled } from './reading/spool.js';
import { IMPORT_STAGING, type ImportStaging, type StagedRow } from './staging.js';

export type ImportInput = Readonly<{ format: 'csv' | 'json'; dataset?: Dataset | undefined; content: Readable }>;

async function* limited(rows: AsyncIterable<StagedRow>): AsyncGenerator<StagedRow> {
  for await (const row of rows) {
    if (row.row > LIMITS.rows) throw tooManyRows();
    yield row;
  }
}

const readAs = async ({ format, dataset }: ImportInput, file: Spooled) => {
  if (format === 'json') return { rows: jsonRows(file, dataset) };
  if (dataset) return csvRows(file, dataset);
  throw datasetMissing();
};

@Injectable()
export class ReceiveImportHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(IMPORT_STAGING) private readonly staging: ImportStaging,
  ) {}

  /** Puts the rows of a file where a worker will take them from. Throws DomainError when the file as a whole cannot be taken. */
  execute(input: ImportInput, context: CommandContext) {
    const importId = idCreatedBy(context.commandId);
    const limitedTo = limitOf(context.actor);
    return spooled(input.content, async (file) => {
      const { rows, ...shape } = await readAs(input, file);
      const kept = (await this.#known(importId)) ? 0 : await this.#keep(importId, rows);
      const { bytes, digest, encoding } = file;
      const data = { importId, digest, bytes, format: input.format, encoding, ...shape, rows: kept, limitedTo };
      const command = { type: 'ReceiveImport', data } as const;
      const own = { ...context, fingerprint: digest };
      return { importId, receipt: await handleCommand(this.store, importAggregate, importId, command, own) };
    });
  }

  /* A repeated upload is answered from the log, and nothing waits twice. */
  async #known(importId: string): Promise<boolean> {
    return (await this.store.readStream(importAggregate.streamOf(importId))).length > 0;
  }

  async #keep(importId: string, rows: AsyncIterable<StagedRow>): Promise<number> {
    const kept = await this.staging.keep(importId, limited(rows));
    if (kept > 0) return kept;
    throw empty();
  }
}
