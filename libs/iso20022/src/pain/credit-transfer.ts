import type { Cents } from '@ceriss/kernel';

/** An organisation as the bank is told of it, with its address in fields: free lines are no longer accepted. */
export type Party = Readonly<{
  name: string;
  town: string;
  /** ISO 3166, two letters. */
  country: string;
  /** Tax number, for whoever gives the order. */
  taxNumber?: string;
}>;

export type CreditTransfer = Readonly<{
  instructionId: string;
  /** What the bank carries to the other end and back; at most 35 characters, one for each order for ever. */
  endToEndId: string;
  cents: Cents;
  creditor: Party;
  iban: string;
  /** What the creditor reads on the statement; cut at 140 characters. */
  remittance: string;
}>;

/** Orders on one account for one day: one message with one payment information block. */
export type CreditTransferFile = Readonly<{
  messageId: string;
  paymentId: string;
  createdAt: string;
  executionDate: string;
  /** One booking for all orders, or one for each. */
  batchBooking: boolean;
  /** External purpose code: `GOVT` is a payment of a public body. */
  purpose: string;
  debtor: Party;
  debtorIban: string;
  debtorBic?: string;
  transfers: readonly CreditTransfer[];
}>;
