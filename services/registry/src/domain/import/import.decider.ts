import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { importCodec, type ImportEvent, type ImportReceived, type RowOutcome } from './import.events.js';

/** `limitedTo`: the organisation that it was sent for, when no officer has sent it. */
export type ReceiveImport = Command<'ReceiveImport', ImportReceived['data'] & { limitedTo?: string | undefined }>;
/** What has become of the next rows, in their order. */
export type TakeRows = Command<'TakeRows', { importId: string; outcomes: readonly RowOutcome[] }>;
export type ImportCommand = ReceiveImport | TakeRows;

type Counts = Readonly<Record<RowOutcome['outcome'], number>>;
export type Import =
  | Readonly<{ status: 'unknown' }>
  | Readonly<{
      status: 'received' | 'completed';
      rows: number;
      taken: number;
      counts: Counts;
      limitedTo?: string | undefined;
    }>;

const initialState = (): Import => ({ status: 'unknown' });

const counted = (counts: Counts, outcomes: readonly RowOutcome[]): Counts => {
  const sum = { ...counts };
  for (const { outcome } of outcomes) sum[outcome] += 1;
  return sum;
};

const evolve = (file: Import, { type, data }: ImportEvent): Import => {
  if (type === 'registry.import-received') {
    return { status: 'received', rows: data.rows, taken: 0, counts: { accepted: 0, unchanged: 0, refused: 0 } };
  }
  if (file.status === 'unknown') return file;
  switch (type) {
    case 'registry.import-limited':
      return { ...file, limitedTo: data.organisation };
    case 'registry.import-rows-taken':
      return { ...file, taken: file.taken + data.outcomes.length, counts: counted(file.counts, data.outcomes) };
    case 'registry.import-completed':
      return { ...file, status: 'completed' };
  }
};

const takeRows = ({ importId, outcomes }: TakeRows['data'], file: Exclude<Import, { status: 'unknown' }>) => {
  const taken = file.taken + outcomes.length;
  if (outcomes.some(({ row }, index) => row !== file.taken + index + 1) || taken > file.rows) {
    throw new DomainError('IMPORT_ROWS_OUT_OF_ORDER', {
      facts: { importId, taken: file.taken },
      wouldPassIf: { row: file.taken + 1 },
    });
  }
  const events: ImportEvent[] = [{ type: 'registry.import-rows-taken', data: { importId, outcomes: [...outcomes] } }];
  if (taken === file.rows) {
    events.push({ type: 'registry.import-completed', data: { importId, ...counted(file.counts, outcomes) } });
  }
  return events;
};

const receive = ({ limitedTo, ...data }: ReceiveImport['data'], { status }: Import): ImportEvent[] => {
  const { importId } = data;
  if (status !== 'unknown') throw new DomainError('IMPORT_ALREADY_RECEIVED', { facts: { importId } });
  const received: ImportEvent = { type: 'registry.import-received', data };
  if (limitedTo === undefined) return [received];
  return [received, { type: 'registry.import-limited', data: { importId, organisation: limitedTo } }];
};

const decide = ({ type, data }: ImportCommand, file: Import): ImportEvent[] => {
  switch (type) {
    case 'ReceiveImport':
      return receive(data, file);
    case 'TakeRows':
      if (file.status !== 'unknown') return data.outcomes.length === 0 ? [] : takeRows(data, file);
      throw new DomainError('IMPORT_NOT_FOUND', { facts: { importId: data.importId } });
  }
};

export const importAggregate: Aggregate<Import, ImportCommand, ImportEvent> = {
  decider: { initialState, evolve, decide },
  codec: importCodec,
  streamOf: (importId) => `registry.import-${importId}`,
};
