import { StatementFileRefused, type StatementPart } from './bank-statement.js';
import { decoded } from './decoded.js';
import { StatementInProgress } from './statement-in-progress.js';
import { XmlEvents, type Leaf, type XmlSink } from './xml-events.js';

const STATEMENT = 'Stmt';
const BALANCE = 'Stmt/Bal';
const ENTRY = 'Stmt/Ntry';
const DETAIL = 'Stmt/Ntry/NtryDtls/TxDtls';
const SCOPES: ReadonlySet<string> = new Set([STATEMENT, BALANCE, ENTRY, DETAIL]);

type Scope = Readonly<{ path: string; fields: Map<string, string> }>;

/** Turns elements into entries and statements. It keeps what is open, and hands on what has ended. */
class Reading implements XmlSink {
  readonly #scopes: Scope[] = [];
  readonly xml = new XmlEvents(this);
  #ready: StatementPart[] = [];
  #current: StatementInProgress | undefined;
  #statements = 0;

  opened(path: string): void {
    if (!SCOPES.has(path)) return;
    if (path === STATEMENT) {
      this.#current = new StatementInProgress(this.xml.version);
      this.#statements += 1;
    }
    this.#scopes.push({ path, fields: new Map() });
  }

  closed(leaf: Leaf): void {
    const scope = this.#scopes.at(-1);
    if (!scope) return this.#outside(leaf);
    if (scope.path !== leaf.path) return keep(scope, leaf);
    this.#scopes.pop();
    this.#ended(scope);
  }

  /** How many statements have begun. */
  get statements(): number {
    return this.#statements;
  }

  /** What has been read since it was asked for last. */
  ready(): StatementPart[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  finish(): StatementPart[] {
    this.xml.end();
    if (this.#statements === 0) throw new StatementFileRefused('no-statement');
    return this.ready();
  }

  #outside({ path, text }: Leaf): void {
    if (path === 'GrpHdr/MsgPgntn/LastPgInd' && text === 'false') throw new StatementFileRefused('statement-in-pages');
  }

  #ended({ path, fields }: Scope): void {
    const current = this.#current!;
    const statement = this.#statements;
    if (path === BALANCE) current.balance(fields);
    else if (path === DETAIL) current.detail(fields, this.#scopes.at(-1)!.fields);
    else if (path === ENTRY) {
      const entry = current.entry(fields);
      if (entry) this.#ready.push({ kind: 'entry', statement, entry });
    } else this.#ready.push({ kind: 'statement', statement, read: current.ended(fields) });
  }
}

/* Of a field that comes several times the first one counts. */
const keep = ({ path, fields }: Scope, { path: full, text, currency }: Leaf): void => {
  const name = full.slice(path.length + 1);
  if (fields.has(name)) return;
  if (text !== '') fields.set(name, text);
  if (currency !== undefined) fields.set(`${name}@Ccy`, currency);
};

const inStatement = (error: unknown, statement: number): unknown =>
  error instanceof StatementFileRefused && statement > 0
    ? new StatementFileRefused(error.reason, { statement, ...error.facts })
    : error;

/**
 * Reads a camt.053 file (versions 02, 04 and 08, by its namespace) as it comes, in memory that does not grow with it. Entries come before
 * their statement, which comes once they add up; an entry that is not booked is counted and not told.
 * Throws StatementFileRefused with the reason, the number of the statement in the file, and figures.
 */
export async function* readStatements(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StatementPart> {
  const reading = new Reading();
  try {
    for await (const text of decoded(chunks)) {
      reading.xml.write(text);
      yield* reading.ready();
    }
    yield* reading.finish();
  } catch (error) {
    throw inStatement(error, reading.statements);
  }
}
