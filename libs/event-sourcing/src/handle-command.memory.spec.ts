import { newId } from '@ceriss/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import { CommandIdReused } from './command-context.js';
import { RevisionConflict, StoreUnavailable } from './event-store.js';
import { handleCommand } from './handle-command.js';
import { context, count, counter, LogInMemory, type Counted } from './testing/counter.js';

const STREAM = 'test.counter-1';

const handle = (log: LogInMemory, by: number, told = context(newId())) =>
  handleCommand(log, counter, '1', count(by), told);

describe('what handleCommand remembers', () => {
  it('spares it the reading, of a new stream and of one it has written', async () => {
    const log = new LogInMemory();
    for (const revision of [0n, 1n, 2n]) expect(await handle(log, 1)).toMatchObject({ revision });
    expect(log).toMatchObject({ reads: 0, appends: 3 });
  });

  it('is used for a named revision', async () => {
    const log = new LogInMemory();
    await handle(log, 1);
    expect(await handle(log, 1, { ...context(newId()), expectedRevision: 0n })).toMatchObject({ revision: 1n });
    expect(log.reads).toBe(0);
  });

  it('never makes a refusal: what has changed behind its back is read', async () => {
    const log = new LogInMemory();
    await handle(log, 9);
    log.recorded.length = 0;
    log.rival(STREAM);
    expect(await handle(log, 9)).toMatchObject({ revision: 1n });
    expect(log.reads).toBe(1);
  });

  it('never makes an answer that nothing needs to happen', async () => {
    const log = new LogInMemory();
    await handle(log, 1);
    log.rival(STREAM);
    expect(await handle(log, 0)).toEqual({ events: [], revision: 1n, position: 10n });
  });

  it('never makes a conflict for a caller who has seen more', async () => {
    const log = new LogInMemory();
    await handle(log, 1);
    log.rival(STREAM);
    expect(await handle(log, 1, { ...context(newId()), expectedRevision: 1n })).toMatchObject({ revision: 2n });
  });

  it('is corrected by the log when another process has written', async () => {
    const log = new LogInMemory();
    await handle(log, 1);
    log.rival(STREAM);
    expect(await handle(log, 1)).toMatchObject({ revision: 2n });
    await expect(handle(log, 8)).rejects.toThrow('COUNTER_FULL');
    expect(await handle(log, 7)).toMatchObject({ revision: 3n });
  });

  it('does not hide a command that another process has carried out in the meantime', async () => {
    const [log, told] = [new LogInMemory(), context(newId())];
    await handle(log, 1);
    // An EventStore is its own memory: the same log by another name is another process.
    const elsewhere: LogInMemory = Object.create(log) as LogInMemory;
    const receipt = await handleCommand(elsewhere, counter, '1', count(2), told);
    expect(await handle(log, 2, told)).toEqual(receipt);
    await expect(handle(log, 3, context(told.commandId, 'another'))).rejects.toThrow(CommandIdReused);
    expect(log.recorded).toHaveLength(2);
  });

  it('is dropped when the log does not say how an append ended', async () => {
    const log = new LogInMemory();
    await handle(log, 1);
    log.beforeAppend = () => {
      log.rival(STREAM);
      throw new StoreUnavailable('away');
    };
    await expect(handle(log, 1)).rejects.toThrow(StoreUnavailable);
    log.beforeAppend = () => undefined;
    expect(await handle(log, 1)).toMatchObject({ revision: 2n });
  });

  it('is what the log would tell: a field that JSON leaves out is not there', async () => {
    const seen: Counted[] = [];
    const { decider } = counter;
    const curious = {
      ...counter,
      decider: {
        ...decider,
        evolve: (total: number, event: Counted) => (seen.push(event), decider.evolve(total, event)),
      },
    };
    const log = new LogInMemory();
    const command = { type: 'Count', data: { by: 1, of: undefined } } as const;
    await handleCommand(log, curious, '1', command, context(newId()));
    await handleCommand(log, curious, '1', command, context(newId()));
    expect(seen.map((event) => JSON.stringify(event))).toEqual(['{"type":"test.counted","data":{"by":1}}']);
    expect(Object.keys(seen[0]!.data)).toEqual(['by']);
  });
});

describe('writers of one stream', () => {
  it('take turns: nothing is lost, nobody collides, a refusal stops nobody', async () => {
    const log = new LogInMemory();
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => handle(log, 1)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(log.recorded.map(({ revision }) => revision)).toEqual(Array.from({ length: 10 }, (_, n) => BigInt(n)));
    expect(log.appends).toBe(10);
  });

  it('of two processes all get through', async () => {
    const log = new LogInMemory();
    const elsewhere: LogInMemory = Object.create(log) as LogInMemory;
    log.beforeAppend = () => new Promise((later) => setTimeout(later, 1));
    const answers = Array.from({ length: 10 }, (_, n) =>
      handleCommand(n % 2 ? log : elsewhere, counter, '1', count(1), context(newId())),
    );
    await Promise.all(answers);
    expect(log.recorded).toHaveLength(10);
  });

  it('with the same command are one effect and as many equal answers', async () => {
    const [log, told] = [new LogInMemory(), context(newId())];
    const answers = await Promise.all(Array.from({ length: 100 }, () => handle(log, 1, told)));
    expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`))).toEqual(new Set(['0 0']));
    expect(log.recorded).toHaveLength(1);
  });

  it('do not wait one after the other for a log that is away', async () => {
    const log = new LogInMemory();
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    log.beforeAppend = async () => {
      await Promise.resolve();
      now += 2_000;
      throw new StoreUnavailable('away');
    };
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => handle(log, 1)));
    clock.mockRestore();
    expect(answers.every((one) => one.status === 'rejected' && one.reason instanceof StoreUnavailable)).toBe(true);
    expect(log.appends).toBe(3);
  });

  it('who named a revision hear at once that it has passed', async () => {
    const log = new LogInMemory();
    await handle(log, 1);
    const told = () => ({ ...context(newId()), expectedRevision: 0n });
    const answers = await Promise.allSettled([handle(log, 1, told()), handle(log, 1, told())]);
    expect(answers[1]).toMatchObject({ status: 'rejected', reason: expect.any(RevisionConflict) });
    expect(log.recorded).toHaveLength(2);
  });
});
