import { quoted } from '../quoted.js';
import { groupsOf, type ChangeGroup } from '../rows/change-groups.js';
import { initialOf, type Values } from '../rows/row-change.js';
import { statementsOf, type Statement } from '../rows/row-statements.js';
import type { TableChanges } from '../rows/row-buffer.js';
import type { KeyedChange } from '../rows/row-change.js';
import type { TableShape } from '../rows/table-shape.js';
import { HELD_FROM, HELD_FROM_POSITION, HELD_TO, HELD_TO_POSITION } from './held-columns.js';
import { instantText } from './instant.js';
import type { HeldShapes } from '../rows/shape.js';
import type { Moment, Versions } from './versions.js';

type Kept = Readonly<{ changes: TableChanges['changes']; versions: Versions; history: HeldShapes }>;

const from = ({ recorded, position }: Moment): Values => ({
  [HELD_FROM]: instantText(recorded),
  [HELD_FROM_POSITION]: `${position}`,
});

const to = ({ recorded, position }: Moment): Values => ({
  [HELD_TO]: instantText(recorded),
  [HELD_TO_POSITION]: `${position}`,
});

/** Writes the net changes of a table with a history, and first, from the rows as they still are, all that they replace. */
export const historyStatementsOf = (kept: Kept, schema?: string): readonly Statement[] => {
  const { history } = kept;
  const [whole, relative] = passedChanges(kept);
  return [
    ...groupsOf(history.passed, relative).flatMap((group) => derived(history, group, schema)),
    ...statementsOf(history.passed, whole, schema),
    ...statementsOf(history.live, liveChanges(kept), schema),
  ];
};

const liveChanges = ({ changes, versions }: Kept): readonly KeyedChange[] =>
  [...changes].map(([row, change]) => held(change, from(versions.of(row).last)));

/* Replaced versions that are known in full, and those that are the row in the table, changed or as it is. */
const passedChanges = ({ changes, versions }: Kept): readonly [whole: KeyedChange[], relative: KeyedChange[]] => {
  const whole: KeyedChange[] = [];
  const relative: KeyedChange[] = [];
  for (const [row, { before, key }] of changes) {
    if (before === 'absent') continue;
    const set = to(versions.of(row).since);
    relative.push({ before: 'present', key, after: { kind: 'changed', set, amounts: {} } });
  }
  for (const { change, from: began, to: ended } of versions.passed) {
    if (change.after.kind === 'gone') continue;
    const version = held(change, { ...from(began), ...to(ended) });
    if (change.after.kind === 'changed') relative.push(version);
    else whole.push({ ...version, before: 'absent' });
  }
  return [whole, relative];
};

const held = (change: KeyedChange, times: Values): KeyedChange => {
  const { after } = change;
  switch (after.kind) {
    case 'gone':
      return change;
    case 'replaced':
      return { ...change, after: { kind: 'replaced', row: { ...after.row, ...times } } };
    case 'changed':
      return { ...change, after: { ...after, set: { ...after.set, ...times } } };
  }
};

const derived = ({ live, passed }: HeldShapes, group: ChangeGroup, schema = live.schema): readonly Statement[] => {
  const sql = new DerivedSql(live, passed, group, schema);
  const statement = { columns: sql.given, rows: group.rows, allPresent: false };
  const statements = [{ ...statement, sql: sql.changed() }];
  // Only an addition may have begun a row of which the table knows nothing yet.
  return group.kind === 'add' ? [...statements, { ...statement, sql: sql.begun() }] : statements;
};

class DerivedSql {
  readonly given;
  readonly #into: string;
  readonly #source: string;
  readonly #live: string;
  readonly #sameKey: string;

  constructor(
    live: TableShape,
    private readonly passed: TableShape,
    private readonly group: ChangeGroup,
    schema: string,
  ) {
    this.#into = `${quoted(schema)}.${quoted(passed.name)}`;
    this.#live = `${quoted(schema)}.${quoted(live.name)} t`;
    this.#source = `json_populate_recordset(NULL::${this.#into}, $1::json) r`;
    const primary = passed.columns.filter((column) => column.primary);
    this.#sameKey = primary.map(({ name }) => `t.${quoted(name)} = r.${quoted(name)}`).join(' AND ');
    const changed = [...group.set, ...group.amounts];
    this.given = passed.columns.filter((column) => column.primary || changed.includes(column.property));
  }

  changed(): string {
    const names = this.passed.columns.map(({ name }) => quoted(name));
    const values = this.passed.columns.map(({ property, name, initial }) => {
      if (this.group.set.includes(property)) return `r.${quoted(name)}`;
      if (!this.group.amounts.includes(property)) return `t.${quoted(name)}`;
      return `COALESCE(t.${quoted(name)}, ${initial ?? 0n}) + r.${quoted(name)}`;
    });
    return `INSERT INTO ${this.#into} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${this.#source} JOIN ${this.#live} ON ${this.#sameKey}`;
  }

  begun(): string {
    const names = this.given.map(({ name }) => quoted(name));
    const values = this.given.map((column) => {
      const sum = this.group.amounts.includes(column.property) ? ` + ${initialOf(column)}` : '';
      return `r.${quoted(column.name)}${sum}`;
    });
    return `INSERT INTO ${this.#into} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${this.#source} WHERE NOT EXISTS (SELECT FROM ${this.#live} WHERE ${this.#sameKey})`;
  }
}
