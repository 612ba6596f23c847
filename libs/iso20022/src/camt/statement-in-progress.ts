import type { Cents } from '@ceriss/kernel';
import {
  StatementFileRefused,
  type Balance,
  type BankEntry,
  type CamtVersion,
  type EntryDetail,
  type Statement,
} from './bank-statement.js';
import { detailOf, entryAmount, entryOf, isBooked } from './entry.js';
import { amountOf, balanceOf, dayOf, firstOf, required, signed, type Fields } from './fields.js';

const OPENING = 'OPBD';
/* Some banks tell the closing balance of the day before in place of an opening one. */
const CLOSED_BEFORE = 'PRCD';
const CLOSING = 'CLBD';

/** The sums of one statement while its entries go by: the entries themselves are not kept. */
export class StatementInProgress {
  readonly #balances = new Map<string, Balance>();
  #currency: string | undefined;
  #details: EntryDetail[] = [];
  #entries = 0;
  #notBooked = 0;
  #credits: Cents = 0n;
  #debits: Cents = 0n;

  constructor(private readonly version: CamtVersion) {}

  balance(fields: Fields): void {
    const type = fields.get('Tp/CdOrPrtry/Cd') ?? '';
    const amount = amountOf(required(fields.get('Amt'), 'Bal/Amt'), fields.get('Amt@Ccy'), 'Stmt/Bal/Amt');
    this.#oneCurrency(amount.currency, `Stmt/Bal/${type}`);
    if (![OPENING, CLOSED_BEFORE, CLOSING].includes(type)) return;
    if (this.#balances.has(type)) throw new StatementFileRefused('balance-repeated', { balance: type });
    this.#balances.set(type, balanceOf(fields, amount));
  }

  detail(fields: Fields, entry: Fields): void {
    this.#details.push(detailOf(fields, entry.get('Amt@Ccy') ?? '', entry.get('CdtDbtInd')));
  }

  /** The entry when it is booked; undefined when it is only announced. */
  entry(fields: Fields): BankEntry | undefined {
    const details = this.#details;
    this.#details = [];
    this.#oneCurrency(entryAmount(fields).currency, 'Stmt/Ntry/Amt');
    if (!isBooked(fields)) {
      this.#notBooked += 1;
      return undefined;
    }
    this.#entries += 1;
    const entry = entryOf(fields, details, this.#entries);
    if (entry.direction === 'credit') this.#credits += entry.cents;
    else this.#debits += entry.cents;
    return entry;
  }

  /** The statement as a whole. Throws StatementFileRefused unless opening and entries make the closing balance. */
  ended(fields: Fields): Statement {
    if (fields.get('StmtPgntn/LastPgInd') === 'false') throw new StatementFileRefused('statement-in-pages');
    const account = firstOf(fields, 'Acct/Id/IBAN', 'Acct/Id/Othr/Id');
    const sequence = firstOf(fields, 'ElctrncSeqNb', 'LglSeqNb');
    const [from, to] = [fields.get('FrToDt/FrDtTm'), fields.get('FrToDt/ToDtTm')];
    if (fields.has('Acct/Ccy')) this.#oneCurrency(fields.get('Acct/Ccy')!, 'Stmt/Acct/Ccy');
    if (this.#currency !== 'EUR') {
      throw new StatementFileRefused('currency-not-euro', { currency: this.#currency ?? null });
    }
    return {
      version: this.version,
      account: required(account, 'Stmt/Acct/Id').replaceAll(' ', ''),
      statementId: required(fields.get('Id'), 'Stmt/Id'),
      ...(sequence !== undefined && { sequence }),
      createdAt: required(fields.get('CreDtTm'), 'Stmt/CreDtTm'),
      ...(from !== undefined && { from: required(dayOf(new Map([['d/Dt', from]]), 'd'), 'Stmt/FrToDt') }),
      ...(to !== undefined && { to: required(dayOf(new Map([['d/Dt', to]]), 'd'), 'Stmt/FrToDt') }),
      ...this.#addedUp(),
      entries: this.#entries,
      credits: this.#credits,
      debits: this.#debits,
      notBooked: this.#notBooked,
    };
  }

  #addedUp(): Pick<Statement, 'opening' | 'closing'> {
    const opening = this.#balances.get(OPENING) ?? this.#balances.get(CLOSED_BEFORE);
    const closing = this.#balances.get(CLOSING);
    if (!opening || !closing) {
      throw new StatementFileRefused('balance-missing', { balance: opening ? CLOSING : OPENING });
    }
    const sum = signed(this.#credits, 'credit') + signed(this.#debits, 'debit');
    if (opening.cents + sum !== closing.cents) {
      throw new StatementFileRefused('does-not-add-up', {
        opening: opening.cents.toString(),
        entries: sum.toString(),
        closing: closing.cents.toString(),
        difference: (closing.cents - opening.cents - sum).toString(),
      });
    }
    return { opening, closing };
  }

  #oneCurrency(currency: string, field: string): void {
    this.#currency ??= currency;
    if (this.#currency !== currency) {
      throw new StatementFileRefused('currencies-mixed', { field, expected: this.#currency, currency });
    }
  }
}
