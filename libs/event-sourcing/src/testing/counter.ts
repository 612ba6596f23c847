import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';
import type { Aggregate } from '../aggregate.js';
import { eventCodec } from '../codec.js';
import type { CommandContext } from '../command-context.js';
import type { Command, Event } from '../decider.js';
import { RevisionConflict, type EventStore, type NewEvent, type RecordedEvent, type Revision } from '../event-store.js';

/* What the specs of handleCommand play with: an aggregate that counts to ten, and the contract of a log in memory. */

export type Counted = Event<'test.counted', { by: number; of?: string | undefined }>;
export type Count = Command<'Count', { by: number; of?: string | undefined }>;

export const counter: Aggregate<number, Count, Counted> = {
  decider: {
    initialState: () => 0,
    evolve: (total, { data }) => total + data.by,
    decide: ({ data }, total) => {
      if (total + data.by > 10) throw new DomainError('COUNTER_FULL');
      return data.by === 0 ? [] : [{ type: 'test.counted', data }];
    },
  },
  codec: eventCodec<Counted>({
    'test.counted': { schema: z.strictObject({ by: z.number(), of: z.string().optional() }) },
  }),
  streamOf: (id) => `test.counter-${id}`,
};

export const count = (by: number): Count => ({ type: 'Count', data: { by } });

export const context = (commandId: string, fingerprint = 'f'): CommandContext => ({
  commandId,
  fingerprint,
  correlationId: 'c',
  causationId: 'c',
  actor: { subject: 's', role: 'r' },
});

/** A log with a hook that lets another writer in between a decision and its append; it counts how it is used. */
export class LogInMemory implements EventStore {
  readonly recorded: RecordedEvent[] = [];
  reads = 0;
  appends = 0;
  beforeAppend: () => void | Promise<void> = () => undefined;

  of(stream: string): RecordedEvent[] {
    return this.recorded.filter((event) => event.stream === stream);
  }

  async readStream(stream: string): Promise<RecordedEvent[]> {
    this.reads += 1;
    return this.of(stream);
  }

  async append(stream: string, events: readonly NewEvent[], expected: Revision) {
    this.appends += 1;
    await this.beforeAppend();
    const revision = this.of(stream).at(-1)?.revision ?? 'no_stream';
    if (revision !== expected) throw new RevisionConflict(stream, expected, revision);
    for (const event of events) this.push(stream, event);
    const last = this.of(stream).at(-1)!;
    return { revision: last.revision, position: last.position };
  }

  push(stream: string, { data, ...event }: NewEvent): void {
    const revision = BigInt(this.of(stream).length);
    const position = BigInt(this.recorded.length) * 10n;
    const stored: unknown = JSON.parse(JSON.stringify(data));
    this.recorded.push({ ...event, data: stored, stream, revision, position, created: new Date(0) });
  }

  /** Another process counts one. */
  rival(stream: string): void {
    const name = `x${this.recorded.length}`;
    const metadata = {
      ...{ $correlationId: 'x', $causationId: 'x', commandId: name, fingerprint: 'x', schemaVersion: 1 },
      actor: { subject: 'x', role: 'x' },
    };
    this.push(stream, { id: name, type: 'test.counted', data: { by: 1 }, metadata });
  }
}
