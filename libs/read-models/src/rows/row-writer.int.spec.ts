import { Fraction } from '@ceriss/kernel';
import { testPostgres, type TestDatabase } from '@ceriss/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import pg from 'pg';
import { bigintColumn, fractionColumn } from '../columns.js';
import { inTransaction } from '../transaction.js';
import { RowBuffer } from './row-buffer.js';
import { RowMissing, writeRows } from './row-writer.js';
import { shapesOf } from './table-shape.js';

@Entity('everything')
class Everything {
  @PrimaryColumn('text') place!: string;
  @PrimaryColumn('integer', { name: 'the number' }) number!: number;
  @Column('text', { nullable: true }) text?: string | null;
  @Column('bigint', { default: 100, transformer: bigintColumn }) counted!: bigint;
  @Column('integer', { default: 0 }) small!: number;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) cents?: bigint | null;
  @Column('text', { nullable: true, transformer: fractionColumn }) share?: Fraction | null;
  @Column('jsonb', { nullable: true }) json?: unknown;
  @Column('text', { array: true, default: '{}' }) words!: string[];
  @Column('boolean', { default: false }) yes!: boolean;
  @Column('numeric', { nullable: true }) exact?: string | null;
  @Column('timestamptz', { nullable: true }) at?: Date | null;
  @Column('date', { nullable: true }) day?: string | null;
  @Column('bytea', { nullable: true }) bytes?: Buffer | null;
}

let database: TestDatabase;
let dataSource: DataSource;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testPostgres();
  pool = new pg.Pool({ connectionString: database.url });
  dataSource = new DataSource({ type: 'postgres', url: database.url, entities: [Everything], synchronize: true });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await pool.end();
  await database.stop();
});
beforeEach(async () => {
  await pool.query('TRUNCATE everything');
});

const write = async (fill: (rows: RowBuffer) => void): Promise<void> => {
  const buffer = new RowBuffer(shapesOf(dataSource, [Everything]));
  fill(buffer);
  await inTransaction(pool, 'BEGIN', (client) => writeRows(client, buffer));
};
const all = () => dataSource.getRepository(Everything).find({ order: { place: 'ASC', number: 'ASC' } });

const KEY = { place: 'l\'Hospitalet "quoted" \\ ñ', number: 1 };
const FULL: Everything = {
  ...KEY,
  text: 'line\nbreak, {braces}',
  counted: 9_007_199_254_740_993n,
  small: -7,
  cents: -12_345n,
  share: new Fraction(2191, 26),
  json: { list: [1, 'two', null], deep: { yes: true } },
  words: ['a,b', '"c"', 'ñ'],
  yes: true,
  exact: '12345678901234567890.123456789',
  at: new Date('2026-02-28T23:59:59.123Z'),
  day: '2026-02-28',
  bytes: Buffer.from([0, 1, 254, 255]),
};
const DEFAULTS = {
  ...{ text: null, counted: 100n, small: 0, cents: null, share: null, json: null, words: [], yes: false },
  ...{ exact: null, at: null, day: null, bytes: null },
};

describe('written rows', () => {
  it('come back as they were, whatever the type of the column', async () => {
    await write((rows) => rows.insert(Everything, FULL));
    expect(await all()).toEqual([FULL]);
  });

  it('take the defaults of columns that are not given', async () => {
    await write((rows) => rows.insert(Everything, KEY as Everything));
    expect(await all()).toEqual([{ ...DEFAULTS, ...KEY }]);
  });

  it('are replaced by an upsert, also in the columns it does not give', async () => {
    await write((rows) => rows.insert(Everything, FULL));
    await write((rows) => rows.upsert(Everything, { ...KEY, text: 'new' } as Everything));
    expect(await all()).toEqual([{ ...DEFAULTS, ...KEY, text: 'new' }]);
  });

  it('change only where an update says so', async () => {
    await write((rows) => rows.insert(Everything, FULL));
    await write((rows) => {
      rows.update(Everything, KEY, { text: null, json: [1] });
      rows.add(Everything, KEY, { counted: 2n, small: 1n, cents: -5n });
    });
    const changed = { text: null, json: [1], counted: FULL.counted + 2n, small: -6, cents: -12_350n };
    expect(await all()).toEqual([{ ...FULL, ...changed }]);
  });

  it('start from the defaults when something is added to a row that is not there', async () => {
    await write((rows) => rows.add(Everything, KEY, { counted: 2n, cents: 3n }));
    await write((rows) => rows.add(Everything, KEY, { counted: 5n, small: 1n }));
    expect(await all()).toEqual([{ ...DEFAULTS, ...KEY, counted: 107n, cents: 3n, small: 1 }]);
  });

  it('are overwritten by a removal and an insert in one batch', async () => {
    await write((rows) => rows.insert(Everything, FULL));
    await write((rows) => {
      rows.update(Everything, KEY, { yes: false });
      rows.remove(Everything, KEY);
      rows.insert(Everything, { ...KEY, small: 3 } as Everything);
    });
    expect(await all()).toEqual([{ ...DEFAULTS, ...KEY, small: 3 }]);
  });

  it('go when removed', async () => {
    await write((rows) => rows.insert(Everything, FULL));
    await write((rows) => rows.remove(Everything, KEY));
    await write((rows) => rows.remove(Everything, KEY));
    expect(await all()).toEqual([]);
  });

  it('must be there to be updated', async () => {
    const update = write((rows) => {
      rows.insert(Everything, { ...KEY, number: 2 } as Everything);
      rows.update(Everything, KEY, { text: 'x' });
    });
    await expect(update).rejects.toBeInstanceOf(RowMissing);
    expect(await all()).toEqual([]);
    await expect(write((rows) => rows.update(Everything, KEY, {}))).rejects.toBeInstanceOf(RowMissing);
  });

  it('may be many more than a statement has parameters', async () => {
    const count = 20_000;
    await write((rows) => {
      for (let number = 0; number < count; number += 1)
        rows.insert(Everything, { place: 'Soria', number } as Everything);
    });
    expect(await dataSource.getRepository(Everything).count()).toBe(count);
  });
});
