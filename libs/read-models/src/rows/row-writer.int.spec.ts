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

@Entity('named_count')
class NamedCount {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('bigint', { default: 3, transformer: bigintColumn }) counted!: bigint;
}

let database: TestDatabase;
let dataSource: DataSource;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testPostgres();
  pool = new pg.Pool({ connectionString: database.url });
  dataSource = new DataSource({
    type: 'postgres',
    url: database.url,
    entities: [Everything, NamedCount],
    synchronize: true,
  });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await pool.end();
  await database.stop();
});
beforeEach(async () => {
  await pool.query('TRUNCATE everything, named_count');
});

const write = async (fill: (rows: RowBuffer) => void): Promise<void> => {
  const buffer = new RowBuffer(shapesOf(dataSource, [Everything, NamedCount]));
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

  it('are added to although a new row would need more columns, and a new row still needs them', async () => {
    await write((rows) => rows.insert(NamedCount, { id: 'a', name: 'Soria', counted: 1n }));
    await write((rows) => rows.add(NamedCount, { id: 'a' }, { counted: 2n }));
    await write((rows) => rows.add(NamedCount, { id: 'a' }, {}));
    expect(await dataSource.getRepository(NamedCount).find()).toEqual([{ id: 'a', name: 'Soria', counted: 3n }]);
    await expect(write((rows) => rows.add(NamedCount, { id: 'b' }, { counted: 2n }))).rejects.toMatchObject({
      code: '23502',
    });
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

describe('many rows, which go by COPY,', () => {
  const many = (...rows: Everything[]) =>
    write((buffer) => {
      for (const row of rows) buffer.insert(Everything, row);
      for (let number = 1_000; number < 1_100; number += 1) buffer.insert(Everything, { ...FULL, number });
    });
  const some = () => dataSource.getRepository(Everything).find({ where: { place: 'odd' }, order: { number: 'ASC' } });
  const odd = (number: number, row: Partial<Everything>): Everything => ({ ...FULL, ...row, place: 'odd', number });
  const TEXTS = ['', '\\N', '\\.', 'tab\tand\r\n\\n', '\u0001\u2028', '𝔘 ñ €', '{"a":1}', 'NULL'];

  it('come back as they were, whatever is in them', async () => {
    const rows = TEXTS.map((text, number) => odd(number, { text, json: { [text]: text }, words: [text, '"', 'NULL'] }));
    rows.push(odd(20, { json: 'text', words: [], text: null, at: null, bytes: null, cents: null, share: null }));
    rows.push(odd(21, { json: ['\\', '\n'], exact: '-0.10', counted: -1n, yes: false }), odd(22, { json: 0 }));
    await many(...rows);
    expect(await some()).toEqual(rows);
    expect(await all()).toHaveLength(rows.length + 100);
  });

  it('become the same rows as one by one', async () => {
    const values = [
      Number.NaN,
      1e21,
      1.5,
      new Date('2026-01-01T00:00:00Z'),
      new Date(Number.NaN),
      true,
      { a: [1] },
      [1],
    ];
    const rows = values.map((value, number) => odd(number, { text: value as unknown as string }));
    await many(...rows);
    const copied = await some();
    await pool.query('TRUNCATE everything');
    for (const row of rows) await write((buffer) => buffer.insert(Everything, row));
    expect(await some()).toEqual(copied);
  });

  it.each([
    ['text that no database takes', { text: 'nul \0' }, '22'],
    ['half a surrogate pair', { text: 'half \ud800' }, '22'],
    ['a value of another type', { day: 'tomorrowish' }, '22'],
  ])('are refused with %s', async (_, wrong, code) => {
    await expect(many(odd(1, wrong))).rejects.toMatchObject({ code: expect.stringMatching(`^${code}`) });
    expect(await all()).toEqual([]);
  });

  it('are refused when one is there already, and the connection can be used again', async () => {
    await write((rows) => rows.insert(Everything, FULL));
    const client = await pool.connect();
    const buffer = new RowBuffer(shapesOf(dataSource, [Everything]));
    const text = 'x'.repeat(2_000);
    for (let number = 1; number < 20_000; number += 1) buffer.insert(Everything, { ...FULL, number, text });
    await client.query('BEGIN');
    await expect(writeRows(client, buffer)).rejects.toMatchObject({ code: '23505' });
    await client.query('ROLLBACK');
    expect((await client.query('SELECT count(*) FROM everything')).rows).toEqual([{ count: '1' }]);
    client.release();
  });
});
