import { describe, expect, it } from '@jest/globals';
import { RowBuffer } from './row-buffer.js';
import { rowsAsJson } from './row-encoding.js';
import { statementsOf, type Statement } from './row-statements.js';
import type { ColumnShape, Shapes } from './table-shape.js';

class Seat {
  council!: string;
  number!: number;
  holder!: string;
  votes!: bigint;
}

class Stranger {
  id!: string;
}

const column = (property: string, primary: boolean, initial?: bigint): ColumnShape => ({
  property,
  name: `${property}_column`,
  primary,
  ...(initial !== undefined && { initial }),
  stored: (value) => (typeof value === 'bigint' ? `${value}` : value),
});

const shapes: Shapes = new Map([
  [
    Seat,
    {
      schema: 'public',
      name: 'seat',
      columns: [column('council', true), column('number', true), column('holder', false), column('votes', false, 0n)],
    },
  ],
]);

const statements = (fill: (rows: RowBuffer) => void, schema?: string) => {
  const buffer = new RowBuffer(shapes);
  fill(buffer);
  return [...buffer.changes()].flatMap(({ shape, changes }) => statementsOf(shape, [...changes.values()], schema));
};

describe('a buffer of rows', () => {
  it('tells rows apart by all primary columns', () => {
    const buffer = new RowBuffer(shapes);
    buffer.add(Seat, { council: 'a', number: 1 }, { votes: 1n });
    buffer.add(Seat, { council: 'a', number: 2 }, { votes: 1n });
    buffer.add(Seat, { number: 1, council: 'a' }, { votes: 1n });
    expect(buffer.size).toBe(2);
  });

  it.each<[string, (rows: RowBuffer) => void]>([
    ['an incomplete key', (rows) => rows.remove(Seat, { council: 'a' })],
    ['a key with more than the primary columns', (rows) => rows.remove(Seat, { council: 'a', number: 1, holder: 'x' })],
    ['a change of the key', (rows) => rows.update(Seat, { council: 'a', number: 1 }, { number: 2 })],
    ['a column that does not exist', (rows) => rows.update(Seat, { council: 'a', number: 1 }, { size: 2 } as object)],
    ['a table of another projection', (rows) => rows.remove(Stranger, { id: 'a' })],
  ])('refuses %s', (_, fill) => {
    expect(() => fill(new RowBuffer(shapes))).toThrow(/seat|Stranger/);
  });
});

describe('the statements of a buffer', () => {
  it('takes one statement for all rows with the same kind of change', () => {
    const made = statements((rows) => {
      for (let number = 0; number < 100; number += 1)
        rows.insert(Seat, { council: 'a', number, holder: 'x', votes: 0n });
      for (let number = 0; number < 50; number += 1) rows.add(Seat, { council: 'a', number }, { votes: 2n });
    });
    expect(made).toHaveLength(1);
    const [{ columns, rows }] = made as [Statement];
    expect(JSON.parse(rowsAsJson(columns, rows.slice(0, 1)))).toEqual([
      { council_column: 'a', number_column: 0, holder_column: 'x', votes_column: '2' },
    ]);
  });

  it('removes first and inserts afterwards', () => {
    const made = statements((rows) => {
      rows.insert(Seat, { council: 'a', number: 2, holder: 'x', votes: 0n });
      rows.update(Seat, { council: 'a', number: 3 }, { holder: 'y' });
      rows.remove(Seat, { council: 'a', number: 1 });
    });
    expect(made.map(({ sql }) => sql.split(' ')[0])).toEqual(['DELETE', 'UPDATE', 'INSERT']);
  });

  it('wants every updated row to be there, and no removed one', () => {
    const made = statements((rows) => {
      rows.remove(Seat, { council: 'a', number: 1 });
      rows.update(Seat, { council: 'a', number: 2 }, { holder: 'y' });
      rows.update(Seat, { council: 'a', number: 3 }, { holder: 'y' });
      rows.remove(Seat, { council: 'a', number: 3 });
    });
    expect(made.map(({ sql, allPresent }) => [sql.split(' ')[0], allPresent])).toEqual([
      ['DELETE', false],
      ['DELETE', true],
      ['UPDATE', true],
    ]);
  });

  it('writes nothing for a row that came and went', () => {
    const made = statements((rows) => {
      rows.insert(Seat, { council: 'a', number: 1, holder: 'x', votes: 0n });
      rows.remove(Seat, { council: 'a', number: 1 });
    });
    expect(made).toEqual([]);
  });

  it('can write to another schema', () => {
    const made = statements((rows) => rows.remove(Seat, { council: 'a', number: 1 }), 'rebuild_seats');
    expect(made[0]?.sql).toContain('"rebuild_seats"."seat"');
  });
});
