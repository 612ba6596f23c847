import { describe, expect, it, jest } from '@jest/globals';
import { CommandIdReused } from './command-context.js';
import { RevisionConflict } from './event-store.js';
import { handleCommand } from './handle-command.js';
import { context, count, counter, LogInMemory } from './testing/counter.js';

const STREAM = 'test.counter-1';
const [first, second] = ['0198f2f0-0000-7000-8000-000000000001', '0198f2f0-0000-7000-8000-000000000002'] as const;

describe('handleCommand', () => {
  it('appends what was decided and says where it stands', async () => {
    const log = new LogInMemory();
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
    const log = new LogInMemory();
    const receipt = await handleCommand(log, counter, '1', count(1), context(first));
    await handleCommand(log, counter, '1', count(9), context(second));
    expect(await handleCommand(log, counter, '1', count(1), context(first))).toEqual(receipt);
    expect(log.recorded).toHaveLength(2);
  });

  it('refuses the same command id with another body', async () => {
    const log = new LogInMemory();
    await handleCommand(log, counter, '1', count(1), context(first));
    await expect(handleCommand(log, counter, '1', count(2), context(first, 'g'))).rejects.toThrow(CommandIdReused);
  });

  it('decides again on fresh state when another writer came first', async () => {
    const log = new LogInMemory();
    let rivals = 3;
    log.beforeAppend = () => {
      if (rivals-- > 0) log.rival(STREAM);
    };
    const receipt = await handleCommand(log, counter, '1', count(1), context(first));
    expect([receipt.revision, log.recorded.length]).toEqual([3n, 4]);
  });

  it('gives up after five seconds in which others always came first', async () => {
    const log = new LogInMemory();
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => log.recorded.length * 1_000);
    log.beforeAppend = () => log.rival(STREAM);
    const late = expect(handleCommand(log, counter, '1', count(1), context(first))).rejects.toThrow(RevisionConflict);
    await late.finally(() => clock.mockRestore());
    expect(log.recorded).toHaveLength(6);
  });

  it('tells a caller who named a revision that the stream has moved', async () => {
    const log = new LogInMemory();
    await handleCommand(log, counter, '1', count(1), context(first));
    const stale = { ...context(second), expectedRevision: 5n };
    await expect(handleCommand(log, counter, '1', count(1), stale)).rejects.toThrow(RevisionConflict);
  });

  it('appends nothing when nothing needs to happen or a rule is broken', async () => {
    const log = new LogInMemory();
    expect(await handleCommand(log, counter, '1', count(0), context(first))).toEqual({
      events: [],
      revision: 'no_stream',
    });
    await expect(handleCommand(log, counter, '1', count(11), context(second))).rejects.toThrow('COUNTER_FULL');
    expect(log.recorded).toEqual([]);
  });
});
