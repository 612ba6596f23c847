import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, type Columns, type Operation, type RowChange, type Values } from './row-change.js';
import type { ColumnShape } from './table-shape.js';

const column = (property: string, initial?: bigint): ColumnShape => ({
  property,
  name: property,
  primary: property === 'id',
  ...(initial !== undefined && { initial }),
  stored: (value) => value,
});

const KEY = { id: 'a' };
const DEFAULTS = { text: 'default', count: 5n, sum: 0n };
const columns: Columns = new Map(
  [column('id'), column('text'), column('count', 5n), column('sum', 0n)].map((one) => [one.property, one]),
);

type Row = Values | undefined;

const plus = (row: Values, amounts: Values): Values =>
  Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, (row[name] as bigint) + (amount as bigint)]),
  );

/** What the operation does to a row in a table, written down without folding. */
const applied = (row: Row, operation: Operation): Row => {
  switch (operation.kind) {
    case 'insert':
      if (row) throw new Error('exists');
      return { ...DEFAULTS, ...operation.row };
    case 'upsert':
      return { ...DEFAULTS, ...operation.row };
    case 'update':
      if (!row) throw new Error('missing');
      return { ...row, ...operation.set };
    case 'add': {
      const start = row ?? { ...DEFAULTS, ...KEY };
      return { ...start, ...plus(start, operation.amounts) };
    }
    case 'remove':
      return undefined;
  }
};

/** What a net change does to a row in a table. */
const carriedOut = (row: Row, { before, after }: RowChange): Row => {
  if (before === 'absent' && row) throw new Error('exists');
  if (before === 'present' && !row) throw new Error('missing');
  if (after.kind === 'gone') return undefined;
  if (after.kind === 'replaced') return { ...DEFAULTS, ...after.row };
  const start = { ...(row ?? { ...DEFAULTS, ...KEY }), ...after.set };
  return { ...start, ...plus(start, after.amounts) };
};

const outcome = (work: () => Row): unknown => {
  try {
    return work() ?? 'no row';
  } catch {
    return 'refused';
  }
};

const folded = (operations: readonly Operation[]): RowChange =>
  operations.reduce<RowChange | undefined>((change, operation) => fold(change, operation, columns), undefined)!;

const amount = fc.bigInt(-9n, 9n);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .constantFrom('insert' as const, 'upsert' as const)
    .chain((kind) =>
      fc
        .record({ text: fc.constantFrom('x', 'y'), count: amount }, { requiredKeys: [] })
        .map((row): Operation => ({ kind, row: { ...KEY, ...row } })),
    ),
  fc
    .record({ text: fc.constantFrom('u', 'v'), count: amount, sum: amount }, { requiredKeys: [] })
    .map((set): Operation => ({ kind: 'update', set })),
  fc
    .record({ count: amount, sum: amount }, { requiredKeys: [] })
    .map((amounts): Operation => ({ kind: 'add', key: KEY, amounts: amounts as Record<string, bigint> })),
  fc.constant<Operation>({ kind: 'remove' }),
);

describe('folding operations on one row', () => {
  it('comes to the same as carrying them out one by one', () => {
    const row = fc.option(fc.constant({ ...KEY, text: 'old', count: 1n, sum: 2n }), { nil: undefined });
    fc.assert(
      fc.property(row, fc.array(operation, { minLength: 1, maxLength: 6 }), (start, operations) => {
        const oneByOne = outcome(() => operations.reduce<Row>(applied, start));
        const atOnce = outcome(() => carriedOut(start, folded(operations)));
        // One thing is given up: an insert that is removed again does not notice that its row was there before.
        if (oneByOne === 'refused' && operations[0]?.kind === 'insert' && start) return;
        expect(atOnce).toEqual(oneByOne);
      }),
      { numRuns: 2_000 },
    );
  });

  it('makes one insert of an insert and what follows it', () => {
    const operations: Operation[] = [
      { kind: 'insert', row: { id: 'a', text: 'x' } },
      { kind: 'update', set: { text: 'y' } },
      { kind: 'add', key: KEY, amounts: { count: 2n } },
      { kind: 'add', key: KEY, amounts: { count: 3n } },
    ];
    expect(folded(operations)).toEqual({
      before: 'absent',
      after: { kind: 'replaced', row: { id: 'a', text: 'y', count: 10n } },
    });
  });

  it('makes one addition of many', () => {
    const add: Operation = { kind: 'add', key: KEY, amounts: { count: 2n } };
    expect(folded([add, add, add])).toEqual({
      before: 'any',
      after: { kind: 'changed', set: {}, amounts: { count: 6n } },
    });
  });

  it('makes nothing of an insert that is removed', () => {
    expect(folded([{ kind: 'insert', row: KEY }, { kind: 'remove' }])).toEqual({
      before: 'absent',
      after: { kind: 'gone' },
    });
  });

  it.each<[string, Operation[]]>([
    [
      'a second insert',
      [
        { kind: 'insert', row: KEY },
        { kind: 'insert', row: KEY },
      ],
    ],
    [
      'an insert after an update',
      [
        { kind: 'update', set: {} },
        { kind: 'insert', row: KEY },
      ],
    ],
    ['an update after a removal', [{ kind: 'remove' }, { kind: 'update', set: {} }]],
  ])('refuses %s', (_, operations) => {
    expect(() => folded(operations)).toThrow(/exists|no such row/);
  });

  it('refuses to add where there is no integer to start from', () => {
    expect(() => folded([{ kind: 'remove' }, { kind: 'add', key: KEY, amounts: { text: 1n } }])).toThrow('text');
  });
});
