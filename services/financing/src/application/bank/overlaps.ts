import type { BankEntry } from '@ceriss/iso20022';
import { fileRefusal } from '../../domain/bank-statement/file.refusals.js';
import { NO_REFERENCE, type EntryIdentity, type KnownEntries, type KnownEntry } from './known-entries.js';

const AT_ONCE = 500;

const identityOf = ({ bankReference, bookedOn, cents, direction }: BankEntry): EntryIdentity[] =>
  bankReference === undefined || NO_REFERENCE.includes(bankReference.toUpperCase())
    ? []
    : [{ bankReference, bookedOn, cents: direction === 'credit' ? cents : -cents }];

/**
 * Looks, while a file is read, for entries that another statement has brought already: statements that overlap would post the same money
 * twice. It holds some hundred entries, and one hit for each statement.
 */
export class Overlaps {
  #waiting: EntryIdentity[] = [];
  #hits = new Map<string, KnownEntry>();

  constructor(private readonly known: KnownEntries) {}

  async saw(entry: BankEntry): Promise<void> {
    this.#waiting.push(...identityOf(entry));
    if (this.#waiting.length >= AT_ONCE) await this.#look();
  }

  /** At the end of a statement: throws STATEMENT_OVERLAPS when another statement of its account has an entry of it. */
  async require(
    accountCode: string,
    { statementId, statement }: { statementId: string; statement: number },
  ): Promise<void> {
    await this.#look();
    const hits = [...this.#hits.values()];
    this.#hits = new Map();
    const other = hits.find((one) => one.accountCode === accountCode && one.statementId !== statementId);
    if (!other) return;
    throw fileRefusal('overlaps', { statement, overlaps: other.reference, bankReference: other.bankReference });
  }

  async #look(): Promise<void> {
    const wanted = this.#waiting;
    this.#waiting = [];
    for (const hit of await this.known.among(wanted)) this.#hits.set(hit.statementId, hit);
  }
}
