import type { Cents } from '@ceriss/kernel';

/** From the account holder's side: money that came in, or went out. */
export type Direction = 'credit' | 'debit';

/** One transaction inside an entry, where the bank gives them. */
export type EntryDetail = Readonly<{
  /** In the currency of the account; absent where the bank does not say, or says it in another. */
  cents?: Cents;
  endToEndId?: string;
  /** The block of orders (`PmtInfId`) that it belongs to. */
  paymentId?: string;
  /** A creditor's reference, as in ISO 11649. */
  creditorReference?: string;
  /** The account at the other end. */
  counterpartIban?: string;
  /** Why a payment came back, as an external reason code. */
  returnReason?: string;
}>;

/** What the bank has booked. Amounts are positive; the direction says the side, of a reversal too. */
export type BankEntry = Readonly<{
  /** Its place among the booked entries of the statement, from 1. */
  number: number;
  cents: Cents;
  direction: Direction;
  reversal: boolean;
  bookedOn: string;
  valueOn?: string;
  bankReference?: string;
  details: readonly EntryDetail[];
}>;

export type Balance = Readonly<{ cents: Cents; on: string }>;

export type StatementHead = Readonly<{ account: string; statementId: string }>;

export type Statement = StatementHead &
  Readonly<{
    version: CamtVersion;
    /** Electronic, or else legal, sequence number. */
    sequence?: string;
    createdAt: string;
    from?: string;
    to?: string;
    opening: Balance;
    closing: Balance;
    entries: number;
    credits: Cents;
    debits: Cents;
    /** Entries that are only announced: they are not booked, and no part of the sum. */
    notBooked: number;
  }>;

export type CamtVersion = '02' | '04' | '08';

/** What a file holds, in its order. An entry is only good once its statement has ended without a refusal. */
export type StatementPart =
  | Readonly<{ kind: 'entry'; statement: number; entry: BankEntry }>
  | Readonly<{ kind: 'statement'; statement: number; read: Statement }>;

export type StatementReason =
  | 'malformed'
  | 'document-type-declared'
  | 'encoding-unknown'
  | 'version-unknown'
  | 'field-too-long'
  | 'field-missing'
  | 'field-invalid'
  | 'no-statement'
  | 'statement-in-pages'
  | 'more-than-cents'
  | 'currencies-mixed'
  | 'currency-not-euro'
  | 'balance-missing'
  | 'balance-repeated'
  | 'does-not-add-up';

/** A file that is not taken, and why, with the figures. */
export class StatementFileRefused extends Error {
  override readonly name = 'StatementFileRefused';
  constructor(
    readonly reason: StatementReason,
    readonly facts: Readonly<Record<string, string | number | null>> = {},
  ) {
    super(`${reason} ${JSON.stringify(facts)}`);
  }
}
