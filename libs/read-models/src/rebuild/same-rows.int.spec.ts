import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { BatchWriter } from '../batch-writer.js';
import { createCheckpoint, readCheckpoints } from '../checkpoints.js';
import { EventRefused } from '../fold-events.js';
import type { Projection } from '../projection.js';
import { shapesOf } from '../rows/table-shape.js';
import { Account, opened, PlaceTotal, recorded } from '../testing/shop.js';
import { World } from '../testing/world.js';
import { rebuild } from './rebuild.js';

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => {
  await world.close();
});

const KINDS = ['insert', 'upsert', 'update', 'add', 'remove', 'total', 'missing'] as const;
type Operation = Readonly<{ kind: (typeof KINDS)[number]; key: number; value: number }>;

const IDS = Array.from({ length: 5 }, () => newId());
const AT = new Date('2026-01-01T00:00:00Z');
const rowOf = ({ key, value }: Operation): Account => ({
  ...{ id: IDS[key]!, place: `place ${value}`, balance: BigInt(value), notes: value > 0 ? [`${value}`] : null },
  ...{ changedAt: AT, revision: 0n },
});

const projection: Projection = {
  ...{ name: 'accounts', version: 1, context: 'shop', tables: [Account, PlaceTotal] },
  apply: ({ data }, rows) => {
    const operation = data as Operation;
    const id = IDS[operation.key]!;
    const amount = BigInt(operation.value);
    switch (operation.kind) {
      case 'insert':
        return rows.insert(Account, rowOf(operation));
      case 'upsert':
        return rows.upsert(Account, rowOf(operation));
      case 'update':
        return rows.update(Account, { id }, { place: `moved ${operation.value}`, balance: amount });
      case 'add':
        return rows.add(Account, { id }, { balance: amount });
      case 'remove':
        return rows.remove(Account, { id });
      case 'total':
        return rows.add(PlaceTotal, { place: id }, { accounts: amount });
      case 'missing':
        return rows.update(PlaceTotal, { place: 'nowhere' }, { accounts: amount });
    }
  },
};

type Tables = { accounts: Map<string, Account>; totals: Map<string, bigint> };

/** What the operations come to, one by one, and those of them that can be carried out where they stand. */
const carriedOut = (operations: readonly Operation[]): Tables & { possible: Operation[] } => {
  const [accounts, totals] = [new Map<string, Account>(), new Map<string, bigint>()];
  const possible = operations.map((wanted): Operation => {
    const id = IDS[wanted.key]!;
    const [there, row, amount] = [accounts.get(id), rowOf(wanted), BigInt(wanted.value)];
    if (wanted.kind === 'total') totals.set(id, (totals.get(id) ?? 0n) + amount);
    if (wanted.kind === 'remove') accounts.delete(id);
    if (wanted.kind === 'total' || wanted.kind === 'remove' || wanted.kind === 'missing') return wanted;
    const kind = there ? (wanted.kind === 'insert' ? 'upsert' : wanted.kind) : 'insert';
    if (kind === 'update') accounts.set(id, { ...there!, place: `moved ${wanted.value}`, balance: amount });
    else if (kind === 'add') accounts.set(id, { ...there!, balance: there!.balance + amount });
    else accounts.set(id, row);
    return { ...wanted, kind };
  });
  return { accounts, totals, possible };
};

const stored = async (): Promise<Tables> => {
  const { dataSource } = world.readModels;
  const [accounts, totals] = [dataSource.getRepository(Account), dataSource.getRepository(PlaceTotal)];
  return {
    accounts: new Map((await accounts.find()).map((row) => [row.id, row])),
    totals: new Map((await totals.find()).map(({ place, accounts: count }) => [place, count])),
  };
};

const batchesOf = (events: readonly RecordedEvent[], sizes: readonly number[]): RecordedEvent[][] => {
  const batches: RecordedEvent[][] = [];
  for (let [from, turn] = [0, 0]; from < events.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    batches.push(events.slice(from, (from += size)));
  }
  return batches;
};

/** Only what a rebuild reads; every batch says that it is the last for now, so that it is written by itself. */
const logOf = (batches: readonly RecordedEvent[][]): Log => ({
  ...world.log,
  async *readAll({ after }) {
    for (const events of batches) {
      const news = events.filter(({ position }) => after === 'start' || position > after);
      yield { events: news, position: events.at(-1)!.position, live: true };
    }
  },
});

const live = async (batches: readonly RecordedEvent[][]): Promise<void> => {
  const { pool, dataSource } = world.readModels;
  await pool.query('TRUNCATE account, place_total, projections.checkpoint');
  await createCheckpoint(pool, 'accounts', 1);
  const [checkpoint] = await readCheckpoints(pool, ['accounts']);
  const writer = new BatchWriter(pool, projection, shapesOf(dataSource, projection.tables), checkpoint!);
  for (const batch of batches) await writer.write(batch, batch.at(-1)!.position, 'live');
};

const refusedBy = async (work: Promise<unknown>): Promise<string | undefined> =>
  await work.then(
    () => undefined,
    (error: unknown) => (error instanceof EventRefused ? error.event.id : Promise.reject(error)),
  );

const operation = fc.record({
  kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'missing')),
  key: fc.nat({ max: IDS.length - 1 }),
  value: fc.integer({ min: -3, max: 9 }),
});
const wrongOne = fc.option(fc.nat({ max: 60 }), { nil: undefined });
const someSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

it('the live projector and a rebuild come to the same rows, or stop at the same event, however the events are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: 1, maxLength: 120 }),
      wrongOne,
      fc.tuple(someSizes, someSizes),
      async (wanted, wrong, [liveSizes, rebuildSizes]) => {
        const cut = wrong !== undefined && wrong < wanted.length ? wrong : undefined;
        const { possible, ...right } = carriedOut(wanted.slice(0, cut));
        const broken: Operation[] = cut === undefined ? [] : [{ kind: 'missing', key: 0, value: 1 }];
        const events = [...possible, ...broken].map((data, index) => ({
          ...recorded(opened('Soria'), IDS[0]!, index + 1),
          data,
        }));
        const stopsAt = cut === undefined ? undefined : events.at(-1)!.id;
        expect(await refusedBy(live(batchesOf(events, liveSizes)))).toBe(stopsAt);
        expect(await stored()).toEqual(right);
        const log = logOf(batchesOf(events, rebuildSizes));
        expect(await refusedBy(rebuild({ ...world.backends, log, projection }))).toBe(stopsAt);
        expect(await stored()).toEqual(right);
      },
    ),
    { numRuns: 40 },
  );
});
