import { hash } from 'node:crypto';
import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, namedId, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { senderOf } from '../../domain/import/authority.rules.js';
import type { Caller } from '../../domain/party.rules.js';
import { importAggregate } from '../../domain/import/import.decider.js';
import { catalogueFact } from '../facts.js';
import { inLanes } from './lanes.js';
import { IMPORT_STAGING, type ImportStaging, type StagedRow } from './staging.js';
import { takeRow } from './take-row.js';

const ROWS_A_BATCH = 500;
const AT_ONCE = 32;
/** A worker that is asked to stop waits for this and no longer. */
const AT_MOST_MS = 5_000;
/** Rows whose receipt was not recorded within this time belong to nothing: their sender was told of a failure. */
const ORPHANED_AFTER_MS = 3_600_000;

const ROWS = '0b7f4f4e-52c9-5e0b-8f1c-6a9d3e2b7c15';

/* Rows about the same thing; two datasets never meet in a batch. */
const subjectOf = ({ dataset, cells }: StagedRow): string => {
  const named = [
    cells['networkId'],
    cells['externalId'],
    cells['nif'],
    cells['initiativeId'],
    cells['reference'],
    cells['promoterNif'],
  ];
  const ends = ['fromNif', 'fromInitiativeId', 'toNif', 'toInitiativeId'];
  const tie = ends.map((end) => cells[end] ?? '').toSorted();
  return [dataset, ...named, ...tie].map((text) => (text ?? '').replaceAll(/[\s.-]/g, '').toUpperCase()).join(' ');
};

const ofOneDataset = (rows: readonly StagedRow[]): readonly StagedRow[] => {
  const end = rows.findIndex(({ dataset }) => dataset !== rows[0]?.dataset);
  return end === -1 ? rows : rows.slice(0, end);
};

/** The command of a row: the same one in every process that comes to it. */
const commandOf = (context: CommandContext, importId: string, { row, cells }: StagedRow): CommandContext => ({
  ...context,
  commandId: namedId(ROWS, `${importId} ${row}`),
  fingerprint: hash('sha256', JSON.stringify(cells), 'hex'),
});

@Injectable()
export class ProcessImportHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IMPORT_STAGING) private readonly staging: ImportStaging,
  ) {}

  /** Takes rows of a file from where the log says that it stands, for some seconds. Throws when the log or the database is away. */
  async execute(importId: string, context: CommandContext): Promise<void> {
    const until = performance.now() + AT_MOST_MS;
    const file = fold(importAggregate, await this.store.readStream(importAggregate.streamOf(importId)));
    if (file.status === 'unknown') {
      return this.staging.abandon(importId, new Date(this.clock.now().getTime() - ORPHANED_AFTER_MS));
    }
    let { taken } = file;
    await this.staging.forget(importId, taken);
    while (performance.now() < until) {
      const rows = ofOneDataset(await this.staging.next(importId, taken, ROWS_A_BATCH));
      if (rows.length === 0) return;
      await this.#take(importId, rows, senderOf(file.limitedTo), context);
      taken += rows.length;
      await this.staging.forget(importId, taken);
    }
  }

  async #take(importId: string, rows: readonly StagedRow[], by: Caller, context: CommandContext): Promise<void> {
    const taking = { today: madridDate(this.clock.now()), catalogue: await catalogueFact(this.store), by };
    const outcomes = await inLanes(rows, { atOnce: AT_ONCE, keyOf: subjectOf }, (row) =>
      takeRow(this.store, row, taking, commandOf(context, importId, row)),
    );
    const batch = { ...context, commandId: namedId(ROWS, `${importId} from ${rows[0]!.row}`) };
    const fingerprint = hash('sha256', JSON.stringify(outcomes.map(({ row }) => row)), 'hex');
    const command = { type: 'TakeRows', data: { importId, outcomes } } as const;
    await handleCommand(this.store, importAggregate, importId, command, { ...batch, fingerprint });
  }
}
