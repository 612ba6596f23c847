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

/** One row's net change. The key holds at least the primary columns by property. */
export type KeyedChange = RowChange & Readonly<{ key: Values }>;

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
  return { kind: 'changed', set: { ...after.set, ...set }, amounts: without(after.amounts, set) };
};

const added = (after: After, { amounts, key }: Operation & { kind: 'add' }, columns: Columns): After => {
  if (after.kind !== 'changed')
    return { kind: 'replaced', row: plus(after.kind === 'gone' ? key : after.row, amounts, columns) };
  const open = without(amounts, after.set);
  if (open === amounts) return { kind: 'changed', set: after.set, amounts: total(after.amounts, amounts) };
  const set = plus(after.set, without(amounts, open), columns);
  return { kind: 'changed', set, amounts: total(after.amounts, open) };
};

/* Almost always there is nothing to leave out: then nothing is copied. */
const without = (amounts: Amounts, others: Values): Amounts => {
  for (const property in amounts) {
    if (property in others) return Object.fromEntries(Object.entries(amounts).filter(([name]) => !(name in others)));
  }
  return amounts;
};

const total = (amounts: Amounts, more: Amounts): Amounts => {
  const totals: Record<string, bigint> = { ...amounts };
  for (const property in more) totals[property] = (totals[property] ?? 0n) + more[property]!;
  return totals;
};

const plus = (row: Values, amounts: Amounts, columns: Columns): Values => {
  const sums: Record<string, unknown> = { ...row };
  for (const property in amounts) {
    const value = row[property] ?? initialOf(columns.get(property)!);
    const amount = amounts[property]!;
    sums[property] = typeof value === 'number' ? value + Number(amount) : BigInt(value as string) + amount;
  }
  return sums;
};

/** Throws when the column cannot be added to. */
export const initialOf = ({ property, initial }: ColumnShape): bigint => {
  if (initial === undefined) throw new Error(`${property} has no integer to start from`);
  return initial;
};
