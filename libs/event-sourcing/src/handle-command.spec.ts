import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';
import { eventCodec } from './codec.js';
import type { Aggregate } from './aggregate.js';
import type { Command, Event } from './decider.js';
import { RevisionConflict, type EventStore, type NewEvent, type RecordedEvent } from './event-store.js';
import { CommandIdReused, handleCommand, type CommandContext } from './handle-command.js';

type Counted = Event<'test.counted', { by: number }>;
type Count = Command<'Count', { by: number }>;

const counter: Aggregate<number, Count, Counted> = {
  decider: {
    initialState: () => 0,
    evolve: (total, { data }) => total + data.by,
    decide: ({ data }, total) => {
      if (total + data.by > 10) throw new DomainError('COUNTER_FULL');
      return data.by === 0 ? [] : [{ type: 'test.counted', data }];
    },
  },
  codec: eventCodec<Counted>({ 'test.counted': { schema: z.strictObject({ by: z.number() }) } }),
  streamOf: (id) => `test.counter-${id}`,
};

/** The contract of a log, in memory, with a hook that lets another writer in between read and append. */
class Log implements EventStore {
  readonly recorded: RecordedEvent[] = [];
  beforeAppend: () => void = () => undefined;
  readStream = async () => [...this.recorded];
  append = async (stream: string, events: readonly NewEvent[], expected: bigint | 'no_stream') => {
    this.beforeAppend();
    const revision = this.recorded.at(-1)?.revision ?? 'no_stream';
    if (revision !== expected) throw new RevisionConflict(stream, expected, revision);
    for (const event of events) {
      const index = BigInt(this.recorded.length);
      this.recorded.push({ ...event, stream, revision: index, position: index * 10n, created: new Date(0) });
    }
    return { revision: this.recorded.at(-1)!.revision, position: this.recorded.at(-1)!.position };
  };
}

const context = (commandId: string, fingerprint = 'f'): CommandContext => ({
  commandId,
  fingerprint,
  correlationId: 'c',
  causationId: 'c',
  actor: { subject: 's', role: 'r' },
});
const [first, second] = ['0198f2f0-0000-7000-8000-000000000001', '0198f2f0-0000-7000-8000-000000000002'] as const;
const count = (by: number): Count => ({ type: 'Count', data: { by } });

describe('handleCommand', () => {
  it('appends what was decided and says where it stands', async () => {
    const log = new Log();
    await handleCommand(log, counter, '1', count(1), context(first));
    const receipt = await handleCommand(log, counter, '1', count(2), context(second));
    expect(receipt).toEqual({ events: [{ type: 'test.counted', data: { by: 2 } }], revision: 1n, position: 10n });
    expect(log.recorded[1]!.metadata).toEqual({
      $correlationId: 'c',
      $causationId: 'c',
      actor: { subject: 's', role: 'r' },
      commandId: second,
      fingerprint: 'f',
      schemaVersion: 1,
    });
  });

  it('answers a repeated command from the log, even after others', async () => {
    const log = new Log();
    const receipt = await handleCommand(log, counter, '1', count(1), context(first));
    await handleCommand(log, counter, '1', count(9), context(second));
    expect(await handleCommand(log, counter, '1', count(1), context(first))).toEqual(receipt);
    expect(log.recorded).toHaveLength(2);
  });

  it('refuses the same command id with another body', async () => {
    const log = new Log();
    await handleCommand(log, counter, '1', count(1), context(first));
    await expect(handleCommand(log, counter, '1', count(2), context(first, 'g'))).rejects.toThrow(CommandIdReused);
  });

  it('decides again on fresh state when another writer came first', async () => {
    const log = new Log();
    let rivals = 2;
    log.beforeAppend = () => {
      if (rivals-- > 0) pushRival(log);
    };
    const receipt = await handleCommand(log, counter, '1', count(1), context(first));
    expect([receipt.revision, log.recorded.length]).toEqual([2n, 3]);
  });

  it('gives up after three tries', async () => {
    const log = new Log();
    log.beforeAppend = () => pushRival(log);
    await expect(handleCommand(log, counter, '1', count(1), context(first))).rejects.toThrow(RevisionConflict);
    expect(log.recorded).toHaveLength(3);
  });

  it('tells a caller who named a revision that the stream has moved', async () => {
    const log = new Log();
    await handleCommand(log, counter, '1', count(1), context(first));
    const stale = { ...context(second), expectedRevision: 5n };
    await expect(handleCommand(log, counter, '1', count(1), stale)).rejects.toThrow(RevisionConflict);
  });

  it('appends nothing when nothing needs to happen or a rule is broken', async () => {
    const log = new Log();
    expect(await handleCommand(log, counter, '1', count(0), context(first))).toEqual({
      events: [],
      revision: 'no_stream',
    });
    await expect(handleCommand(log, counter, '1', count(11), context(second))).rejects.toThrow('COUNTER_FULL');
    expect(log.recorded).toEqual([]);
  });
});

const pushRival = (log: Log): void => {
  const index = BigInt(log.recorded.length);
  const metadata = {
    $correlationId: 'x',
    $causationId: 'x',
    actor: { subject: 'x', role: 'x' },
    commandId: `x${index}`,
    fingerprint: 'x',
    schemaVersion: 1,
  };
  log.recorded.push({
    id: `x${index}`,
    stream: 's',
    type: 'test.counted',
    data: { by: 1 },
    metadata,
    revision: index,
    position: index * 10n,
    created: new Date(0),
  });
};
