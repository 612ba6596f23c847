import type { ColumnShape } from './table-shape.js';

export type Values = Readonly<Record<string, unknown>>;
export type Amounts = Readonly<Record<string, bigint>>;

type Before = 'absent' | 'present' | 'any';

/** What becomes of a row: gone; these values and defaults for the rest; or what it was, changed. */
type After =
  | Readonly<{ kind: 'gone' }>
  | Readonly<{ kind: 'replaced'; row: Values }>
  | Readonly<{ kind: 'changed'; set: Values; amounts: Amounts }>;

/** All operations on one row as one. `before` is what must be true of the row for the first of them to be right. */
export type RowChange = Readonly<{ before: Before; after: After }>;

export type Operation =
  | Readonly<{ kind: 'insert' | 'upsert'; row: Values }>
  | Readonly<{ kind: 'update'; set: Values }>
  | Readonly<{ kind: 'add'; amounts: Amounts; key: Values }>
  | Readonly<{ kind: 'remove' }>;

/** Operations that follow each other on one row, folded. Throws when the second cannot follow the first. */
export const fold = (earlier: RowChange | undefined, operation: Operation, columns: Columns): RowChange =>
  earlier ? { before: earlier.before, after: next(earlier.after, operation, columns) } : first(operation);

export type Columns = ReadonlyMap<string, ColumnShape>;

const first = (operation: Operation): RowChange => {
  switch (operation.kind) {
    case 'insert':
      return { before: 'absent', after: { kind: 'replaced', row: operation.row } };
    case 'upsert':
      return { before: 'any', after: { kind: 'replaced', row: operation.row } };
    case 'update':
      return { before: 'present', after: { kind: 'changed', set: operation.set, amounts: {} } };
    case 'add':
      return { before: 'any', after: { kind: 'changed', set: {}, amounts: operation.amounts } };
    case 'remove':
      return { before: 'any', after: { kind: 'gone' } };
  }
};

const next = (after: After, operation: Operation, columns: Columns): After => {
  switch (operation.kind) {
    case 'insert':
      if (after.kind !== 'gone') throw new Error('the row exists already');
      return { kind: 'replaced', row: operation.row };
    case 'upsert':
      return { kind: 'replaced', row: operation.row };
    case 'update':
      return updated(after, operation.set);
    case 'add':
      return added(after, operation, columns);
    case 'remove':
      return { kind: 'gone' };
  }
};

const updated = (after: After, set: Values): After => {
  if (after.kind === 'gone') throw new Error('there is no such row');
  if (after.kind === 'replaced') return { kind: 'replaced', row: { ...after.row, ...set } };
  const amounts = Object.fromEntries(Object.entries(after.amounts).filter(([property]) => !(property in set)));
  return { kind: 'changed', set: { ...after.set, ...set }, amounts };
};

const added = (after: After, { amounts, key }: Operation & { kind: 'add' }, columns: Columns): After => {
  if (after.kind !== 'changed') {
    const row = after.kind === 'gone' ? key : after.row;
    return { kind: 'replaced', row: { ...row, ...sums(row, amounts, columns) } };
  }
  const known = Object.fromEntries(Object.entries(amounts).filter(([property]) => property in after.set));
  const others = Object.entries(amounts).filter(([property]) => !(property in after.set));
  const totals = others.map(([property, amount]) => [property, (after.amounts[property] ?? 0n) + amount]);
  return {
    kind: 'changed',
    set: { ...after.set, ...sums(after.set, known, columns) },
    amounts: { ...after.amounts, ...Object.fromEntries(totals) },
  };
};

const sums = (row: Values, amounts: Amounts, columns: Columns): Values =>
  Object.fromEntries(
    Object.entries(amounts).map(([property, amount]) => {
      const value = row[property] ?? initialOf(columns.get(property)!);
      return [property, typeof value === 'number' ? value + Number(amount) : BigInt(value as string) + amount];
    }),
  );

/** Throws when the column cannot be added to. */
export const initialOf = ({ property, initial }: ColumnShape): bigint => {
  if (initial === undefined) throw new Error(`${property} has no integer to start from`);
  return initial;
};
