import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { BatchWriter } from '../batch-writer.js';
import { createCheckpoint, readCheckpoints } from '../checkpoints.js';
import type { Projection } from '../projection.js';
import { compare } from '../rebuild/compare.js';
import { rebuild } from '../rebuild/rebuild.js';
import { shapesOf } from '../rows/table-shape.js';
import { Account, KeepShop1700000000001, opened, PlaceTotal, recorded } from '../testing/shop.js';
import { World } from '../testing/world.js';
import { asOf } from './as-of.js';
import { instantText, stamped } from './instant.js';

jest.setTimeout(180_000);

let world: World;
beforeAll(async () => {
  world = await World.open(KeepShop1700000000001);
});
afterAll(() => world.close());

const KINDS = ['insert', 'upsert', 'update', 'touch', 'add', 'remove', 'total', 'forget'] as const;
type Operation = Readonly<{ kind: (typeof KINDS)[number]; key: number; value: number }>;
type Step = Readonly<{ operations: readonly Operation[]; gapMs: number }>;

const IDS = Array.from({ length: 3 }, () => newId());
const NAMES = ['accounts'];

const carryOut = ({ kind, key, value }: Operation, rows: Parameters<Projection['apply']>[1]): void => {
  const id = IDS[key]!;
  const row = { place: `place ${value}`, balance: BigInt(value), notes: value > 0 ? [`${value}`] : null };
  const whole = { id, ...row, changedAt: new Date(0), revision: 0n };
  switch (kind) {
    case 'insert':
      return rows.insert(Account, whole);
    case 'upsert':
      return rows.upsert(Account, whole);
    case 'update':
      return rows.update(Account, { id }, { place: `moved ${value}`, balance: BigInt(value) });
    case 'touch':
      return rows.update(Account, { id }, {});
    case 'add':
      return rows.add(Account, { id }, { balance: BigInt(value) });
    case 'remove':
      return rows.remove(Account, { id });
    case 'total':
      return rows.add(PlaceTotal, { place: id }, { accounts: BigInt(value) });
    case 'forget':
      return rows.remove(PlaceTotal, { place: id });
  }
};

const projection: Projection = {
  ...{ name: 'accounts', version: 1, context: 'shop', tables: [Account, PlaceTotal], history: [Account, PlaceTotal] },
  apply: ({ data }, rows) => {
    for (const operation of data as readonly Operation[]) carryOut(operation, rows);
  },
};

const NEEDS_ROW = ['update', 'touch', 'add'];

/* The events that these steps can be: without what no projection would do. */
const eventsOf = (steps: readonly Step[]): readonly RecordedEvent[] => {
  const present = new Set<number>();
  let time = Date.parse('2026-01-01T00:00:00Z');
  const possible = ({ kind, key }: Operation): boolean => {
    if (kind === 'insert' ? present.has(key) : NEEDS_ROW.includes(kind) && !present.has(key)) return false;
    if (kind === 'insert' || kind === 'upsert') present.add(key);
    if (kind === 'remove') present.delete(key);
    return true;
  };
  return steps.map(({ operations, gapMs }, index) => {
    const created = new Date((time += gapMs));
    const { recorded: _, ...event } = recorded(opened('Soria'), IDS[0]!, index + 1);
    return { ...event, created, data: operations.filter(possible) };
  });
};

const batchesOf = (events: readonly RecordedEvent[], sizes: readonly number[]): readonly RecordedEvent[][] => {
  const batches: RecordedEvent[][] = [];
  for (let [from, turn] = [0, 0]; from < events.length; turn += 1) {
    batches.push(events.slice(from, (from += sizes[turn % sizes.length]!)));
  }
  return batches;
};

/** Only what a rebuild reads; every batch says that it is the last for now, so that it is written by itself. */
const logOf = (batches: readonly RecordedEvent[][]): Log => ({
  ...world.log,
  async *readAll({ after, until }) {
    for (const batch of batches) {
      const events = batch.filter(
        ({ position }) => (after === 'start' || position > after) && (until === undefined || position <= until),
      );
      yield { events, position: events.at(-1)?.position ?? 0n, live: true };
    }
  },
});

/** What everybody is answered, as text. */
const answer = async (instant?: string): Promise<string> => {
  const { dataSource } = world.readModels;
  const at = { asOf: instant };
  const accounts = await asOf(dataSource, Account, 'account', at).orderBy('account.id').getMany();
  const totals = await asOf(dataSource, PlaceTotal, 'total', at).orderBy('total.place').getMany();
  return JSON.stringify({ accounts, totals }, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
};

/* Asks after every batch, and knows the answers by the last event that they show. */
const live = async (batches: readonly RecordedEvent[][]): Promise<ReadonlyMap<bigint, string>> => {
  const { pool, dataSource } = world.readModels;
  await pool.query('TRUNCATE account, account_history, place_total, place_total_history, projections.checkpoint');
  await createCheckpoint(pool, 'accounts', 1);
  const [checkpoint] = await readCheckpoints(pool, NAMES);
  const shapes = shapesOf(dataSource, projection.tables, projection.history);
  const writer = new BatchWriter(pool, projection, shapes, checkpoint!);
  const answers = new Map([[0n, await answer()]]);
  for (const batch of batches) {
    const { position } = batch.at(-1)!;
    await writer.write(batch, position, 'live');
    answers.set(position, await answer());
  }
  return answers;
};

/* The answer as of each event, by its position. */
const answersAsOf = async (events: readonly RecordedEvent[]): Promise<ReadonlyMap<bigint, string>> => {
  const answers = new Map([[0n, await answer('1970-01-01T00:00:00Z')]]);
  for (const { position, recorded: instant } of stamped(events, 0)) {
    answers.set(position, await answer(instantText(instant)));
  }
  return answers;
};

const operation = fc.record({
  kind: fc.constantFrom(...KINDS),
  key: fc.nat({ max: IDS.length - 1 }),
  value: fc.integer({ min: -3, max: 9 }),
});
const step = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
  gapMs: fc.constantFrom(0, 0, 1, 40, -3),
});
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });

it('what was answered after an event is answered as of it for ever, however the events are cut, and after a rebuild', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.tuple(sizes, sizes),
      async (steps, [some, other]) => {
        const events = eventsOf(steps);
        const given = await live(batchesOf(events, [1]));
        expect(await answersAsOf(events)).toEqual(given);
        await live(batchesOf(events, some));
        expect(await answersAsOf(events)).toEqual(given);
        const log = logOf(batchesOf(events, other));
        for (const table of await compare({ ...world.backends, log, projection })) {
          expect(table).toMatchObject({ missing: 0, unexpected: 0 });
        }
        await rebuild({ ...world.backends, log, projection });
        expect(await answersAsOf(events)).toEqual(given);
      },
    ),
    { numRuns: 25 },
  );
});
