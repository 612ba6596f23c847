import { namedId, type MoneyJson } from '@ceriss/kernel';

/** Money that has come in, as a person or a statement of the bank says it. */
export type Receipt = Readonly<{
  amount: MoneyJson;
  receivedOn: string;
  bankReference: string;
  /** The entry of a statement, and the own account it is of. */
  statement?: Readonly<{ entryId: string; accountCode: string }>;
}>;

/** What an event says of a receipt. Its id tells receipts apart: told twice, the money has come in once. */
export const receiptOf = (target: string, { statement, ...receipt }: Receipt) => ({
  ...receipt,
  receiptId: namedId(target, `receipt|${statement ? `entry/${statement.entryId}` : receipt.bankReference}`),
  bankAccount: statement?.accountCode ?? null,
});
