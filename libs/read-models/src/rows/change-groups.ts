import type { Values } from './row-change.js';
import type { KeyedChange } from './row-change.js';
import type { TableShape } from './table-shape.js';

export type Kind = 'delete' | 'update' | 'overwrite' | 'insert' | 'upsert' | 'add';

/** Changes of one kind to the same columns. */
export type ChangeGroup = Readonly<{
  kind: Kind;
  /** Every one of the rows must be there. */
  allPresent: boolean;
  /** Properties that get values, and those that are added to; keys apart. */
  set: readonly string[];
  amounts: readonly string[];
  /** By property: keys, values and amounts. */
  rows: Values[];
}>;

/* Rows that go make room for unique values of rows that come. */
const ORDER: readonly Kind[] = ['delete', 'update', 'overwrite', 'insert', 'upsert', 'add'];

const NONE: Values = {};

/* One way of writing down the columns of a group, as it came from a projection. */
type Layout = Readonly<{ set: readonly string[]; amounts: readonly string[]; group: ChangeGroup }>;

const kindOf = ({ before, after }: KeyedChange): Kind | undefined => {
  switch (after.kind) {
    case 'gone':
      return before === 'absent' ? undefined : 'delete';
    case 'replaced':
      return ({ absent: 'insert', present: 'overwrite', any: 'upsert' } as const)[before];
    case 'changed':
      return before === 'present' ? 'update' : 'add';
  }
};

/** Net changes of one table, in the order in which they are to be carried out. */
export const groupsOf = (table: TableShape, changes: readonly KeyedChange[]): readonly ChangeGroup[] => {
  const grouping = new Grouping(table);
  for (const change of changes) {
    const kind = kindOf(change);
    if (kind) grouping.put(kind, change);
  }
  return grouping.groups;
};

class Grouping {
  readonly #groups = new Map<string, ChangeGroup>();
  readonly #layouts: Layout[] = [];
  readonly #keys: ReadonlySet<string>;

  constructor({ columns }: TableShape) {
    this.#keys = new Set(columns.filter(({ primary }) => primary).map(({ property }) => property));
  }

  get groups(): readonly ChangeGroup[] {
    return [...this.#groups.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  }

  put(kind: Kind, { before, after, key }: KeyedChange): void {
    const allPresent = before === 'present';
    if (after.kind === 'replaced') {
      this.#find({ kind, allPresent }, after.row, NONE).rows.push(after.row);
    } else {
      const { set, amounts } = after.kind === 'changed' ? after : { set: NONE, amounts: NONE };
      this.#find({ kind, allPresent }, set, amounts).rows.push({ ...key, ...set, ...amounts });
    }
  }

  /* Most rows are written down like one before them: comparing names is much cheaper than sorting them. */
  #find(of: Pick<ChangeGroup, 'kind' | 'allPresent'>, set: Values, amounts: Values): ChangeGroup {
    for (const layout of this.#layouts) {
      const { kind, allPresent } = layout.group;
      const same = kind === of.kind && allPresent === of.allPresent;
      if (same && hasNames(set, layout.set) && hasNames(amounts, layout.amounts)) return layout.group;
    }
    const fresh = { ...of, set: this.#sorted(set), amounts: this.#sorted(amounts), rows: [] };
    const id = JSON.stringify(fresh);
    const group = this.#groups.get(id) ?? fresh;
    this.#groups.set(id, group);
    this.#layouts.push({ set: Object.keys(set), amounts: Object.keys(amounts), group });
    return group;
  }

  #sorted(values: Values): string[] {
    return Object.keys(values)
      .filter((property) => !this.#keys.has(property))
      .sort();
  }
}

const hasNames = (values: Values, properties: readonly string[]): boolean => {
  let index = 0;
  for (const property in values) {
    if (property !== properties[index]) return false;
    index += 1;
  }
  return index === properties.length;
};
