import { Readable } from 'node:stream';
import { StoreUnavailable, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { camtFile, type EntryOfFile, type StatementOfFile } from '@ceriss/iso20022/testing';
import { DomainError, newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReceiveStatementsHandler } from '../../application/bank/receive-statements.handler.js';
import { bankAccountAggregate, OWN_ACCOUNTS } from '../../domain/bank-account/bank-account.decider.js';
import { bankAccountExamples } from '../../domain/bank-account/bank-account.events.js';
import { FinancingReadModels } from '../../testing/financing-read-models.js';
import { PaymentsQuery } from '../payments/payments.query.js';
import { BankQuery } from './bank.query.js';
import { FindingsQuery } from './findings.query.js';

/* Two processes on one log: each has its own connection and remembers nothing of the other. */
const ROUNDS = 6;
const { accountId } = bankAccountExamples['financing.bank-account-opened'];
let world: FinancingReadModels;
let logs: readonly [Log, Log];
let bank: BankQuery;

beforeAll(async () => {
  world = await FinancingReadModels.open();
  logs = [world.log, world.anotherLog()];
  bank = new BankQuery(world.readModels.dataSource);
  const opened = bankAccountExamples['financing.bank-account-opened'];
  await world.happened(bankAccountAggregate, OWN_ACCOUNTS, { type: 'financing.bank-account-opened', data: opened });
}, 60_000);
afterAll(() => world.close());

const findings = () => new FindingsQuery(world.readModels.dataSource, world.log, world.runner);
const receiver = (store: EventStore) =>
  new ReceiveStatementsHandler(store, new PaymentsQuery(world.readModels.dataSource), findings());
const take = (store: EventStore, ...statements: readonly StatementOfFile[]) => {
  const commandId = newId();
  const actor = { subject: 'treasurer-1', role: 'treasurer' };
  const context: CommandContext = { commandId, fingerprint: 'f', correlationId: 'c', causationId: 'c', actor };
  return receiver(store).execute(Readable.from([Buffer.from(camtFile(statements))]), context);
};
let sequence = 0;
const statement = (...entries: readonly EntryOfFile[]): StatementOfFile => {
  sequence += 1;
  return { id: `S-${sequence}`, sequence, opening: 0n, entries };
};
const entry = (reference: string, cents = 5_00n): EntryOfFile => ({ reference, cents });

/** Takes two at the same moment in two processes, in either order. Tells what was taken and what the other was told. */
const atOnce = async (two: readonly [StatementOfFile, StatementOfFile], round: number) => {
  const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
  const settled = await Promise.allSettled(order.map((n) => take(logs[n], two[n])));
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  for (const error of refused) if (!(error instanceof DomainError)) throw error;
  const taken = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value.statements : []));
  return { taken, refusals: refused as DomainError[] };
};

/** The lines that count, of those whose reference begins so. */
const counted = async (reference: string) => {
  await findings().among([{ bankReference: '-', bookedOn: '2027-05-11', cents: 0n }]);
  const rows = await bank.entries({}, { limit: 1_000 });
  return rows.filter((one) => one.bankReference?.startsWith(reference));
};

describe('Two statements of one account at the very same moment', () => {
  it('that overlap are never both taken: the second hears which entry it repeats', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const two = [
        statement(entry(`O-${round}-1`), entry(`O-${round}-2`)),
        statement(entry(`O-${round}-2`), entry(`O-${round}-3`)),
      ] as const;
      const { taken, refusals } = await atOnce(two, round);
      expect(taken).toHaveLength(1);
      expect(refusals).toMatchObject([
        {
          code: 'STATEMENT_OVERLAPS',
          refusal: { facts: { overlaps: taken[0]!.reference, bankReference: `O-${round}-2` } },
        },
      ]);
      const lines = await counted(`O-${round}-`);
      expect(lines.filter(({ bankReference }) => bankReference === `O-${round}-2`)).toHaveLength(1);
      expect(lines).toHaveLength(2);
    }
    const found = (await findings().of(accountId))!.filter(({ kind }) => kind === 'entry-repeated');
    expect(found).toEqual([]);
  }, 120_000);

  it('that do not overlap are both taken', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { taken } = await atOnce([statement(entry(`N-${round}-1`)), statement(entry(`N-${round}-2`))], round);
      expect(taken).toHaveLength(2);
      expect(await counted(`N-${round}-`)).toHaveLength(2);
    }
  }, 120_000);

  it('that are one are taken once, and both are told so', async () => {
    const one = statement(entry('W-1'));
    const { taken } = await atOnce([one, one], 0);
    expect(taken).toHaveLength(2);
    expect(await counted('W-')).toHaveLength(1);
  });

  it('of the same name and other contents: one counts, and nothing of the other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = statement(entry(`C-${round}-a`));
      const other = { ...one, entries: [entry(`C-${round}-b`), entry(`C-${round}-c`, 7_00n)] };
      const { taken, refusals } = await atOnce([one, other], round);
      expect(taken).toMatchObject([{ reference: one.id }]);
      expect(refusals).toMatchObject([{ code: 'STATEMENT_DIFFERS_FROM_KNOWN' }]);
      expect(await counted(`C-${round}-`)).toHaveLength(taken[0]!.entries);
    }
  }, 120_000);
});

describe('Statements of one file', () => {
  it('that overlap are refused together', async () => {
    const two = [statement(entry('F-1'), entry('F-2')), statement(entry('F-2'))];
    await expect(take(logs[0], ...two)).rejects.toMatchObject({
      code: 'STATEMENT_OVERLAPS',
      refusal: { facts: { bankReference: 'F-2' } },
    });
    expect(await counted('F-')).toEqual([]);
    expect((await take(logs[1], two[0]!)).statements).toMatchObject([{ outcome: 'accepted' }]);
  });
});

describe('A reader that ends between admitting a statement and accepting it', () => {
  it('leaves it to the next one, who refuses what overlaps with it', async () => {
    const dying: EventStore = {
      readStream: (stream) => logs[0].readStream(stream),
      append: (stream, events, expected) =>
        stream.startsWith('financing.bank-statement-')
          ? Promise.reject(new StoreUnavailable('away'))
          : logs[0].append(stream, events, expected),
    };
    const one = statement(entry('K-1'));
    await expect(take(dying, one)).rejects.toThrow(StoreUnavailable);
    expect(await counted('K-')).toEqual([]);
    await expect(take(logs[1], statement(entry('K-1'), entry('K-2')))).rejects.toMatchObject({
      code: 'STATEMENT_OVERLAPS',
      refusal: { facts: { overlaps: one.id, bankReference: 'K-1' } },
    });
    expect(await counted('K-')).toHaveLength(1);
    expect((await take(logs[1], one)).statements).toMatchObject([{ outcome: 'known' }]);
  });
});
