import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import type { Account } from '../ledger/account.js';
import type { Entry } from '../ledger/ledger.events.js';
import { move, type Posting } from '../ledger/postings/posting.js';
import type { Part } from './bank-entry.events.js';

/** What the bank has booked on an account and nobody has said what it is for. */
export const suspenseOf = (accountCode: string): Account => `suspense:bank-${accountCode}`;

const between = (
  kind: string,
  effectiveOn: string,
  [debit, credit]: readonly [Account, Account],
  amount: MoneyJson,
): Posting => move(kind, effectiveOn, amount, { debit, credit });

/** What an account held before the first statement; a day or an account on which nothing moved posts nothing. */
export const openingPosting = (o: { code: string; opening: MoneyJson; openedOn: string }): Posting | undefined =>
  centsOf(o.opening) === 0n
    ? undefined
    : between('bank-opening', o.openedOn, [`bank:${o.code}`, `suspense:opening-${o.code}`], o.opening);

export const statementDayPosting = (
  accountCode: string,
  day: { bookedOn: string; amount: MoneyJson },
): Posting | undefined =>
  centsOf(day.amount) === 0n
    ? undefined
    : between('bank-statement', day.bookedOn, [`bank:${accountCode}`, suspenseOf(accountCode)], day.amount);

type Told = Readonly<{ accountCode: string; bookedOn: string; parts: readonly Part[] }>;

const explained = (kind: string, { accountCode, bookedOn, parts }: Told, sign: bigint): Posting | undefined => {
  const entries = parts.flatMap((one): Entry[] => {
    if (one.kind !== 'account') return [];
    const cents = sign * centsOf(one.amount);
    return [
      { account: suspenseOf(accountCode), amount: euros(cents) },
      { account: one.account, amount: euros(-cents) },
    ];
  });
  return entries.length === 0 ? undefined : { kind, effectiveOn: bookedOn, entries };
};

/** The parts of an entry that a person has given to an account, out of suspense; parts that are orders are posted by their awards. */
export const matchedPosting = (told: Told): Posting | undefined => explained('bank-entry-matched', told, 1n);

/** The opposite, when the entry is taken away again. */
export const unmatchedPosting = (told: Told): Posting | undefined => explained('bank-entry-unmatched', told, -1n);

type Payment = Readonly<{ awardId: string; beneficiaryId: string; amount: MoneyJson }>;

/** Refused before booking: nothing has left the bank, and the award has its money again. */
export const paymentRejectedPosting = (o: Payment & { rejectedOn: string }): Posting =>
  between('payment-rejected', o.rejectedOn, [`actor:${o.beneficiaryId}`, `award:${o.awardId}`], o.amount);

/** Came back after booking: the award has its money again, out of what the bank's credit put into suspense. */
export const paymentReturnedPosting = (o: Payment & { returnedOn: string; bankAccount: string }): Posting =>
  between('payment-returned', o.returnedOn, [suspenseOf(o.bankAccount), `award:${o.awardId}`], o.amount);

/** The entry that had settled it was taken away: it is owed again. */
export const paymentUndonePosting = (o: Payment & { undoneOn: string; bankAccount: string }): Posting =>
  between('payment-undone', o.undoneOn, [suspenseOf(o.bankAccount), `actor:${o.beneficiaryId}`], o.amount);
