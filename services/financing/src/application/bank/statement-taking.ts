import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { readStatements, type BankEntry } from '@ceriss/iso20022';
import { euros, namedId } from '@ceriss/kernel';
import { statementPageAggregate } from '../../domain/bank-statement/bank-statement.decider.js';
import type { BankStatementAccepted, StatementLine } from '../../domain/bank-statement/bank-statement.events.js';
import { pageIdOf } from '../../domain/bank-statement/page-ids.js';
import type { Admitted } from '../../domain/bank-statement/statement-register.decider.js';
import type { Checked } from './check-statements.js';
import { ibansOf, linesOf } from './lines-of-entry.js';
import type { PayeesByIban } from './payees-by-iban.js';

/** Entries to a page: an event of some 100 kB. */
const PAGE = 200;

/** Keeps the statements of a file that has been checked, in pages. They count for nothing until they are accepted. */
export class StatementTaking {
  #entries: BankEntry[] = [];
  #page = 0;

  constructor(
    private readonly store: EventStore,
    private readonly payees: PayeesByIban,
    private readonly context: CommandContext,
  ) {}

  /** Answers what may be admitted now: every statement that was not known. */
  async keep(
    chunks: AsyncIterable<Uint8Array>,
    checked: readonly Checked[],
    known: ReadonlySet<string>,
  ): Promise<Admitted[]> {
    const kept: Admitted[] = [];
    for await (const part of readStatements(chunks)) {
      const statement = checked[part.statement - 1]!;
      if (known.has(statement.statementId)) continue;
      if (part.kind === 'entry') await this.#entry(part.entry, statement);
      else kept.push(await this.#whole(statement));
    }
    return kept;
  }

  async #entry(entry: BankEntry, statement: Checked): Promise<void> {
    this.#entries.push(entry);
    if (this.#entries.length === PAGE) await this.#keep(statement);
  }

  async #keep(statement: Checked): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    if (entries.length === 0) return;
    this.#page += 1;
    const { statementId, account, contentDigest } = statement;
    const parties = await this.payees.actorsOf(ibansOf(entries));
    const partyOf = (iban: string | undefined) => (iban === undefined ? null : (parties.get(iban) ?? null));
    const pageId = pageIdOf({ statementId, contentDigest }, this.#page);
    const lines = entries.flatMap((one): StatementLine[] => linesOf(one, pageId, partyOf));
    const { accountId, code: accountCode } = account;
    const data = { pageId, statementId, accountId, accountCode, page: this.#page, lines };
    await handleCommand(this.store, statementPageAggregate, pageId, { type: 'KeepPage', data }, this.#of(pageId));
  }

  async #whole(statement: Checked): Promise<Admitted> {
    await this.#keep(statement);
    const pages = this.#page;
    this.#page = 0;
    return acceptedOf(statement, pages, this.context.actor.subject);
  }

  /* Every stream has a command of its own, and a file sent again under the same key has the same ones. */
  #of(id: string): CommandContext {
    return { ...this.context, commandId: namedId(this.context.commandId, id) };
  }
}

const acceptedOf = (checked: Checked, pages: number, receivedBy: string): BankStatementAccepted['data'] => {
  const { read, account, statementId, contentDigest, lines, days } = checked;
  const { version, createdAt, entries, notBooked } = read;
  return {
    ...{ statementId, accountId: account.accountId, accountCode: account.code, version, createdAt, entries, notBooked },
    reference: read.statementId,
    sequence: read.sequence ?? null,
    from: read.from ?? null,
    to: read.to ?? null,
    opening: { amount: euros(read.opening.cents), on: read.opening.on },
    closing: { amount: euros(read.closing.cents), on: read.closing.on },
    credits: euros(read.credits),
    debits: euros(read.debits),
    ...{ lines, pages, contentDigest, receivedBy },
    days: [...days].map(([bookedOn, cents]) => ({ bookedOn, amount: euros(cents) })).toSorted(byDay),
  };
};

const byDay = (a: { bookedOn: string }, b: { bookedOn: string }): number => (a.bookedOn < b.bookedOn ? -1 : 1);
